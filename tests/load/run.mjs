/** One run of the bench, from an empty folder to the figures. */
import { createHash, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { hash } from '@node-rs/argon2';
import { grantsFor } from '@eia/migrations';
import { migrate } from '../../apps/api/dist/commands/migrate.js';
import { publish } from '../../apps/api/dist/commands/publish.js';
import { hashPassword } from '../../apps/api/dist/identity/passwords.js';
import { measureBell } from './cases/bell.mjs';
import { grid } from './cases/grid.mjs';
import { lesson } from './cases/lesson.mjs';
import { measurePage } from './cases/page.mjs';
import { quiz } from './cases/quiz.mjs';
import { signIn, signInNoHash } from './cases/sign-in.mjs';
import { submit } from './cases/submit.mjs';
import { bareRole, startCluster } from './cluster.mjs';
import { canReadCpu } from './cpu.mjs';
import { fillDatabase, resetWork } from './data.mjs';
import { linesOf } from './figures.mjs';
import { measure } from './measure.mjs';
import { readPortal } from './portal.mjs';
import { startBare, startOurs } from './servers.mjs';
import { measureSizes } from './sizes.mjs';
import { countStatements } from './statements.mjs';

/** The lesson that is opened: one of the core pack, with pictures. */
const openedLesson = 'g68-words-that-open-doors';

const cases = { grid, submit, signIn, signInNoHash, lesson, quiz };

/**
 * Runs the chosen cases and prints their figures. Starts everything it needs and stops all of it again.
 * @param {import('./options.mjs').Options} options
 * @param {(line: string) => void} say
 * @returns {Promise<Record<string, any>>} figures by case
 */
export async function run(options, say) {
  /** @type {(() => Promise<unknown>)[]} */
  const endings = [];
  /** @type {Promise<void> | null} */
  let stopped = null;
  const stop = () => stopped ??= (async () => {
    for (const end of endings.reverse()) await end();
  })();
  // Ctrl-C: nothing may be left running or lying about.
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
    void stop().finally(() => process.exit(130));
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    say(machineLine());
    const sizes = /** @type {('report' | 'release')[]} */ (options.only.filter((name) => name === 'report' || name === 'release'));
    const rest = options.only.filter((name) => name !== 'report' && name !== 'release' && name !== 'page');
    /** @type {Record<string, any>} */
    const figures = sizes.length > 0 ? await measureSizes(sizes, options, say, endings) : {};
    if (options.only.includes('page')) figures.page = await measurePage(say, endings);
    if (rest.length === 0) return await written(figures, options);
    say('Starting a database and filling it.');
    const cluster = await startCluster();
    endings.push(cluster.stop);
    const bench = await prepare(cluster, endings);
    if (!canReadCpu) say('This system has no /proc: CPU is not measured.');

    for (const name of rest) {
      const measured = name === 'bell' ? await measureBell(bench, options) : await measure(bench, cases[name], options);
      figures[name] = measured;
      say(['', ...linesOf(name, name === 'bell' ? 'student' : cases[name].unit, measured)].join('\n'));
    }
    return await written(figures, options);
  } catch (error) {
    if (interrupted) await new Promise(() => undefined);      // `interrupt` ends the process
    throw error;
  } finally {
    await stop();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

/**
 * @param {Record<string, any>} figures
 * @param {import('./options.mjs').Options} options
 */
async function written(figures, { json }) {
  if (json) await writeFile(json, `${JSON.stringify(figures, null, 2)}\n`);
  return figures;
}

/** What the figures depend on, and whether somebody else works on it too. */
function machineLine() {
  const processors = cpus();
  const load = loadavg()[0] ?? 0;
  const line = `${processors[0]?.model.trim() ?? 'unknown processor'}, ${processors.length} cores; Node ${process.versions.node}.`;
  return load < processors.length ? line
    : `${line} Other programs are busy here (load ${load.toFixed(1)}): expect higher figures than alone.`;
}

/**
 * @param {Awaited<ReturnType<typeof startCluster>>} cluster
 * @param {(() => Promise<unknown>)[]} endings gets what must be stopped
 * @returns {Promise<import('./measure.mjs').Bench>}
 */
async function prepare(cluster, endings) {
  await migrate(cluster);
  const { problems } = await publish(cluster.ownerUrl);
  if (problems.length > 0) throw new Error(`The lessons could not be published:\n${problems.join('\n')}`);
  for (const statement of grantsFor('app', bareRole)) await cluster.admin.query(statement);

  const password = randomBytes(12).toString('hex');
  const data = await fillDatabase(cluster.admin, openedLesson, {
    password,
    passwordHash: {
      costly: await hashPassword(password),
      // The least that argon2 takes; 2 is argon2id.
      cheap: await hash(password, { algorithm: 2, memoryCost: 8, timeCost: 1, parallelism: 1 }),
    },
    newSession(districtId) {
      const token = randomBytes(32).toString('base64url');
      return { cookie: `__Host-eia=${districtId}.${token}`, tokenHash: createHash('sha256').update(token).digest('hex') };
    },
  });
  const statements = await countStatements(cluster.admin);
  const startAnother = (/** @type {'ours' | 'bare'} */ side) => (side === 'ours' ? startOurs(cluster) : startBare(cluster.bareUrl));
  const started = async (/** @type {'ours' | 'bare'} */ side) => {
    const server = await startAnother(side);
    endings.push(server.stop);
    return { name: side, origin: server.origin, pid: server.pid, role: side === 'ours' ? new URL(cluster.appUrl).username : bareRole };
  };
  const [ours, bare] = await Promise.all([started('ours'), started('bare')]);
  return {
    servers: { ours, bare },
    postmasterPid: cluster.postmasterPid,
    data,
    statementsOf: statements.of,
    reset: () => resetWork(cluster.admin, data),
    startAnother,
    portal: readPortal(),
  };
}
