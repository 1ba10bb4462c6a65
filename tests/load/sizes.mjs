/**
 * Cases about the size of a district: is a page of 200,000 students as quick as one of 1,000, and how long does a weekly release
 * take. Ours against ours: the small district is the baseline.
 */
import { migrate } from '../../apps/api/dist/commands/migrate.js';
import { publish } from '../../apps/api/dist/commands/publish.js';
import { seedLarge } from '../../apps/api/dist/commands/seed-large.js';
import { useConnections } from '../../apps/api/dist/platform/connections.js';
import { dataSourceFor } from '../../apps/api/dist/platform/data-source.js';
import { releaseWeek } from '../../apps/api/dist/report/release/release.js';
import { catchUp } from '../../apps/api/dist/report/release/run-release.js';
import { clientOf, drive } from './client.mjs';
import { startCluster } from './cluster.mjs';
import { cpuMeter } from './cpu.mjs';
import { readPortal } from './portal.mjs';
import { startOurs } from './servers.mjs';
import { newSession } from './sessions.mjs';

const timeZone = 'America/Chicago';
const lanes = 4;

/** What is seeded; the first is the baseline of the others. */
const districts = /** @type {const} */ ([
  { slug: 'small', schools: 4, students: 1_000 }, { slug: 'middle', schools: 16, students: 10_000 }, { slug: 'large', schools: 300, students: 200_000 },
]);

/** @typedef {{ slug: string, id: string, cookie: string, teacherCookie: string, classId: string }} Seeded */

/**
 * @param {('report' | 'release')[]} only
 * @param {{ rounds: number, seconds: number }} options
 * @param {(line: string) => void} say
 * @param {(() => Promise<unknown>)[]} endings gets what must be stopped
 */
export async function measureSizes(only, options, say, endings) {
  /** @type {Record<string, unknown>} */
  const figures = {};
  if (only.includes('report')) figures.report = await measureReport(options, say, endings);
  if (only.includes('release')) figures.release = await measureRelease(say, endings);
  return figures;
}

/** @param {(() => Promise<unknown>)[]} endings */
async function openCluster(endings) {
  const cluster = await startCluster();
  endings.push(cluster.stop);
  await migrate(cluster);
  await publish(cluster.ownerUrl);
  const job = await dataSourceFor(cluster.jobUrl, { name: 'eia-bench-job' }).initialize();
  endings.push(() => job.destroy());
  return { ...cluster, job };
}

/**
 * @param {Awaited<ReturnType<typeof openCluster>>} cluster
 * @param {{ slug: string, schools: number, students: number }} size
 * @param {(line: string) => void} say
 * @returns {Promise<Seeded>}
 */
async function seeded(cluster, size, say) {
  const began = performance.now();
  const { districtId: id } = await seedLarge({ environment: 'test', dataDir: cluster.folder }, cluster.ownerUrl, { ...size, weeks: 12 }, () => undefined);
  say(`  ${size.slug}: ${size.students} students in ${size.schools} schools, seeded in ${seconds(began)} s`);
  useConnections(cluster.job, 'job');
  const released = performance.now();
  const outcomes = await catchUp({ id, timeZone }, new Date());
  say(`  ${size.slug}: ${outcomes.length} weekly releases in ${seconds(released)} s`);
  await cluster.admin.query('analyze');
  const { rows } = await cluster.admin.query(
    `select g.place_id from grants g join users u on u.district_id = g.district_id and u.id = g.user_id where g.district_id = $1 and u.username = 't1.1' limit 1`, [id]);
  return { slug: size.slug, id, cookie: await newSession(cluster.admin, id, 'coordinator'), teacherCookie: await newSession(cluster.admin, id, 't1.1'), classId: rows[0].place_id };
}

/**
 * The district's page (report, schools and dose, as the portal asks for them) at three sizes, and a class grid beside few and many
 * others: one database with the small district alone, one with all of them.
 * @param {{ rounds: number, seconds: number }} options
 * @param {(line: string) => void} say
 * @param {(() => Promise<unknown>)[]} endings
 */
