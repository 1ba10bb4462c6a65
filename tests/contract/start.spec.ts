import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { client, freshDatabase, startServer, withDatabase, type RunningServer, type TestDatabase } from '@eia/testing';

const main = resolve(import.meta.dirname, '../../apps/api/dist/main.js');

function run(command: string, env: Record<string, string>) {
  const { PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, command], { env: { PATH, ...env }, encoding: 'utf8', timeout: 60_000 });
  return { status, stdout, problems: stderr.trim().split('\n') };
}

const logins = ({ appUrl, jobUrl, reportUrl }: TestDatabase) => ({ DATABASE_URL: appUrl, DATABASE_JOB_URL: jobUrl, DATABASE_REPORT_URL: reportUrl });

/** Is a process there that is not merely waiting to be collected? */
async function lives(pid: number): Promise<boolean> {
  const state = /\) (\S)/.exec(await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''))?.[1];
  return state !== undefined && state !== 'Z';
}

describe('a server with a database of its own', () => {
  let dataDir: string;
  let server: RunningServer;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'eia-start-'));
    server = await startServer({ dataDir, env: { OPERATIONS: 'any' } });
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  test('starts from nothing, with the demo district in it', async () => {
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const { districts } = await client(server.url).ask<{ districts: unknown[] }>('{ districts { slug } }');
    expect(districts).toEqual([{ slug: 'riverside' }]);
  });

  test('says how each kind of person signs in, and that is true', async () => {
    const { password, people } = JSON.parse(await readFile(join(dataDir, 'demo.json'), 'utf8'));
    expect(server.output()).toContain(password);
    for (const { username } of people) {
      expect(server.output()).toContain(username);
      await client(server.url).signIn({ username, password });
    }
    expect(people.map((person: { who: string }) => person.who).join()).toMatch(/K-2.*3-5.*6-8.*9-12.*teacher.*coordinator/);
  }, 20_000);

  test('a second start on the same data says so and leaves the first alone', async () => {
    const { status, problems } = run('serve', { DATA_DIR: dataDir, PORT: '0' });
    expect(status).toBe(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('already running');
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  }, 30_000);

  test('a command beside it uses its database', () => {
    expect(run('migrate', { DATA_DIR: dataDir })).toMatchObject({ status: 0, stdout: 'The tables are up to date.\n' });
    expect(run('publish', { DATA_DIR: dataDir }).stdout).toMatch(/^\d+ lessons in the catalog, 0 new versions\.\n$/);
    expect(run('seed', { DATA_DIR: dataDir }).problems[0]).toContain('There is a district already');
  }, 30_000);

  test('killed hard, it keeps what was saved', async () => {
    const demo = JSON.parse(await readFile(join(dataDir, 'demo.json'), 'utf8'));
    const maya = await client(server.url).signIn({ username: 'maya.d', password: demo.password });
    await maya.ask('mutation { saveSettings(input: { text: "l" }) { id } }');
    const postgres = Number((await readFile(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[0]);

    await server.kill('SIGKILL');
    await server.restart();
    const again = await client(server.url).as(maya).ask<{ viewer: unknown }>('{ viewer { username settings } }');
    expect(again.viewer).toMatchObject({ username: 'maya.d', settings: { text: 'l' } });
    expect(await lives(postgres)).toBe(false);
  }, 60_000);

  test('stopped, it leaves no process behind', async () => {
    const postgres = Number((await readFile(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[0]);
    expect(await server.kill('SIGINT')).toBe(0);
    expect(await lives(postgres)).toBe(false);
    await server.restart();
  }, 30_000);
});

test('every wrong setting gets one line that says what to do, and code 78', () => {
  const { status, problems } = run('serve', { PORT: 'abc', ALLOW_HTTP: 'yes', PUBLIC_URL: 'http://school.example', DATABASE_URL: 'mysql://x' });
  expect(status).toBe(78);
  expect(problems).toEqual([
    'PORT must be a whole number from 0 to 65535',
    'ALLOW_HTTP must be true or false',
    'DATABASE_URL must look like postgres://user:password@host:5432/database',
  ]);
}, 20_000);

test('an unknown command names those there are', () => {
  const { status, problems } = run('dance', {});
  expect(status).toBe(64);
  expect(problems).toEqual(['There is no command dance. Choose one of: serve, migrate, publish, seed, report-release.']);
}, 20_000);

test('a server that owns its tables, or passes row-level security, refuses to start', async () => {
  const database = await freshDatabase();
  try {
    for (const [url, why] of [[database.ownerUrl, 'owns the tables'], [database.superUrl, 'may pass row-level security']] as const) {
      const { status, problems } = run('serve', { ...logins(database), DATABASE_URL: url, PORT: '0' });
      expect({ status, problems }).toEqual({ status: 1, problems: [expect.stringContaining(why)] });
    }
  } finally {
    await database.drop();
  }
}, 30_000);

test('a database that does not answer is said in one line without its password', () => {
  const at = (user: string) => `postgres://${user}:secret-word@127.0.0.1:9/eia`;
  const { status, problems } = run('serve', { DATABASE_URL: at('eia_app'), DATABASE_JOB_URL: at('eia_job'), DATABASE_REPORT_URL: at('eia_report') });
  expect(status).toBe(1);
  expect(problems).toEqual(['DATABASE_URL does not work: nothing answers there (eia_app@127.0.0.1:9/eia).']);
}, 20_000);

test('production gets no demo district', async () => {
  const database = await freshDatabase();
  const server = await startServer({ database, env: { NODE_ENV: 'production' } });
  try {
    const found = await withDatabase(database.superUrl, async (db) => (await db.query('select count(*)::int as n from districts')).rows);
    expect(found).toEqual([{ n: 0 }]);
    expect(run('seed', { NODE_ENV: 'production', ...logins(database), DATABASE_OWNER_URL: database.ownerUrl }).problems[0]).toContain('not for production');
  } finally {
    await server.stop();
    await database.drop();
  }
}, 60_000);
