/** The first lesson page in a real browser: how soon it stands, what it weighs, and how soon a tap is seen and stored. */
import { launchBrowser, weighFirstScreen } from '@eia/testing';
import { migrate } from '../../../apps/api/dist/commands/migrate.js';
import { publish } from '../../../apps/api/dist/commands/publish.js';
import { seed } from '../../../apps/api/dist/commands/seed.js';
import { startCluster } from '../cluster.mjs';
import { linesOfPage } from '../page-figures.mjs';
import { tapsOf } from '../page-taps.mjs';
import { freePort, startOurs } from '../servers.mjs';
import { newSession } from '../sessions.mjs';

const lighthouseRuns = 3;
const taps = 20;

/** Of the demo, one of each tier; the one of 6-8 is measured in time as well. */
const students = /** @type {const} */ ([['k-2', 'kofi.a'], ['3-5', 'anika.r'], ['6-8', 'leo.p'], ['9-12', 'aisha.m']]);
const timed = 'leo.p';

/** @typedef {{ url: string, cookie: string }} Visit a lesson that its student has not opened yet */

/**
 * @param {(line: string) => void} say
 * @param {(() => Promise<unknown>)[]} endings gets what must be stopped
 */
export async function measurePage(say, endings) {
  say('page: starting a server, a browser and Lighthouse; takes about a minute.');
  const cluster = await startCluster();
  endings.push(cluster.stop);
  await migrate(cluster);
  await publish(cluster.ownerUrl);
  await seed(/** @type {any} */ ({ environment: 'test', dataDir: cluster.folder }), cluster.ownerUrl);
  const server = await startOurs(cluster, [], { JOBS: 'false' });
  endings.push(server.stop);
  const port = await freePort();
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  endings.push(() => browser.close());
  const visitOf = async (/** @type {string} */ username) => ({ url: `${server.origin}/lesson/${await assign(cluster.admin, username)}`, ...await signedIn(cluster.admin, username) });

  /** @type {Record<string, import('@eia/testing').Weight>} */
  const weights = {};
  for (const [tier, username] of students) weights[tier] = await weightOf(browser, await visitOf(username));
  const visit = await visitOf(timed);
  const figures = { lighthouse: await lighthouseOf(visit, port), weights, taps: await tapsOf(browser, visit, taps, 1), tapsSlow: await tapsOf(browser, visit, taps, 4) };
  say(['', ...linesOfPage(figures)].join('\n'));
  return figures;
}

/** @param {import('pg').Client} admin @param {string} username */
async function signedIn(admin, username) {
  const { rows } = await admin.query('select district_id from users where username = $1', [username]);
  return { cookie: await newSession(admin, rows[0].district_id, username) };
}

/**
 * @param {Awaited<ReturnType<typeof launchBrowser>>} browser
 * @param {Visit} visit
 */
async function weightOf(browser, { url, cookie }) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, extraHTTPHeaders: { cookie } });
  try {
    return await weighFirstScreen(await context.newPage(), url);
  } finally {
    await context.close();
  }
}

/**
 * Gives the student's class one more lesson: the first of its tier that it does not have yet, or else the first once more.
 * @param {import('pg').Client} admin
 * @param {string} username
 * @returns {Promise<string>} id of the assignment
 */
async function assign(admin, username) {
  const { rows } = await admin.query(
    `insert into assignments (district_id, id, class_id, lesson_version_id, opens_at, closes_at, created_by, created_at, counselor_told)
     select c.district_id, gen_random_uuid(), c.id, v.id, now() - interval '1 minute', now() + interval '30 days',
       (select g.user_id from grants g where g.district_id = c.district_id and g.place_id = c.id limit 1), now(), true
     from users u
     join enrollments e on e.district_id = u.district_id and e.student_id = u.id
     join classes c on c.district_id = e.district_id and c.id = e.class_id
     join lesson_versions v on v.tier = c.tier
     where u.username = $1
     order by exists (select 1 from assignments a where a.district_id = c.district_id and a.class_id = c.id and a.lesson_version_id = v.id),
       v.unit_position, v.position limit 1
     returning id`, [username]);
  if (!rows[0]) throw new Error(`There is no lesson left for ${username}.`);
  return rows[0].id;
}

/**
 * The middle one of several runs: a telephone on slow 4G (150 ms, 1.6 Mbit/s, simulated) with a CPU four times slower than
 * this one, which is what Lighthouse takes when it is told nothing else. The browser's cache is empty each time.
 * @param {Visit} visit
 * @param {number} port
 */
async function lighthouseOf({ url, cookie }, port) {
  const { default: lighthouse } = await import('lighthouse');      // slow to load, and for nothing else
  const runs = [];
  for (let n = 0; n < lighthouseRuns; n += 1) {
    const result = await lighthouse(url, { port, onlyCategories: ['performance'], extraHeaders: { cookie }, logLevel: 'error' });
    const { audits, categories, runtimeError, finalDisplayedUrl } = result?.lhr ?? {};
    if (!audits || runtimeError || finalDisplayedUrl !== url) throw new Error(`Lighthouse did not see the lesson: ${runtimeError?.message ?? finalDisplayedUrl}`);
    const of = (/** @type {string} */ name) => audits[name]?.numericValue ?? NaN;
    runs.push({ performance: categories?.performance?.score ?? 0, lcpMs: of('largest-contentful-paint'), tbtMs: of('total-blocking-time'), cls: of('cumulative-layout-shift') });
  }
  const middle = (/** @type {'performance' | 'lcpMs' | 'tbtMs' | 'cls'} */ name) => runs.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? NaN;
  return { performance: middle('performance'), lcpMs: Math.round(middle('lcpMs')), tbtMs: Math.round(middle('tbtMs')), cls: Number(middle('cls').toFixed(3)) };
}
