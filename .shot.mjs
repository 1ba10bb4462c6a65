import { chromium } from 'playwright-core';
import fs from 'fs';
const [,, base, folder, file, who='coordinator', ...paths] = process.argv;
const { password } = JSON.parse(fs.readFileSync(file));
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const sizes = (process.env.SIZES ?? '1366x768,360x740').split(',');
for (const size of sizes) {
  const [width, height] = size.split('x').map(Number);
  const c = await b.newContext({ viewport: { width, height }, locale: process.env.LOC ?? 'en-US', colorScheme: process.env.SCHEME ?? 'light' });
  const p = await c.newPage();
  p.on('pageerror', e => console.log('ERR', e.message)); p.on('console', m => { if (m.type() === 'error') console.log('console', m.text()); });
  await p.goto(base + '/sign-in');
  await p.fill('input[autocomplete=username]', who); await p.fill('input[type=password]', password); await p.keyboard.press('Enter');
  await p.waitForURL(u => !u.pathname.includes('sign-in') && u.pathname !== '/', { timeout: 15000 }).catch(e => console.log('no nav', p.url()));
  for (const path of paths) {
    await p.goto(base + path); await p.waitForLoadState('networkidle'); await p.waitForTimeout(400);
    const over = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const name = `${folder}/${path.replace(/[^a-z0-9]+/gi, '_')}-${size}.png`;
    await p.screenshot({ path: name, fullPage: true }); console.log(name, 'overflow', over, await p.title());
    if (process.env.PDF && path.includes('print')) await p.pdf({ path: `${folder}/report.pdf`, format: 'Letter', printBackground: false, margin: { top: '15mm', bottom: '15mm', left: '14mm', right: '14mm' } });
  }
  await c.close();
}
await b.close();
