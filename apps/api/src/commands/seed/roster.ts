import { newId } from '../../platform/ids.js';
import { endOfLocalDay, localDate, plusDays, type LocalDate } from '../../assignment/local-day.js';
import type { Row } from './insert.js';
import { classes, district, inSpanish, schools, staff, usernameOf, type DemoClass } from './people.js';

export interface SeededStudent { readonly id: string; readonly username: string; readonly locale: string }
export interface SeededClass { readonly id: string; readonly plan: DemoClass; readonly teacherId: string; readonly students: readonly SeededStudent[] }

/** The rows of everybody and every place, and what the lessons need to know of them. */
export interface Roster {
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly classes: readonly SeededClass[];
  readonly today: LocalDate;
  readonly termEndsOn: LocalDate;
}

/** @param passwordHash everybody's */
export function makeRoster(districtId: string, passwordHash: string, now: Date): Roster {
  const { timeZone } = district;
  const today = localDate(now, timeZone);
  const startsOn = plusDays(today, -56);
  const termEndsOn = plusDays(today, 84);
  const termId = newId();
  const schoolIds = new Map(schools.map((school) => [school.name, newId()]));
  const classIds = new Map(classes.map((schoolClass) => [schoolClass.name, newId()]));
  const idOf = (ids: ReadonlyMap<string, string>, name: string) => {
    const id = ids.get(name);
    if (!id) throw new Error(`The demo names ${name}, which is not in it.`);
    return id;
  };

  const staffRows = staff.map((person) => ({ ...person, id: newId() }));
  const seeded = classes.map((plan): SeededClass => ({
    id: idOf(classIds, plan.name),
    plan,
    teacherId: staffRows.find((person) => person.grants.some((grant) => typeof grant.at === 'object' && 'class' in grant.at && grant.at.class === plan.name))?.id ?? '',
    students: plan.students.map((name) => {
      const username = usernameOf(name);
      return { id: newId(), username, locale: inSpanish.includes(username) ? 'es' : district.defaultLocale };
    }),
  }));

  const own = { district_id: districtId };
  const users = [
    ...staffRows.map((p) => ({ ...own, id: p.id, kind: 'staff', shown_name: p.shownName, username: p.username, locale: district.defaultLocale, grade: null, settings: {} })),
    ...seeded.flatMap((c) => c.students.map((s, i) => ({
      ...own, id: s.id, kind: 'student', shown_name: c.plan.students[i], username: s.username, locale: s.locale, grade: c.plan.grade, settings: {} }))),
  ];
  const placeOf = (at: (typeof staff)[number]['grants'][number]['at']) =>
    at === 'district' ? { place_kind: 'district', place_id: districtId }
      : 'class' in at ? { place_kind: 'class', place_id: idOf(classIds, at.class) }
        : { place_kind: 'school', place_id: idOf(schoolIds, at.school) };
  const told = new Date(endOfLocalDay(plusDays(today, -57), timeZone));
  return {
    today, termEndsOn, classes: seeded,
    // In the order of the foreign keys.
    rows: new Map<string, readonly Row[]>([
      ['users', users],
      ['credentials', users.map((u) => ({ ...own, user_id: u.id, password_hash: passwordHash, changed_at: told }))],
      ['schools', schools.map((s) => ({ ...own, id: idOf(schoolIds, s.name), name: s.name, time_zone: null, support_people: s.supportPeople }))],
      ['terms', [{ ...own, id: termId, name: Number(today.slice(5, 7)) >= 7 ? 'Fall' : 'Spring', starts_on: startsOn, ends_on: termEndsOn }]],
      ['classes', seeded.map((c) => ({ ...own, id: c.id, school_id: idOf(schoolIds, c.plan.school), term_id: termId, name: c.plan.name, tier: c.plan.tier }))],
      ['enrollments', seeded.flatMap((c) => c.students.map((s) => ({ ...own, id: newId(), class_id: c.id, student_id: s.id, from_date: startsOn, to_date: null })))],
      ['grants', staffRows.flatMap((p) => p.grants.map((g) => ({ ...own, id: newId(), user_id: p.id, role: g.role, ...placeOf(g.at), from_date: startsOn, to_date: null })))],
      // Families were told 30 days ago, longer than the 14 that the district gives them to object.
      ['consent_policies', [{ ...own, id: newId(), kind: 'LESSON', mode: 'OPT_OUT', notice_days: 14, noticed_on: plusDays(today, -30) }]],
    ]),
  };
}
