import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';
import { createRoles, DATABASE, logins, OWNER, roleOf, type Login, type LoginUrls } from './database-roles.js';
import { chooseRunner, type Runner } from './embedded-postgres-runner.js';
import { clearRemains, isAlive, readPostmaster, stopProcess, waitForExit, type Postmaster } from './embedded-postgres-remains.js';

export interface EmbeddedUrls extends LoginUrls {
  readonly superUrl: string;
  readonly ownerUrl: string;
}

/** A running PostgreSQL of our own. */
export interface EmbeddedPostgres extends EmbeddedUrls {
  /** How its programs are run, for the log. */
  readonly how: string;
  /** Ends it; everything committed is on disk. Safe to repeat. */
  stop(): Promise<void>;
  /** Resolves when it ended, whoever ended it. */
  readonly ended: Promise<void>;
}

export interface EmbeddedOptions {
  /** Folder for data, passwords and log; made when missing. */
  readonly folder: string;
  /** False: for tests; never waits for the disk. */
  readonly durable?: boolean;
  readonly maxConnections?: number;
}

type Secrets = Readonly<Record<'super' | 'owner' | Login, string>>;

/** Another process serves this folder. */
export class InUseError extends Error {}

// Held on the maintenance database while a launcher lives; PostgreSQL itself frees it when that process is gone.
const launcherLock = 0x656961;

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  random_page_cost: '1.1',          // with the default of 4 a class screen scans whole tables
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // What students typed must not reach a log: no statements, no DETAIL with the failing row.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/**
 * Starts the PostgreSQL that comes with `npm install` and makes its roles and database. A folder left behind by a
 * crash or by a killed launcher is taken over.
 * @throws InUseError when another launcher is alive on the folder
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const cluster = join(options.folder, 'postgres');
  const data = join(cluster, 'data');
  const runner = await chooseRunner(data);
  let running: { child: ChildProcess; port: number } | null = null;
  try {
    await mkdir(options.folder, { recursive: true, mode: 0o711 });
    if (!await exists(join(data, 'PG_VERSION'))) await initialize(runner, cluster, options.durable !== false);
    const secrets = await readSecrets(cluster);
    running = await launch(runner, cluster, secrets, options);
    const { child, port } = running;
    const urls = urlsOf(secrets, port);
    const lock = await holdOwnLock(urls.superUrl);
    if (!lock) throw new InUseError(options.folder);
    await createRoles(urls.superUrl, secrets);
    await clearHalfMade(cluster);
    let stopping: Promise<void> | null = null;
    const stop = async () => {
      await lock.end().catch(() => undefined);
      await stopProcess(child, runner.binaries.pg_ctl, data);
      await runner.clear();
    };
    return { ...urls, how: runner.how, ended: waitForExit(child), stop: () => stopping ??= stop() };
  } catch (error) {
    if (running) await stopProcess(running.child, runner.binaries.pg_ctl, data);
    await runner.clear();
    throw error;
  }
}

/** Urls of the database that another process runs in this folder right now, or null. For commands beside a server. */
export async function findRunning(folder: string): Promise<EmbeddedUrls | null> {
  const cluster = join(folder, 'postgres');
  const postmaster = await readPostmaster(join(cluster, 'data'));
  if (!postmaster || !await isAlive(postmaster.pid)) return null;
  const secrets = await readSecrets(cluster);
  const urls = urlsOf(secrets, postmaster.port);
  const lock = await holdLock(urls.superUrl).catch(() => undefined);
  if (lock === null) return urls;
  await lock?.end();                // nobody owns it, or it does not answer: a left-over, which a start clears away
  return null;
}

