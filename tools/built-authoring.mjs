import { spawnSync } from 'node:child_process';
import { findNx, root } from './build-if-stale.mjs';

/** `@eia/lesson/authoring`, built. The lib is TypeScript, so its build is used; Nx makes it again only when it changed. */
export async function builtAuthoring() {
  const nx = findNx();
  if (nx) {
    const run = spawnSync(process.execPath, [nx, 'run', '@eia/lesson:build', '--output-style=static'], {
      cwd: root, encoding: 'utf8', env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
    });
    if (run.status !== 0) {
      console.error(`${run.stdout}${run.stderr}`);
      process.exit(1);
    }
  }
  return import('@eia/lesson/authoring');
}
