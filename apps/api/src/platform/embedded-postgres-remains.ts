import { execFile, type ChildProcess } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './embedded-postgres-binaries.js';

/** What PostgreSQL writes about itself into its data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** `starting`, `ready`, `stopping`, …; null while the file is half written. */
  readonly status: string | null;
}

/** Reads postmaster.pid; null when there is none. */
export async function readPostmaster(data: string): Promise<Postmaster | null> {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]), status: lines[7]?.trim() || null } : null;
}

/** Is this a living process? A dead one that nobody has collected (a zombie, as in containers) is not. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return !/^\d+ \(.*\) [ZX] /s.test(status);
}

/**
 * Stops a PostgreSQL whose launcher is gone and removes its lock file. A lock file whose number now belongs to some
 * other program (after a reboot, or in a new container) is only removed.
 */
export async function clearRemains(data: string, postmaster: Postmaster, binaries: Binaries): Promise<void> {
  if (await isAlive(postmaster.pid) && await isPostgresOf(postmaster.pid, data)) {
    if (!await end(postmaster.pid, binaries.pg_ctl, data)) {
      throw new Error(`An earlier database (process ${postmaster.pid}) still runs on ${data} and cannot be stopped. Stop it, then start again.`);
    }
  }
  const left = await readPostmaster(data);
  if (left?.pid === postmaster.pid) await rm(join(data, 'postmaster.pid'), { force: true });
}

/** Ends our own child: everything is written out; without an answer in time, harder (still safe: it recovers at the next start). */
export async function stopProcess(child: ChildProcess, pgCtl: string, data: string): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exit = waitForExit(child);
  if (process.platform === 'win32') {
    await promisify(execFile)(pgCtl, ['stop', '-D', data, '-m', 'fast', '-w']).catch(() => undefined);
    return;
  }
  for (const [signal, patience] of [['SIGINT', 15_000], ['SIGQUIT', 5_000], ['SIGKILL', 5_000]] as const) {
    child.kill(signal);
    if (await within(patience, exit)) return;
  }
}

export function waitForExit(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

async function isPostgresOf(pid: number, data: string): Promise<boolean> {
  const onLinux = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  const command = onLinux ?? await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).then((r) => r.stdout, () => data);
  return command.includes(data);
}

async function end(pid: number, pgCtl: string, data: string): Promise<boolean> {
  if (process.platform === 'win32') {
    await promisify(execFile)(pgCtl, ['stop', '-D', data, '-m', 'fast', '-w']).catch(() => undefined);
    return !await isAlive(pid);
  }
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ESRCH';
    }
    for (const deadline = Date.now() + 10_000; Date.now() < deadline;) {
      if (!await isAlive(pid)) return true;
      await new Promise((wait) => setTimeout(wait, 20));
    }
  }
  return false;
}

async function within(milliseconds: number, promise: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => { timer = setTimeout(() => resolve(false), milliseconds); });
  const result = await Promise.race([promise.then(() => true), late]);
  clearTimeout(timer);
  return result;
}
