import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freshDatabase, startServer, withDatabase, type RunningServer, type TestDatabase } from '@eia/testing';

const main = resolve(import.meta.dirname, '../../apps/api/dist/main.js');

let database: TestDatabase;
let dataDir: string;
let servers: RunningServer[] = [];
beforeAll(async () => {
  database = await freshDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'eia-jobs-'));
}, 60_000);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

function run(...args: string[]) {
  const { PATH = '' } = process.env;
  const env = {
    PATH, DATA_DIR: dataDir, DATABASE_URL: database.appUrl, DATABASE_JOB_URL: database.jobUrl, DATABASE_REPORT_URL: database.reportUrl, DATABASE_OWNER_URL: database.ownerUrl };
  return spawnSync(process.execPath, [main, ...args], { env, encoding: 'utf8', timeout: 60_000 });
}

const all = async () => withDatabase(database.superUrl, async (db) => ({
  releases: (await db.query<{ week: string }>(`select to_char(week, 'YYYY-MM-DD') as week from report_releases order by week`)).rows.map(({ week }) => week),
  atoms: (await db.query<{ atom: string }>(`select concat_ws('|', week, measure, item, school_id, band, parts) as atom from report_atoms order by 1`)).rows.map(({ atom }) => atom),
  waiting: Number((await db.query(`select count(*) from graphile_worker.jobs where task_identifier = 'releaseReports'`)).rows[0].count),
}));

async function settled(): Promise<Awaited<ReturnType<typeof all>>> {
  for (let tries = 0; ; tries += 1) {
    const now = await all();
    if ((now.releases.length >= 12 && now.waiting === 0) || tries > 100) return now;
    await new Promise((wait) => setTimeout(wait, 200));
  }
}

test('three servers on one database release every missing week, each once, and a restart adds nothing', async () => {
  expect(run('seed', '--schools', '2', '--students', '120', '--weeks', '12')).toMatchObject({ status: 0 });
  const start = () => startServer({ database, env: { NODE_ENV: 'test' } });
  servers = await Promise.all([start(), start(), start()]);
  const first = await settled();
  expect(first.releases).toHaveLength(12);
  expect(new Set(first.releases).size).toBe(12);
  expect(first.atoms.length).toBeGreaterThan(5);
  // A second release of a cell in its week would be a second rounding of the same students.
  expect(new Set(first.atoms.map((atom) => atom.split('|').slice(0, 5).join())).size).toBe(first.atoms.length);

  await servers[0]?.kill('SIGKILL');
  await Promise.all(servers.slice(1).map((server) => server.stop()));
  servers = [await start()];
  expect(await settled()).toEqual(first);
}, 120_000);

test('a release by hand says what it did, refuses a day that has not come, and a week is released once', async () => {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Chicago', dateStyle: 'short' }).format(new Date());
  const { releases } = await all();
  const released = run('report-release', '--district', 'grand-valley', '--as-of', releases.at(-1) ?? '');
  expect(released).toMatchObject({ status: 0, stdout: expect.stringContaining('was released before') });
  expect(run('report-release', '--as-of', '2999-01-01').stderr).toContain('has not come yet');
  expect(run('report-release', '--as-of', 'soon').stderr).toContain('must be a day such as');
  expect(run('report-release', '--as-of', '2020-01-05').stderr).toContain('weeks go forward only');
  expect(run('report-release', '--district', 'nowhere', '--as-of', today).stderr).toContain('Districts here: grand-valley');
  expect(run('report-release', '--distrikt', 'x').stderr).toContain('npm run report:release');
}, 120_000);

test.each([
  [['--schools', '0'], '--schools must be a whole number from 1'], [['--students', 'many'], '--students must be'], [['--skools', '3'], 'Use: npm run seed'],
  [['--schools', '2', '--students', '50', '--weeks', '3'], 'There is a district grand-valley already'],
])('a seed that cannot be made says why: %j', (args, why) => {
  const { status, stderr } = run('seed', ...args);
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining(why) });
}, 60_000);
