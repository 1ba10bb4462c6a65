// `npm test`: everything CI runs. `npm test -- tests/api/sign-in` builds what is stale and runs those specs only.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale, findNx, root } from './build-if-stale.mjs';

const only = process.argv.slice(2);
const failed = [];
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

if (!buildIfStale((line) => console.log(line))) process.exit(1);
if (only.length === 0) {
  // One ESLint for all projects: Nx would start one for each, and starting is most of what they do. It needs one core, so the types
  // and the lessons are checked meanwhile.
  await Promise.all([
    stage('lint', ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', 'apps', 'libs', 'migrations', 'tests', 'tools'], {}, true),
    stage('types', [findNx() ?? 'nx', 'run-many', '-t', 'typecheck', '--parallel=1', '--output-style=static', '--nx-bail=false'],
      { NX_DAEMON: 'false', NX_TUI: 'false' }, true).then(() => stage('lessons', ['tools/content-check.mjs'], {}, true)),
  ]);
}

const folder = mkdtempSync(join(tmpdir(), 'eia-jest-'));
const results = join(folder, 'results.json');
await stage('tests', ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${results}`, ...only],
  { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' });
const { passed, notPassed, skipped } = count(results);
rmSync(folder, { recursive: true, force: true });

if (passed + notPassed === 0) failed.push('tests (none ran)');
if (failed.length > 0) console.log(`\nNot in order: ${failed.join('; ')}.`);
console.log(`\n${passed} passed, ${notPassed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed.length === 0 ? 0 : 1);

/** @param {boolean} beside others run meanwhile: what it says is printed in one piece, at its end */
async function stage(name, args, env = {}, beside = false) {
  if (!beside) console.log(`\n== ${name}`);
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', ...(beside ? ['pipe', 'pipe'] : ['inherit', 'inherit'])], env: { ...process.env, ...env } });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (part) => { words += part; });
  const stop = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, stop);
  const code = await new Promise((resolve) => child.on('close', resolve));
  for (const signal of signals) process.off(signal, stop);
  if (beside) console.log(`\n== ${name}\n${words}`);
  if (code === null) process.exit(130);     // stopped from outside
  if (code !== 0) failed.push(name);
}

/** Specs that could not even be loaded count as failed. */
function count(file) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: numPassedTests, notPassed: numFailedTests + numRuntimeErrorTestSuites, skipped: numPendingTests };
  } catch {
    return { passed: 0, notPassed: 0, skipped: 0 };
  }
}
