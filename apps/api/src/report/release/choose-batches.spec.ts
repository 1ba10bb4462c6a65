import { chooseBatches, releasable, type PendingGroup } from './choose-batches.js';

const group = (classId: string, students: number, over: Partial<PendingGroup> = {}): PendingGroup => ({
  id: classId, termId: 'fall', measure: 'lesson', item: 'open-doors', schoolId: 'north', band: '6-8', classId, old: false,
  counts: [0, 0, 0, 0, students], total: students * 80, key: '0', ...over });
const byClass = new Map([['7A', ['lee']], ['7B', ['lee']], ['7C', ['mia']], ['7D', ['mia', 'sol']], ['4A', ['ona']], ['4B', ['pat']], ['7E', ['sol']]]);
const release = (groups: PendingGroup[], ended: string[] = []) =>
  chooseBatches(groups, { byClass, elsewhere: new Map() }, new Set(ended)).map(({ schoolId, band, groups: own }) => `${schoolId ?? 'district'} ${band}: ${own.map((g) => g.classId).join(' ')}`);

test('ten go, nine wait', () => {
  expect(release([group('7A', 10)])).toEqual(['north 6-8: 7A']);
  expect(release([group('7A', 9)])).toEqual([]);
});

test('twenty are needed where feelings or surveys are counted', () => {
  for (const measure of ['checkIn', 'survey'] as const) {
    expect(release([group('7A', 19, { measure })])).toEqual([]);
    expect(release([group('7A', 20, { measure })])).toEqual(['north 6-8: 7A']);
  }
});

test.each([
  ['one to four of another class stay, since the teacher could take away the own class', [group('7A', 20), group('7C', 4)], ['7A']],
  ['five of another class may go with them', [group('7A', 20), group('7C', 5)], ['7A', '7C']],
  ['two classes of one teacher are one to that teacher', [group('7A', 20), group('7B', 20), group('7C', 4)], ['7A', '7B']],
  ['a co-teacher counts for each of the classes', [group('7C', 20), group('7D', 20), group('7A', 4)], ['7C', '7D']],
  ['when one that stays leaves another teacher alone with few, those stay too', [group('7C', 4), group('7D', 10), group('7E', 4)], ['7D']],
  ['a class without a teacher is nobody\'s to take away', [group('9X', 3), group('9Y', 8)], ['9X', '9Y']],
])('%s', (_, groups, expected) => {
  expect(releasable(groups, { byClass, elsewhere: new Map() }, 10).map(({ classId }) => classId)).toEqual(expected);
});

test.each([
  ['whom a teacher knows from another class can be taken away as well', 16, []],
  ['five whom the teacher does not know may go', 15, ['7C']],
  ['a group whom a teacher knows whole tells that teacher of own students only', 20, ['7C']],
])('%s', (_, known, expected) => {
  expect(releasable([group('7C', 20)], { byClass, elsewhere: new Map([['7C', new Map([['lee', known]])]]) }, 10).map(({ classId }) => classId)).toEqual(expected);
});

test('small groups of several bands wait four weeks and then go together, in their school', () => {
  const young = [group('4A', 6, { band: '3-5' }), group('7A', 6)];
  expect(release(young)).toEqual([]);
  expect(release(young.map((one) => ({ ...one, old: true })))).toEqual(['north mixed: 4A 7A']);
  expect(release([{ ...young[0]!, old: true }, young[1]!])).toEqual([]);
});

test('when the term ends all that is left goes: by school if it can, else with the district, else never', () => {
  const all = [group('4A', 6, { band: '3-5' }), group('7A', 6), group('7C', 5, { schoolId: 'south' }), group('4B', 5, { schoolId: 'west', band: '3-5' })];
  expect(release(all, ['fall'])).toEqual(['north mixed: 4A 7A', 'district mixed: 7C 4B']);
  expect(release(all.slice(2, 3), ['fall'])).toEqual([]);
  expect(release(all, ['spring'])).toEqual([]);
});

test('different lessons and terms never share a group', () => {
  expect(release([group('7A', 6), group('7C', 6, { item: 'other' })])).toEqual([]);
  expect(release([group('7A', 6), group('7C', 6, { termId: 'spring' })])).toEqual([]);
});
