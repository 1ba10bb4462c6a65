// `npm run test:a11y`: every page in every theme, both directions and four tiers. `npm test` takes each pair once.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const specs = ['tests/portal/looks', 'tests/portal/pseudo', 'tests/portal/what-helps', 'tests/portal/read-aloud', 'tests/portal/reports'];
const child = spawn(process.execPath, [resolve(root, 'tools/test.mjs'), ...specs], { cwd: root, stdio: 'inherit', env: { ...process.env, EIA_LOOKS: 'all' } });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('close', (code) => process.exit(code ?? 130));
