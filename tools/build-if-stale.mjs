import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');
const stamp = join(root, '.nx', 'eia-built');
const products = ['apps/api/dist/main.js', 'apps/portal/dist/index.html', 'migrations/dist/index.js', 'libs/testing/dist/index.js'];
const sources = ['apps', 'libs', 'migrations'];
const settings = ['package-lock.json', 'nx.json', 'tsconfig.base.json', '.swcrc'];
const ignored = new Set(['node_modules', 'dist']);
// NODE_ENV of the caller must not make a development build of the portal.
const buildEnv = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NODE_ENV: 'production', NODE_OPTIONS: '' };

/**
 * Builds what is older than its sources. Nx knows exactly what that is but takes seconds to say so; when no file
 * changed its size or time since the last build, nobody asks it.
 * @param {(line: string) => void} say
 * @returns {boolean} whether there is something to run
 */
export function buildIfStale(say) {
  const now = fingerprint();
  const complete = products.every((file) => existsSync(join(root, file)));
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return true;
  const nx = findNx();
  if (!nx) {
    // A production image without the build tools: its files carry the time of the copy.
    if (complete) return true;
    say('The build tools are missing. Run: npm ci --include=dev');
    return false;
  }
  say(complete ? 'Building what has changed.' : 'Building (the first time takes up to a minute).');
  const run = spawnSync(process.execPath, [nx, 'run-many', '-t', 'build', '--output-style=static'], {
    cwd: root, encoding: 'utf8', env: buildEnv, maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status !== 0) {
    say(`${run.stdout}${run.stderr}`);
    say('The build failed; the lines above say where.');
    return false;
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
  return true;
}

/** Path of the program nx, or null when the build tools are not installed. */
export function findNx() {
  const folder = join(root, 'node_modules/nx');
  if (!existsSync(join(folder, 'package.json'))) return null;
  return join(folder, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).bin.nx);
}

/** Changes when any source file changes its name, size or time. */
function fingerprint() {
  const hash = createHash('sha256');
  const add = (path) => {
    const { mtimeMs, size } = statSync(join(root, path));
    hash.update(`${path}\0${mtimeMs}\0${size}\n`);
  };
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (ignored.has(entry.name) || entry.name.startsWith('.') || entry.name.endsWith('.spec.ts')) continue;
      if (entry.isDirectory()) walk(`${folder}/${entry.name}`);
      else if (entry.isFile()) add(`${folder}/${entry.name}`);
    }
  };
  sources.forEach(walk);
  settings.forEach(add);
  return hash.digest('hex');
}
