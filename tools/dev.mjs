// `npm run dev`: the server on PORT (4000) and Vite in front of it, which shows every change of the portal at once.
// A change of the server or of a lesson shows after a restart.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './build-if-stale.mjs';

const port = process.env.PORT ?? '4000';
const children = [
  spawn(process.execPath, [join(root, 'tools/start.mjs')], { cwd: root, stdio: 'inherit', env: { OPERATIONS: 'any', ...process.env } }),
  spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js')], { cwd: join(root, 'apps/portal'), stdio: 'inherit', env: { API_URL: `http://localhost:${port}`, ...process.env } }),
];

const stop = () => { for (const child of children) child.kill('SIGTERM'); };
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
const codes = await Promise.all(children.map((child) => new Promise((resolve) => child.on('exit', (code) => { stop(); resolve(code ?? 0); }))));
process.exit(Math.max(...codes));
