/**
 * CPU time of processes, read from the kernel's own counters (Linux). Other systems have no /proc: every reading is
 * then null and the run says so.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';

export const canReadCpu = existsSync('/proc/self/stat');

const ticksPerSecond = canReadCpu ? Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })) : 100;

/** @typedef {{ pid: number, parent: number, ownMs: number, reapedMs: number }} ProcessTimes */

/**
 * @param {number} pid
 * @returns {ProcessTimes | null} null when the process is gone. `reapedMs`: children it has waited for.
 */
export function timesOf(pid) {
  let text;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  // The name stands in brackets and may hold spaces and brackets itself: count fields after the last one.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const ms = (/** @type {number} */ from) => (Number(fields[from]) + Number(fields[from + 1])) * 1000 / ticksPerSecond;
  return { pid, parent: Number(fields[1]), ownMs: ms(11), reapedMs: ms(13) };
}

/**
 * CPU so far of a server process: all its threads, the password hashing pool included.
 * @param {number} pid
 */
export function serverCpuMs(pid) {
  const times = timesOf(pid);
  if (!times) throw new Error(`The server process ${pid} has ended.`);
  return times.ownMs + times.reapedMs;
}

/**
 * CPU so far of a PostgreSQL cluster: the postmaster, each process it runs now and each that it has already reaped.
 * @param {number} postmasterPid
 */
export function clusterCpuMs(postmasterPid) {
  const postmaster = timesOf(postmasterPid);
  if (!postmaster) throw new Error(`PostgreSQL (process ${postmasterPid}) has ended.`);
  let sum = postmaster.ownMs + postmaster.reapedMs;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const times = timesOf(Number(name));
    if (times?.parent === postmasterPid) sum += times.ownMs;
  }
  return sum;
}

/**
 * A meter over one server and the cluster it uses.
 * @param {number} serverPid
 * @param {number} postmasterPid
 * @returns {() => number | null} CPU milliseconds so far; null where there is no /proc
 */
export function cpuMeter(serverPid, postmasterPid) {
  return () => (canReadCpu ? serverCpuMs(serverPid) + clusterCpuMs(postmasterPid) : null);
}