async function measureReport(options, say, endings) {
  say('report: seeding takes some minutes.');
  const few = await openCluster(endings);
  const many = await openCluster(endings);
  const alone = await seeded(few, districts[0], say);
  /** @type {Seeded[]} */
  const together = [];
  for (const size of districts) together.push(await seeded(many, size, say));
  const serverOf = async (/** @type {typeof few} */ cluster) => {
    const server = await startOurs(cluster, [], { JOBS: 'false' });
    endings.push(server.stop);
    return { cluster, server, client: clientOf(server.origin, { sockets: lanes }) };
  };
  const [small, large] = [await serverOf(few), await serverOf(many)];
  const portal = readPortal();
  const ask = async (/** @type {typeof small} */ at, /** @type {string} */ name, /** @type {object} */ variables, /** @type {string} */ cookie) => {
    const answer = await at.client.post('/graphql', portal.request(name, variables), { 'apollo-require-preflight': '1', cookie });
    const data = JSON.parse(answer.body.toString('utf8'));
    if (answer.status !== 200 || data.errors) throw new Error(`${name} was answered with ${answer.status}: ${answer.body.toString('utf8').slice(0, 200)}`);
    return data.data;
  };
  const page = (/** @type {typeof small} */ at, /** @type {Seeded} */ district) => async () => {
    const { report } = await ask(at, 'Report', { schoolId: null, termId: null, tier: null }, district.cookie);
    if (report.outcomes.n < 100) throw new Error('The report is empty.');
    await ask(at, 'ReportSchools', { termId: null, tier: null, search: '', from: 0 }, district.cookie);
    await ask(at, 'Dose', { schoolId: null }, district.cookie);
  };
  const grid = (/** @type {typeof small} */ at, /** @type {Seeded} */ district) => async () => {
    const { classProgress } = await ask(at, 'ClassProgress', { classId: district.classId }, district.teacherCookie);
    if (classProgress.students.length < 15) throw new Error('The class is empty.');
  };
  const measured = await alternate(options, {
    ...Object.fromEntries(together.map((district) => [`page ${district.slug}`, { at: large, unit: page(large, district) }])),
    'grid alone': { at: small, unit: grid(small, alone) },
    'grid large': { at: large, unit: grid(large, /** @type {Seeded} */ (together.at(-1))) },
  });
  small.client.close();
  large.client.close();
  const ratio = (/** @type {string} */ a, /** @type {string} */ b, /** @type {'cpuMs' | 'p95Ms'} */ of) => Number(((measured[a]?.[of] ?? 0) / (measured[b]?.[of] || 1)).toFixed(2));
  const pages = districts.map(({ slug }) => `page ${slug}`);
  const worst = (/** @type {'cpuMs' | 'p95Ms'} */ of) => Math.max(...pages.map((name) => ratio(name, 'page small', of)));
  const ratios = { pageCpu: worst('cpuMs'), pageP95: worst('p95Ms'), gridCpu: ratio('grid large', 'grid alone', 'cpuMs') };
  say(['', 'report (per page: three requests; per grid: one)', ...Object.entries(measured).map(([name, f]) => `  ${name.padEnd(14)}p50 ${f.p50Ms} ms, p95 ${f.p95Ms} ms, CPU ${f.cpuMs} ms`),
    ...verdicts([['CPU of a page, largest to smallest', ratios.pageCpu, 1.5], ['p95 of a page, largest to smallest', ratios.pageP95, 1.5], ['CPU of a class grid, in the large database to the small one', ratios.gridCpu, 1.3]])].join('\n'));
  return { measured, ratios };
}

/**
 * In turn, so that whatever else the machine does falls on all of them.
 * @param {{ rounds: number, seconds: number }} options
 * @param {Record<string, { at: { server: { pid: number }, cluster: { postmasterPid: number } }, unit: () => Promise<void> }>} units
 */
