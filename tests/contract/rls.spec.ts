import { tables } from '@eia/migrations';
import { aDistrict, inDistrict, testServer, withDatabase, type TestDistrict } from '@eia/testing';

const { appUrl, jobUrl, reportUrl, superUrl } = testServer();
const urls = { app: appUrl, job: jobUrl, report: reportUrl };
const readable = Object.entries(tables).filter(([, { kind }]) => kind === 'tenant')
  .flatMap(([table, rule]) => (['app', 'job', 'report'] as const).map((login) => ({ table, login, may: rule[login]?.includes('select') ?? false })));

let oak: TestDistrict;
let elm: TestDistrict;
beforeAll(async () => {
  oak = await aDistrict({ classes: { '7B': { teachers: ['lee'], students: ['ana'] } } });
  elm = await aDistrict({ classes: { '8A': { teachers: ['sol'], students: ['ben'] } } });
});

const count = async (table: string, url: string) =>
  withDatabase(url, async (db) => Number((await db.query(`select count(*) from ${table}`)).rows[0].count));

test.each(readable.filter(({ may }) => may))('without a district $login sees no row of $table', async ({ table, login }) => {
  expect(await count(table, urls[login])).toBe(0);
});

test.each(readable.filter(({ may }) => !may))('$login cannot read $table at all', async ({ table, login }) => {
  await expect(count(table, urls[login])).rejects.toMatchObject({ code: '42501' });
});

test('the login that answers reports can read no table that names a student or a person', async () => {
  const naming = await withDatabase(superUrl, async (db) => (await db.query<{ name: string }>(
    `select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and (a.attname ~ 'student' or c.relname = 'users')`)).rows.map(({ name }) => name));
  expect(naming).toEqual(expect.arrayContaining(['attempts', 'enrollments', 'report_contributions', 'users', 'reflections', 'check_ins']));
  for (const table of naming) await expect(count(table, reportUrl)).rejects.toMatchObject({ code: '42501' });
});

test('released numbers can be added and never changed, by nobody who signs in', async () => {
  for (const [login, url] of Object.entries(urls)) {
    for (const table of ['report_atoms', 'report_sums', 'report_releases']) {
      for (const change of [`delete from ${table}`, `update ${table} set week = week`, `truncate ${table}`]) {
        await expect(inDistrict(url, oak.id, (db) => db.query(change))).rejects.toMatchObject({ code: '42501' });
      }
    }
    if (login !== 'job') await expect(inDistrict(url, oak.id, (db) => db.query('update report_groups set released = false'))).rejects.toMatchObject({ code: '42501' });
  }
});

test('there were rows to see', async () => {
  for (const table of ['users', 'classes', 'enrollments', 'attempts', 'responses']) expect(await count(table, superUrl)).toBeGreaterThan(0);
});

test('in a district one sees its people and nobody else', async () => {
  const names = await inDistrict(appUrl, oak.id, async (db) => (await db.query('select username from users order by 1')).rows);
  expect(names).toEqual([{ username: 'ana' }, { username: 'lee' }]);
});

test('a row of another district cannot be written', async () => {
  const row = [elm.id, oak.person('ana').id];
  await expect(inDistrict(appUrl, oak.id, (db) => db.query(
    `insert into sessions (district_id, id, token_hash, user_id, created_at, seen_at, expires_at)
     values ($1, gen_random_uuid(), 'x', $2, now(), now(), now())`, row))).rejects.toMatchObject({ code: '42501' });
});

test('without a district nothing can be written at all', async () => {
  await expect(withDatabase(appUrl, (db) => db.query(
    `insert into domain_events (district_id, id, kind, payload, at) values ($1, gen_random_uuid(), 'x', '{}', now())`, [oak.id]),
  )).rejects.toMatchObject({ code: '42501' });
});

test('a row cannot point at a row of another district', async () => {
  await expect(oak.insert('enrollments', [{
    id: crypto.randomUUID(), class_id: oak.schoolClass('7B').id, student_id: elm.person('ben').id, from_date: '2026-01-01', to_date: null,
  }])).rejects.toMatchObject({ code: '23503' });
});

test('the district of one transaction is gone in the next one on the same connection', async () => {
  const seen = await withDatabase(appUrl, async (db) => {
    await db.query('begin');
    await db.query(`set local app.district_id = '${oak.id}'`);
    const inside = (await db.query('select count(*)::int as n from users')).rows[0].n;
    await db.query('commit');
    return [inside, (await db.query('select count(*)::int as n from users')).rows[0].n];
  });
  expect(seen).toEqual([2, 0]);
});

test('answers and audit rows can be added, never changed', async () => {
  for (const table of ['responses', 'check_ins', 'audit_events', 'domain_events']) {
    await expect(inDistrict(appUrl, oak.id, (db) => db.query(`delete from ${table}`))).rejects.toMatchObject({ code: '42501' });
    await expect(inDistrict(appUrl, oak.id, (db) => db.query(`update ${table} set id = id`))).rejects.toMatchObject({ code: '42501' });
  }
});
