import { aDistrict } from '@eia/testing';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { as, change, codeOf } from './school.js';

const query = '{ helpCard { country people { name role place when } lines { id name call text url hours languages note emergency } } }';

interface Card {
  readonly country: string;
  readonly people: { name: string; role: string; place: string | null; when: string | null }[];
  readonly lines: { id: string; name: string; call: string | null; text: string | null; hours: string; emergency: boolean; note: string | null }[];
}

const lee = { name: 'Mr. Lee', role: 'Counselor', place: 'Room 12', when: 'Monday to Thursday' };
const ortiz = { name: 'Ms. Ortiz', role: 'Nurse', place: null, when: null };

const aSchool = (country: 'us' | 'gb' = 'us') => aDistrict({
  country,
  supportPeople: [lee, ortiz],
  classes: {
    '7B': { school: 'Oak', teachers: ['okafor'], students: ['leo', 'diego'] },
    'K1': { school: 'Cedar', teachers: ['rivera'], students: ['kofi'] },
  },
  staff: { mensah: { role: 'coordinator' }, rao: { role: 'counselor', school: 'Oak' } },
  locales: { diego: 'es' },
});

const cardOf = async (district: Awaited<ReturnType<typeof aSchool>>, name: string) =>
  (await as(district.person(name)).ask<{ helpCard: Card }>(query)).helpCard;

interface FileLine { id: string; name: Record<string, string>; hours: Record<string, string>; emergency: boolean; call?: string }

/** The lines of a country as an author wrote them. */
const written = (country: string) => (parse(readFileSync(
  resolve(import.meta.dirname, `../../content/packs/core/support/${country}.yaml`), 'utf8')) as { lines: FileLine[] }).lines;

test.each(['leo', 'okafor', 'rao'])('the school\'s own people stand first, then the national lines (%s)', async (name) => {
  const card = await cardOf(await aSchool(), name);
  expect(card.people).toEqual([lee, ortiz]);
  expect(card.lines.map(({ id, call }) => ({ id, call }))).toEqual(written('us').map(({ id, call }) => ({ id, call: call ?? null })));
  expect(card.lines.some(({ emergency }) => emergency)).toBe(true);
});

test('only people of one\'s own school are on the card', async () => {
  const district = await aSchool();
  await change(district, `update schools set support_people = '[]' where district_id = $1 and name = 'Cedar'`);
  expect((await cardOf(district, 'kofi')).people).toEqual([]);
  expect((await cardOf(district, 'leo')).people).toEqual([lee, ortiz]);
});

test('somebody without a school still sees the national lines', async () => {
  const card = await cardOf(await aSchool(), 'mensah');
  expect(card.people).toEqual([]);
  expect(card.lines.length).toBeGreaterThan(0);
});

test('the lines are those of the district\'s country', async () => {
  const card = await cardOf(await aSchool('gb'), 'leo');
  expect(card.country).toBe('gb');
  expect(card.lines.map(({ id }) => id)).toEqual(written('gb').map(({ id }) => id));
});

test('the words are in the person\'s language', async () => {
  const district = await aSchool();
  const first = written('us')[0]!;
  expect((await cardOf(district, 'diego')).lines[0]).toMatchObject({ name: first.name.es, hours: first.hours.es });
  expect((await cardOf(district, 'leo')).lines[0]).toMatchObject({ name: first.name.en, hours: first.hours.en });
});

test('one must be signed in', async () => {
  const district = await aSchool();
  expect(await codeOf(as({ ...district.person('leo'), cookie: '' }), query)).toBe('UNAUTHENTICATED');
});