async function alternate({ rounds, seconds: length }, units) {
  /** @type {Record<string, { took: number[], cpu: number, count: number }>} */
  const sums = Object.fromEntries(Object.keys(units).map((name) => [name, { took: [], cpu: 0, count: 0 }]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, { at, unit }] of Object.entries(units)) {
      const cpu = cpuMeter(at.server.pid, at.cluster.postmasterPid);
      const before = cpu();
      const driven = await drive({ lanes, seconds: length, atMost: 10_000 }, unit);
      const sum = sums[name];
      // Round 0 warms up.
      if (round === 0 || !sum) continue;
      sum.took.push(...driven.tookMs);
      sum.cpu += (cpu() ?? 0) - (before ?? 0);
      sum.count += driven.count;
    }
  }
  return Object.fromEntries(Object.entries(sums).map(([name, { took, cpu, count }]) => {
    const sorted = [...took].sort((a, b) => a - b);
    const at = (/** @type {number} */ share) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1));
    return [name, { p50Ms: at(0.5), p95Ms: at(0.95), cpuMs: Number((cpu / Math.max(1, count)).toFixed(2)) }];
  }));
}

/** @param {(line: string) => void} say @param {(() => Promise<unknown>)[]} endings */
async function measureRelease(say, endings) {
  const students = 25_000;
  const items = 20;
  const cluster = await openCluster(endings);
  const { districtId: id } = await seedLarge({ environment: 'test', dataDir: cluster.folder }, cluster.ownerUrl, { slug: 'release', schools: 40, students, weeks: 1 }, () => undefined);
  await cluster.admin.query(
    `with g as (
       insert into report_groups (district_id, id, term_id, measure, item, school_id, band, class_id, final_on, released)
       select c.district_id, gen_random_uuid(), c.term_id, 'lesson', 'item-' || i, c.school_id, c.tier, c.id, current_date - 1, false
       from classes c cross join generate_series(1, ${items}) i where c.district_id = $1 returning *
     )
     insert into report_contributions (district_id, id, group_id, term_id, measure, item, student_id, part, value)
     select g.district_id, gen_random_uuid(), g.id, g.term_id, g.measure, g.item, e.student_id, (random() * 4)::int, 70
     from g join enrollments e on e.district_id = g.district_id and e.class_id = g.class_id`, [id]);
  await cluster.admin.query('vacuum analyze report_contributions');
  useConnections(cluster.job, 'job');
  /** @type {number[]} */
  const took = [];
  for (let i = 0; i < 3; i += 1) {
    const began = performance.now();
    const outcome = await releaseWeek({ id, timeZone: 'America/Chicago' }, new Date().toISOString().slice(0, 10), new Date());
    took.push(Number(((performance.now() - began) / 1000).toFixed(2)));
    if (outcome.kind !== 'released' || outcome.atoms < items * 40) throw new Error(`The release did something else: ${JSON.stringify(outcome)}`);
    for (const table of ['report_sums', 'report_atoms', 'report_releases']) await cluster.admin.query(`delete from ${table}`);
    await cluster.admin.query('update report_groups set released = false where released');
    await cluster.admin.query('vacuum analyze report_groups');
  }
  const best = Math.min(...took);
  say(['', `release (${students} students, ${students * items} results): ${took.join(', ')} s`, ...verdicts([['seconds, the best of three', best, 2]])].join('\n'));
  return { seconds: took };
}

/** @param {(readonly [text: string, value: number, atMost: number])[]} aims */
function verdicts(aims) {
  return aims.map(([text, value, atMost]) => `  aim: ${text} at most ${atMost}: ${value}, ${value <= atMost ? 'met' : 'NOT MET'}`);
}

/** @param {number} began */
function seconds(began) {
  return Math.round((performance.now() - began) / 1000);
}
