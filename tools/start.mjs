// `npm start`: everything from a fresh checkout to a running server, in one process.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale, root } from './build-if-stale.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Empathy in Action needs Node 20.19 or newer; this is ${process.versions.node}. Get it from https://nodejs.org`);
  process.exit(78);
}
if (!existsSync(join(root, 'node_modules', 'fastify'))) {
  console.error('The packages are not installed. Run: npm ci');
  process.exit(1);
}

process.chdir(root);
console.log('Empathy in Action');
if (!buildIfStale((line) => console.log(line))) process.exit(1);
console.log('Starting the database and the server.');
const { runCommand } = await import('../apps/api/dist/cli.js');
process.exit(await runCommand(['serve']));
