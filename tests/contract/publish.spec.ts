import { publish } from '../../apps/api/src/commands/publish.js';
import { readContentFolder } from '../../apps/api/src/commands/content-folder.js';
import { freshDatabase, withDatabase, type TestDatabase } from '@eia/testing';

const lesson = 'packs/core/units/k2-my-feelings/k2-body-clues/lesson.yaml';

let database: TestDatabase;
let files: Map<string, Uint8Array>;
beforeAll(async () => {
  database = await freshDatabase();
  files = await readContentFolder();
});
afterAll(() => database.drop());

/** The first compilation loads and warms up the whole schema. */
const slow = 60_000;

function edited(change: (text: string) => string): Map<string, Uint8Array> {
  const text = new TextDecoder().decode(files.get(lesson));
  expect(change(text)).not.toBe(text);
  return new Map(files).set(lesson, new TextEncoder().encode(change(text)));
}

interface VersionRow { id: string; lesson_id: string; revision: string; body: string; current: boolean }
function versions(): Promise<VersionRow[]> {
  return withDatabase(database.superUrl, async (db) => (await db.query(
    `select v.id, v.lesson_id, v.revision, md5(v.body::text) as body, e.lesson_version_id is not null as current
     from lesson_versions v left join catalog_entries e on e.lesson_version_id = v.id order by v.published_at, v.id`)).rows as VersionRow[]);
}

test('the same files published again change nothing', async () => {
  const before = await versions();
  expect(await publish(database.ownerUrl, files)).toEqual({ problems: [], added: 0, known: before.length });
  expect(await versions()).toEqual(before);
}, slow);

test('one error stops everything and nothing is written', async () => {
  const before = await versions();
  const { problems, added, known } = await publish(database.ownerUrl, edited((text) => text.replace('tier: k-2', 'tier: k2')));
  expect(problems.join('\n')).toContain(lesson);
  expect({ added, known }).toEqual({ added: 0, known: before.length });
  expect(await versions()).toEqual(before);
}, slow);

test('a changed lesson becomes a new version, the old one stays as it was, and changing back takes the old one up again', async () => {
  const before = await versions();
  const changed = edited((text) => text.replace(/^(objective: .*)\.$/m, '$1 today.'));
  expect(await publish(database.ownerUrl, changed)).toMatchObject({ problems: [], added: 1 });
  const during = await versions();
  expect(during).toHaveLength(before.length + 1);
  for (const old of before) {
    expect(during).toContainEqual({ ...old, current: old.lesson_id !== 'k2-body-clues' });
  }

  expect(await publish(database.ownerUrl, files)).toMatchObject({ problems: [], added: 0 });
  expect((await versions()).filter((row) => row.current)).toEqual(before);
}, slow);

test('a lesson that left its pack leaves the catalog, not the database', async () => {
  const before = await versions();
  const without = new Map([...files].filter(([path]) => !path.includes('/k2-body-clues/')));
  expect(await publish(database.ownerUrl, without)).toMatchObject({ problems: [] });
  const after = await versions();
  expect(after.filter((row) => row.current && row.lesson_id === 'k2-body-clues')).toEqual([]);
  expect(after).toHaveLength(before.length);
}, slow);
