// `npm run bench`: ours against a bare server that does the same statements. See docs/PERFORMANCE.md.
import { resolve } from 'node:path';
import { parseOptions, usage, UsageError } from '../tests/load/options.mjs';
import { buildIfStale, root } from './build-if-stale.mjs';

/** @returns {Promise<number>} the exit code; 64 (BSD's sysexits.h) for a mistake in the command line */
async function main() {
  let options;
  try {
    options = parseOptions(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 64;
  }
  if (options.help) {
    console.log(usage);
    return 0;
  }
  if (options.json) options.json = resolve(options.json);
  process.chdir(root);
  if (!buildIfStale((line) => console.log(line))) return 1;
  // Loaded only now: it uses what the build made.
  const { run } = await import('../tests/load/run.mjs');
  await run(options, (line) => console.log(line));
  return 0;
}

process.exit(await main());
