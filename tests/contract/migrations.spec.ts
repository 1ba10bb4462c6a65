import 'reflect-metadata';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { migrations, tables } from '@eia/migrations';
import { freshDatabase, withDatabase, type TestDatabase } from '@eia/testing';
import { entities } from '../../apps/api/src/entities.js';
import { dataSourceFor } from '../../apps/api/src/platform/data-source.js';

let database: TestDatabase;
beforeAll(async () => { database = await freshDatabase(); });
afterAll(() => database.drop());

/** SQL that TypeORM would run to make the tables fit the entities. */
async function drift(some: readonly (new () => object)[]): Promise<string[]> {
  const source = await dataSourceFor(database.ownerUrl, { entities: some }).initialize();
  try {
    return (await source.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
  } finally {
    await source.destroy();
  }
}

function rows<T>(sql: string): Promise<T[]> {
  return withDatabase(database.superUrl, async (db) => (await db.query(sql)).rows as T[]);
}

test('after all migrations the tables are exactly what the entities say', async () => {
  expect(await drift(entities)).toEqual([]);
});

test('a column that only the entity has is noticed', async () => {
  @Entity('terms')
  class TermWithColor {
    @PrimaryColumn('uuid') districtId!: string;
    @PrimaryColumn('uuid') id!: string;
    @Column('text') color!: string;
  }
  expect((await drift([TermWithColor])).join('\n')).toContain('color');
});

test('migrations are listed in the order of their numbers, and go forward only', async () => {
  const all = migrations.map((Migration) => new Migration());
  expect(all.map(({ name }) => name)).toEqual([...all].sort((a, b) => (a.name.slice(-13) < b.name.slice(-13) ? -1 : 1)).map(({ name }) => name));
  for (const migration of all) await expect(migration.down()).rejects.toThrow('forward');
});

test('every table stands in the list of tables, and every listed table exists', async () => {
  const found = await rows<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`);
  expect(found.map(({ name }) => name)).toEqual(Object.keys(tables).sort());
});

const tenant = Object.entries(tables).filter(([, { kind }]) => kind === 'tenant').map(([name]) => name);

test('keys, uniques and indexes of tenant tables start with the district', async () => {
  const wrong = await rows<{ index: string }>(
    `select i.indexrelid::regclass::text as index from pg_index i join pg_class c on c.oid = i.indrelid
     where c.relname = any('{${tenant.join(',')}}') and c.relnamespace = 'public'::regnamespace
       and (select attname from pg_attribute where attrelid = c.oid and attnum = i.indkey[0]) <> 'district_id'`);
  expect(wrong).toEqual([]);
});

test('foreign keys go from tenant to tenant with the district, or to a reference table; never SET NULL', async () => {
  const keys = await rows<{ name: string; from: string; to: string; columns: string[]; onDelete: string }>(
    `select k.conname as name, k.conrelid::regclass::text as from, k.confrelid::regclass::text as to, k.confdeltype as "onDelete",
       array(select attname::text from pg_attribute where attrelid = k.conrelid and attnum = any(k.conkey)) as columns
     from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace`);
  expect(keys.length).toBeGreaterThan(20);
  const wrong = keys.filter(({ from, to, columns, onDelete }) => {
    const [source, target] = [tables[from]?.kind, tables[to]?.kind];
    const allowed = source === 'tenant' ? target === 'reference' || (target === 'tenant' && columns.includes('district_id')) : target === 'reference';
    return !allowed || !['r', 'c'].includes(onDelete);
  });
  expect(wrong).toEqual([]);
});

test('no table of ours has a trigger', async () => {
  expect(await rows(`select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not tgisinternal and c.relnamespace = 'public'::regnamespace`)).toEqual([]);
});

test('every tenant table has forced row-level security with a check on both reading and writing', async () => {
  const found = await rows<{ name: string }>(
    `select c.relname as name from pg_class c join pg_policy p on p.polrelid = c.oid
     where c.relrowsecurity and c.relforcerowsecurity and p.polcmd = '*' and p.polqual is not null and p.polwithcheck is not null
     order by 1`);
  expect(found.map(({ name }) => name)).toEqual([...tenant].sort());
});

test.each(['app', 'job', 'report'] as const)('the login %s has exactly the rights of the list', async (login) => {
  const found = await rows<{ name: string; rights: string[] }>(
    `select c.relname as name, array(
       select lower(p) from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p
       where has_table_privilege('eia_${login}', c.oid, p)) as rights
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`);
  const expected = Object.entries(tables).map(([name, { [login]: rights = [] }]) => ({ name, rights: rights.filter((right) => !right.includes('(')) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  expect(found).toEqual(expected);
});
