import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDatabase } from '@eia/testing';
import { findRunning, InUseError, startEmbeddedPostgres, type EmbeddedPostgres } from '../../apps/api/src/platform/embedded-postgres.js';

const patient = 60_000;
let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'eia-postgres-')); });
afterEach(() => rm(folder, { recursive: true, force: true }));

const start = () => startEmbeddedPostgres({ folder, durable: false });

test('of two first starts at the same moment exactly one gets the folder, and nothing half-made stays', async () => {
  const [one, two] = await Promise.allSettled([start(), start()]);
  const won = [one, two].flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const lost = [one, two].flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  try {
    expect(won).toHaveLength(1);
    expect(lost).toEqual([expect.any(InUseError)]);
    await withDatabase((won[0] as EmbeddedPostgres).appUrl, (db) => db.query('select 1'));
    expect(await readdir(folder)).toEqual(['postgres']);
  } finally {
    for (const postgres of won) await postgres.stop();
  }
}, patient);

test('a lock file whose process number now belongs to another program does not stop a start', async () => {
  await (await start()).stop();
  // What a crash leaves when, after a reboot, some other program got the number: here, this test.
  await writeFile(join(folder, 'postgres/data/postmaster.pid'), `${process.pid}\n${folder}/postgres/data\n0\n1\n\n127.0.0.1\n0 0\nready\n`);
  const postgres = await start();
  await postgres.stop();
}, patient);

test('what was written is there after the next start, under the same passwords', async () => {
  const first = await start();
  await withDatabase(first.ownerUrl, (db) => db.query(`create table kept as select 'yes' as word`));
  await first.stop();
  const second = await start();
  try {
    expect(await withDatabase(second.ownerUrl, async (db) => (await db.query('select word from kept')).rows)).toEqual([{ word: 'yes' }]);
    expect(new URL(second.appUrl).password).toBe(new URL(first.appUrl).password);
  } finally {
    await second.stop();
  }
}, patient);

test('nobody without the password gets in, and only the owner of the folder can read it', async () => {
  const postgres = await start();
  try {
    for (const url of [postgres.superUrl, postgres.ownerUrl, postgres.appUrl]) {
      const guess = Object.assign(new URL(url), { password: 'guess' }).href;
      await expect(withDatabase(guess, (db) => db.query('select 1'))).rejects.toMatchObject({ code: '28P01' });
    }
    for (const name of ['secrets.json', 'log.txt']) expect((await stat(join(folder, 'postgres', name))).mode & 0o077).toBe(0);
  } finally {
    await postgres.stop();
  }
}, patient);

test('the log of the database does not hold what people typed', async () => {
  const postgres = await start();
  await withDatabase(postgres.ownerUrl, async (db) => {
    await db.query('create table words (word text primary key)');
    await db.query('insert into words values ($1)', ['a-secret-thought']);
    await expect(db.query('insert into words values ($1)', ['a-secret-thought'])).rejects.toThrow();
    await expect(db.query(`insert into words values ('a-secret-thought')`)).rejects.toThrow();
  });
  await postgres.stop();
  const log = await readFile(join(folder, 'postgres/log.txt'), 'utf8');
  expect(log).toContain('duplicate key');
  expect(log).not.toContain('a-secret-thought');
}, patient);

test('a command finds the database of a running server, and none when nobody runs it', async () => {
  expect(await findRunning(folder)).toBeNull();
  const postgres = await start();
  expect((await findRunning(folder))?.appUrl).toBe(postgres.appUrl);
  await postgres.stop();
  expect(await findRunning(folder)).toBeNull();
}, patient);

test('the end of the database is noticed by whoever started it', async () => {
  const postgres = await start();
  const pid = Number((await readFile(join(folder, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  await postgres.ended;
  const again = await start();
  await again.stop();
}, patient);
