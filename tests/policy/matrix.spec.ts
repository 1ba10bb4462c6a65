import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { actions, audited, can, type Action, type Actor, type Grant, type Place } from '@eia/policy';
import { buildSchema } from 'graphql';
import { decidedBy } from './decided-by.js';

/*
 * The world: Ana and Ben are students of 7B; Cem is a student of 8A in the same school. Lee teaches 7B, Mia teaches 8A.
 * The others hold their role at the school of both classes or at the district. Eli coordinates another district.
 * Every row is asked about Ana's work in 7B.
 */
const oak = '0a000000-0000-7000-8000-000000000001';
const elm = '0e000000-0000-7000-8000-000000000001';
const anasPlace: Place = { districtId: oak, schoolId: 'school', classId: '7B', studentId: 'ana' };

const student = (userId: string, classId: string): Actor =>
  ({ districtId: oak, userId, kind: 'student', shownName: userId, locale: 'en', grants: [], classIds: [classId], tier: '6-8' });
const staff = (userId: string, ...grants: Grant[]): Actor =>
  ({ districtId: oak, userId, kind: 'staff', shownName: userId, locale: 'en', grants, classIds: [] });
const at = (role: Grant['role'], placeKind: Grant['placeKind'], placeId: string): Grant => ({ role, placeKind, placeId });

const people: Readonly<Record<string, Actor>> = {
  ana: student('ana', '7B'),
  ben: student('ben', '7B'),
  cem: student('cem', '8A'),
  lee: staff('lee', at('teacher', 'class', '7B')),
  mia: staff('mia', at('teacher', 'class', '8A')),
  counselor: staff('counselor', at('counselor', 'school', 'school')),
  principal: staff('principal', at('principal', 'school', 'school')),
  coordinator: staff('coordinator', at('coordinator', 'district', oak)),
  privacyOfficer: staff('privacyOfficer', at('privacyOfficer', 'district', oak)),
  operator: staff('operator', at('operator', 'district', oak)),
  nobody: staff('nobody'),
  eli: { ...staff('eli', at('coordinator', 'district', elm), at('coordinator', 'district', oak)), districtId: elm },
};

const everyone = 'ana ben cem lee mia counselor principal coordinator privacyOfficer operator nobody';
const staffWithARole = 'lee mia counselor principal coordinator privacyOfficer';

/** The document: who may do this to, or see this of, Ana in 7B. */
const expected: Record<Action, string> = {
  'settings.change': everyone,
  'helpCard.read': everyone,
  'ownWork.read': 'ana',
  'attempt.start': 'ana',
  'attempt.respond': 'ana',

  'class.read': 'lee',
  'classProgress.read': 'lee',
  'assignment.read': 'lee',
  'assignment.create': 'lee',
  'assignment.change': 'lee',
  'assignment.remove': 'lee',
  'excusal.create': 'lee',
  'excusal.remove': 'lee',
  'teachingMark.set': 'lee',
  'teachingMark.remove': 'lee',
  'studentWork.read': 'lee',
  'sharedLines.read': 'lee',
  'pollTotals.read': 'lee',
  'accommodations.read': 'lee',
  'accommodations.change': 'lee',

  'lesson.browse': staffWithARole,
  'lesson.read': staffWithARole,

  'report.read': 'principal coordinator privacyOfficer',
  'report.export': 'principal coordinator privacyOfficer',
  'dose.read': 'principal coordinator',
};

test.each(actions)('%s is allowed to exactly these people', (action) => {
  const allowed = Object.keys(people).filter((name) => can(people[name] as Actor, action, anasPlace));
  expect(allowed.join(' ')).toBe(expected[action]);
});

test('the table has a row for every action and none too many', () => {
  expect(Object.keys(expected).sort()).toEqual([...actions].sort());
});

test('whoever sees what one student wrote, or what helps them, leaves a trace', () => {
  expect([...audited]).toEqual(['studentWork.read', 'accommodations.read', 'accommodations.change']);
});

test('every operation of the API is decided by a rule or written down as public', () => {
  const schema = buildSchema(readFileSync(resolve(import.meta.dirname, '../../apps/api/schema.graphql'), 'utf8'));
  const operations = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
    .flatMap((type) => Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`));
  expect(operations.sort()).toEqual(Object.keys(decidedBy).sort());
  expect([...new Set(Object.values(decidedBy))].filter((action) => action !== 'public').sort()).toEqual([...actions].sort());
});
