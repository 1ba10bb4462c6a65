/** Measures one case: ours and bare in turn, so that whatever else the machine does falls on both. */
import { drive } from './client.mjs';
import { cpuMeter } from './cpu.mjs';
import { compare, figuresOf } from './figures.mjs';

/**
 * One side of a case while it is measured. `unit` does one unit of work and throws when an answer is not the expected one.
 * @typedef {{ unit: () => Promise<void>, close: () => void }} Side
 */

/**
 * @typedef {object} Case
 * @property {string} unit what is counted, in one word or two
 * @property {number} lanes how many units run at a time
 * @property {number} atMost units per measurement, whatever the seconds say
 * @property {(bench: Bench, side: 'ours' | 'bare') => Promise<Side>} open
 * @property {boolean} [resets] the work classes go back to their beginning before each measurement
 */

/** @typedef {{ name: 'ours' | 'bare', origin: string, pid: number, role: string }} Server */

/**
 * @typedef {object} Bench everything that the cases share
 * @property {{ ours: Server, bare: Server }} servers
 * @property {number} postmasterPid
 * @property {import('./data.mjs').Data} data
 * @property {(role: string) => Promise<{ requests: number, notices: number }>} statementsOf
 * @property {() => Promise<void>} reset
 * @property {(side: 'ours' | 'bare') => Promise<import('./servers.mjs').RunningServer>} startAnother a fresh process
 * @property {import('./portal.mjs').Portal} portal
 */

const warmUpSeconds = 1;
const sides = /** @type {const} */ (['ours', 'bare']);

/**
 * @param {Bench} bench
 * @param {Case} one
 * @param {{ rounds: number, seconds: number }} options
 */
export async function measure(bench, one, { rounds, seconds }) {
  /** @type {Record<'ours' | 'bare', import('./figures.mjs').Round[]>} */
  const measured = { ours: [], bare: [] };
  for (let round = 0; round <= rounds; round += 1) {
    // Round 0 warms both up (compiled code, caches, connections) and is thrown away.
    const warmUp = round === 0;
    // The one that begins changes from round to round.
    for (const name of round % 2 === 0 ? sides : [...sides].reverse()) {
      if (one.resets) await bench.reset();
      const server = bench.servers[name];
      const side = await one.open(bench, name);
      const cpu = cpuMeter(server.pid, bench.postmasterPid);
      try {
        const before = { cpu: cpu(), statements: await bench.statementsOf(server.role) };
        const limits = { lanes: one.lanes, atMost: one.atMost, seconds: warmUp ? Math.min(warmUpSeconds, seconds) : seconds };
        const driven = await drive(limits, side.unit);
        const after = { cpu: cpu(), statements: await bench.statementsOf(server.role) };
        if (!warmUp) {
          measured[name].push({
            ...driven,
            cpuMs: before.cpu === null || after.cpu === null ? null : after.cpu - before.cpu,
            statements: after.statements.requests - before.statements.requests,
            notices: after.statements.notices - before.statements.notices,
          });
        }
      } finally {
        side.close();
      }
    }
  }
  return compare(figuresOf(measured.ours), figuresOf(measured.bare));
}
