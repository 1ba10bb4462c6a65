/** Starts and stops the two servers that are compared, each a process of its own on a free port of the loopback. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Server processes that run now; nothing of the bench may outlive it. */
const running = new Set();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((found, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * @param {string[]} args of node
 * @param {Record<string, string>} env added to what a program needs to run at all
 * @param {number} port where it will answer
 * @param {string} path a path that answers 200 once it is ready
 */
async function start(args, env, port, path) {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: root, env: { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => { words = (words + part).slice(-4000); });
  }
  let over = false;
  const ended = new Promise((done) => child.once('exit', () => {
    over = true;
    running.delete(child);
    done(undefined);
  }));
  const origin = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 30_000;
  while (!await fetch(origin + path).then((answer) => answer.ok, () => false)) {
    if (over || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`A server of the bench did not start. Its own words:\n${words.trim()}`);
    }
    await new Promise((wait) => setTimeout(wait, 20));
  }
  return {
    origin,
    pid: child.pid ?? 0,
    async stop() {
      const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(patience);
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof start>>} RunningServer */

/**
 * The product as `npm start` runs it, beside a database that somebody else keeps up to date.
 * @param {{appUrl: string, jobUrl: string, reportUrl: string}} database by its logins
 * @param {string[]} [nodeOptions] such as --cpu-prof
 * @param {Record<string, string>} [more] of the environment
 */
export async function startOurs(database, nodeOptions = [], more = {}) {
  const port = await freePort();
  const env = { NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), DATABASE_URL: database.appUrl, DATABASE_JOB_URL: database.jobUrl, DATABASE_REPORT_URL: database.reportUrl, ...more };
  return start([...nodeOptions, 'apps/api/dist/main.js', 'serve'], env, port, '/healthz');
}

/** @param {string} databaseUrl of the login with the same rights */
export async function startBare(databaseUrl) {
  const port = await freePort();
  return start(['tests/load/bare-server.mjs', String(port), databaseUrl], { NODE_ENV: 'production' }, port, '/healthz');
}