function urlsOf(secrets: Secrets, port: number): EmbeddedUrls {
  const url = (user: string, password: string, database: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  return {
    superUrl: url('postgres', secrets.super, 'postgres'),
    ownerUrl: url(OWNER, secrets.owner, DATABASE),
    appUrl: url(roleOf('app'), secrets.app, DATABASE),
    jobUrl: url(roleOf('job'), secrets.job, DATABASE),
    reportUrl: url(roleOf('report'), secrets.report, DATABASE),
  };
}

/** Makes the data folder beside its final place and moves it there complete, so that a crash half-way leaves nothing. */
async function initialize(runner: Runner, cluster: string, durable: boolean): Promise<void> {
  const temporary = await mkdtemp(join(dirname(cluster), `${basename(cluster)}.new-`));
  try {
    await chmod(temporary, 0o711);
    const secrets: Secrets = { super: secret(), owner: secret(), ...newLogins() };
    await writeSecrets(temporary, secrets);
    const passwordFile = join(temporary, 'password');
    await writeFile(passwordFile, secrets.super, { mode: 0o600 });
    await runner.own(passwordFile);
    const data = join(temporary, 'data');
    await mkdir(data, { mode: 0o700 });
    await runner.own(data);
    // The built-in locale provider needs no locale of the operating system.
    await run(runner, runner.binaries.initdb, [
      '-D', data, '-U', 'postgres', `--pwfile=${passwordFile}`, '-A', 'scram-sha-256', '-E', 'UTF8',
      '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(durable ? [] : ['--no-sync']),
    ]);
    await rm(passwordFile);
    await rename(temporary, cluster);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    if (await exists(join(cluster, 'data', 'PG_VERSION'))) return;    // another start was quicker
    throw error;
  }
}

/** Removes what starts that were killed half-way left. Whoever holds the launcher's lock is alone in the folder. */
async function clearHalfMade(cluster: string): Promise<void> {
  for (const name of await readdir(dirname(cluster))) {
    if (name.startsWith(`${basename(cluster)}.new-`)) await rm(join(dirname(cluster), name), { recursive: true, force: true });
  }
}

/** Makes sure that nothing runs on the data folder: refuses while its launcher lives, else stops what is left. */
async function takeOver(data: string, secrets: Secrets, runner: Runner): Promise<void> {
  const postmaster = await settled(data);
  if (!postmaster) return;
  if (await isAlive(postmaster.pid)) {
    if (await isOwned(urlsOf(secrets, postmaster.port).superUrl)) throw new InUseError(dirname(dirname(data)));
  }
  await clearRemains(data, postmaster, runner.binaries);
}

/** What runs on the folder, once it is done with starting or stopping: half-way it would not say whose it is. */
async function settled(data: string): Promise<Postmaster | null> {
  for (const deadline = Date.now() + 30_000; ; await new Promise((wait) => setTimeout(wait, 50))) {
    const postmaster = await readPostmaster(data);
    if (!postmaster || postmaster.status === 'ready' || Date.now() > deadline || !await isAlive(postmaster.pid)) return postmaster;
  }
}

async function launch(runner: Runner, cluster: string, secrets: Secrets, options: EmbeddedOptions): Promise<{ child: ChildProcess; port: number }> {
  const data = join(cluster, 'data');
  const logPath = join(cluster, 'log.txt');
  const quick = options.durable === false ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {};
  for (let tries = 1; ; tries++) {
    await takeOver(data, secrets, runner);
    const port = await freePort();
    const all = { ...settings, ...quick, port: String(port), max_connections: String(options.maxConnections ?? 60) };
    const log = await open(logPath, 'w', 0o600);
    const { file, args, ...ids } = runner.command(runner.binaries.postgres,
      ['-D', data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]);
    // A process group of its own: Ctrl-C in the terminal must reach the server first, the database last.
    const child = spawn(file, args, { ...ids, cwd: '/', detached: process.platform !== 'win32', stdio: ['ignore', log.fd, log.fd] });
    child.unref();
    await log.close();
    if (await becomesReady(child, data)) return { child, port };
    await stopProcess(child, runner.binaries.pg_ctl, data);
    // Somebody took the port in between, or the last one's shared memory is not free yet.
    if (tries === 5) throw new Error(`The built-in database did not start. Its own words, from ${logPath}:\n${(await readFile(logPath, 'utf8')).trim()}`);
    await new Promise((wait) => setTimeout(wait, 200 * tries));
  }
}

async function becomesReady(child: ChildProcess, data: string): Promise<boolean> {
  const deadline = Date.now() + 60_000;       // recovery after a crash may take a while
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const postmaster = await readPostmaster(data);
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') return true;
    await new Promise((wait) => setTimeout(wait, 10));
  }
  return false;
}

/** Two looks, a second apart: a launcher that has just started its database has yet to take the lock. */
async function isOwned(superUrl: string): Promise<boolean> {
  for (const last of [false, true]) {
    const lock = await holdLock(superUrl).catch(() => undefined);
    if (lock === null) return true;
    await lock?.end();
    if (!last) await new Promise((wait) => setTimeout(wait, 1000));
  }
  return false;
}

/** The lock on a database of our own; another launcher may hold it for the moment of its look. */
async function holdOwnLock(superUrl: string): Promise<pg.Client | null> {
  for (let tries = 0; tries < 8; tries++) {
    const lock = await holdLock(superUrl);
    if (lock) return lock;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  return null;
}

/** @returns the connection that holds the lock, or null while another launcher has it */
async function holdLock(superUrl: string): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: superUrl, connectionTimeoutMillis: 5_000, keepAlive: true });
  client.on('error', () => undefined);      // it lies idle; the database's end is noticed by `ended`
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [launcherLock]);
  if (rows[0]?.held) return client;
  await client.end();
  return null;
}

function run(runner: Runner, program: string, args: string[]): Promise<void> {
  const { file, args: all, ...ids } = runner.command(program, args);
  return new Promise((resolve, reject) => {
    const child = spawn(file, all, { ...ids, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    let words = '';
    child.stderr?.on('data', (chunk) => { words += chunk; });
    child.on('error', reject);
    child.on('exit', (code) => code === 0 ? resolve() : reject(new Error(
      `The built-in database could not be set up (${runner.how}). Its own words:\n${words.trim()}\nIf a folder may not be entered, set DATA_DIR to one that may.`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** A folder of an earlier version lacks the logins that came later; they get their passwords now. */
async function readSecrets(cluster: string): Promise<Secrets> {
  const known = JSON.parse(await readFile(join(cluster, 'secrets.json'), 'utf8')) as Pick<Secrets, 'super' | 'owner'> & Partial<Secrets>;
  const secrets: Secrets = { ...newLogins(), ...known };
  if (logins.some((login) => !known[login])) await writeSecrets(cluster, secrets);
  return secrets;
}

/** Whole or not at all: without its passwords a data folder is lost. */
async function writeSecrets(cluster: string, secrets: Secrets): Promise<void> {
  const temporary = join(cluster, 'secrets.json.new');
  await writeFile(temporary, JSON.stringify(secrets), { mode: 0o600 });
  await rename(temporary, join(cluster, 'secrets.json'));
}

const newLogins = () => Object.fromEntries(logins.map((login) => [login, secret()])) as Record<Login, string>;

const secret = () => randomBytes(24).toString('base64url');
const exists = (path: string) => stat(path).then(() => true, () => false);
