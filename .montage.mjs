import { chromium } from 'playwright-core'; import fs from 'fs';
const [,, out, width, ...files] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const p = await b.newPage({ viewport: { width: Number(width), height: 800 } });
await p.setContent(`<body style="margin:8px;background:#888;display:flex;flex-wrap:wrap;gap:8px;align-items:flex-start">${files.map(f => `<img style="max-width:${Math.floor((width-40)/Math.min(files.length,3))}px;background:#fff" src="data:image/png;base64,${fs.readFileSync(f).toString('base64')}">`).join('')}`);
await p.waitForTimeout(300); await p.screenshot({ path: out, fullPage: true }); await b.close();
