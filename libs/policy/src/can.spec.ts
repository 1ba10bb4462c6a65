import fc from 'fast-check';
import type { Actor, Grant, Place } from './actor.js';
import { can, grantedAs, reach, type Reach } from './can.js';
import { actions, rules, type Action, type Rule } from './rules.js';

// A small world: two districts, each with two schools of two classes, so that every coincidence is likely.
const districts = ['oak', 'elm'];
const classes = districts.flatMap((d) => ['north', 'south'].flatMap((s) => ['1', '2'].map((c) => ({
  districtId: d, schoolId: `${d}-${s}`, classId: `${d}-${s}-${c}`,
}))));
const people = ['ana', 'ben'];

const grant = (districtId: string): fc.Arbitrary<Grant> => fc.constantFrom(
  ...(['teacher', 'counselor', 'principal', 'coordinator', 'privacyOfficer', 'guardian', 'operator'] as const).flatMap((role) => [
    { role, placeKind: 'district' as const, placeId: districtId },
    ...classes.filter((c) => c.districtId === districtId).flatMap((c) => [
      { role, placeKind: 'class' as const, placeId: c.classId }, { role, placeKind: 'school' as const, placeId: c.schoolId },
    ]),
  ]));

const actor: fc.Arbitrary<Actor> = fc.record({
  districtId: fc.constantFrom(...districts), userId: fc.constantFrom(...people), isStudent: fc.boolean(),
}).chain(({ districtId, userId, isStudent }) => fc.record({
  districtId: fc.constant(districtId), userId: fc.constant(userId), kind: fc.constant(isStudent ? 'student' as const : 'staff' as const),
  shownName: fc.constant(userId), locale: fc.constant('en'),
  grants: isStudent ? fc.constant([]) : fc.array(grant(districtId), { maxLength: 4 }),
  classIds: isStudent ? fc.subarray(classes.filter((c) => c.districtId === districtId).map((c) => c.classId)) : fc.constant([]),
}));

/** Every class of the world, with each person as the student whom the row is about. */
const places: Place[] = classes.flatMap((c) => people.map((studentId) => ({ ...c, studentId })));

function covers(found: Reach, who: Actor, place: Place): boolean {
  if (who.districtId !== place.districtId) return false;
  switch (found.kind) {
    case 'none': return false;
    case 'self': return place.studentId === who.userId;
    case 'classes': return found.ids.includes(place.classId ?? '');
    case 'schools': return found.ids.includes(place.schoolId ?? '');
    case 'district': return true;
  }
}

test('a list shows exactly the places where the same person may do the same thing', () => {
  fc.assert(fc.property(actor, fc.constantFrom(...actions), (who, action) => {
    const found = reach(who, action);
    const onlyInOwnClasses = (rules[action] as readonly Rule[]).some((rule) => 'enrolled' in rule);
    for (const place of places) {
      // `self` names the person, not the class: where a rule also asks for enrollment, compare inside own classes.
      if (onlyInOwnClasses && !who.classIds.includes(place.classId ?? '')) continue;
      expect([action, place, can(who, action, place)]).toEqual([action, place, covers(found, who, place)]);
    }
  }), { numRuns: 500 });
});

test('nobody may do anything in another district', () => {
  fc.assert(fc.property(actor, fc.constantFrom(...actions), (who, action) => {
    for (const place of places) {
      if (place.districtId !== who.districtId) expect(can(who, action, place)).toBe(false);
    }
  }));
});

test('an action that no rule speaks of is refused, even when it comes past the compiler', () => {
  const coordinator: Actor = {
    districtId: 'oak', userId: 'ana', kind: 'staff', shownName: 'Ana', locale: 'en', classIds: [],
    grants: [{ role: 'coordinator', placeKind: 'district', placeId: 'oak' }],
  };
  for (const unknown of ['district.erase', 'constructor', '__proto__', ''] as unknown as Action[]) {
    expect(can(coordinator, unknown, { districtId: 'oak' })).toBe(false);
    expect(reach(coordinator, unknown)).toEqual({ kind: 'none' });
  }
});

test('a rule that needs an id which the place lacks says no', () => {
  const teacher: Actor = {
    districtId: 'oak', userId: 'ana', kind: 'staff', shownName: 'Ana', locale: 'en', classIds: [],
    grants: [{ role: 'teacher', placeKind: 'class', placeId: 'oak-north-1' }],
  };
  expect(can(teacher, 'classProgress.read', { districtId: 'oak' })).toBe(false);
  expect(can({ ...teacher, kind: 'student' }, 'ownWork.read', { districtId: 'oak' })).toBe(false);
});

test('a student starts a lesson only in a class they belong to', () => {
  const student: Actor = {
    districtId: 'oak', userId: 'ana', kind: 'student', shownName: 'Ana', locale: 'en', grants: [], classIds: ['oak-north-1'],
  };
  const start = (classId: string) => grantedAs(student, 'attempt.start', { districtId: 'oak', classId, studentId: 'ana' });
  expect([start('oak-north-1'), start('oak-north-2')]).toEqual(['student', null]);
});

test('no action mixes rules on schools and on classes, because a list can be told only one of them', () => {
  for (const action of actions) {
    const kinds = new Set((rules[action] as readonly Rule[]).flatMap((rule) => ('on' in rule && rule.on !== 'anywhere' ? [rule.on] : [])));
    expect([action, kinds.has('school') && kinds.has('class')]).toEqual([action, false]);
    // The same for one's own rows beside a class or school: a list is one of them.
    const isSelf = (rules[action] as readonly Rule[]).some((rule) => 'self' in rule);
    expect([action, isSelf && (kinds.has('school') || kinds.has('class'))]).toEqual([action, false]);
  }
});
