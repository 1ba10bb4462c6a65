import { createHash, randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { v7 } from 'uuid';
import { inDistrict, insertRows, withDatabase } from './database.js';
import { testServer } from './test-run.js';

export type Tier = 'k-2' | '3-5' | '6-8' | '9-12';

/** Names are user names too; they must be unique in the district. */
export interface DistrictPlan {
  readonly country?: 'us' | 'gb';
  readonly timeZone?: string;
  readonly locale?: string;
  /** Class name -> who is in it. A teacher may teach several. */
  readonly classes?: Readonly<Record<string, {
    readonly tier?: Tier;
    readonly school?: string;
    readonly teachers?: readonly string[];
    readonly students?: readonly string[];
  }>>;
  /** Other staff: name -> role at the district (default) or at a school. */
  readonly staff?: Readonly<Record<string, { readonly role: string; readonly school?: string }>>;
  /** Person -> locale, where it is not the district's. */
  readonly locales?: Readonly<Record<string, string>>;
  readonly supportPeople?: readonly { name: string; role: string; place: string | null; when: string | null }[];
  /** Database to make it in; by default that of the run's server. */
  readonly ownerUrl?: string;
}

export interface Person {
  readonly id: string;
  readonly username: string;
  readonly shownName: string;
  /** A live session, ready for a Cookie header. */
  readonly cookie: string;
}

export interface TestClass {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
  readonly schoolId: string;
}

export interface TestDistrict {
  readonly id: string;
  readonly slug: string;
  readonly termId: string;
  readonly ownerUrl: string;
  /** @throws Error for a name that is not in the plan */
  person(name: string): Person;
  schoolClass(name: string): TestClass;
  /** Inserts rows as the owner inside this district; `district_id` is added. */
  insert(table: string, rows: readonly Record<string, unknown>[]): Promise<void>;
  /** Rows of a statement inside this district; `$1` is the district. */
  select<T>(sql: string, params?: readonly unknown[]): Promise<T[]>;
}

/** Everybody's password. Hashed with the least work, since a test is not an attacker. */
export const testPassword = 'a-password-for-tests';
let passwordHash: Promise<string> | null = null;

/**
 * Makes a district of its own for a test, with everybody signed in.
 * @example
 * const oak = await aDistrict({ classes: { '7B': { teachers: ['lee'], students: ['ana', 'ben'] } } });
 * await client(testServer().url).as(oak.person('ana')).ask('{ myWork { assignments { id } } }');
 */
export async function aDistrict(plan: DistrictPlan = {}): Promise<TestDistrict> {
  const id = v7();
  const slug = `d-${randomBytes(6).toString('hex')}`;
  const ownerUrl = plan.ownerUrl ?? testServer().ownerUrl;
  const locale = plan.locale ?? 'en';
  const now = new Date();
  const termId = v7();
  const schools = new Map<string, string>();
  const schoolOf = (name = 'Oak School') => schools.get(name) ?? schools.set(name, v7()).get(name) as string;
  const people = new Map<string, { person: Person; kind: 'student' | 'staff'; token: string; tier: Tier | null }>();
  const personOf = (name: string, kind: 'student' | 'staff', tier: Tier | null = null) => {
    const known = people.get(name);
    if (known) return known.person;
    const token = randomBytes(32).toString('base64url');
    const person = { id: v7(), username: name, shownName: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, cookie: `__Host-eia=${id}.${token}` };
    people.set(name, { person, kind, token, tier });
    return person;
  };

  const classes = new Map<string, TestClass>();
  const enrollments: Record<string, unknown>[] = [];
  const grants: Record<string, unknown>[] = [];
  const grant = (userId: string, role: string, place_kind: string, place_id: string) =>
    grants.push({ id: v7(), user_id: userId, role, place_kind, place_id, from_date: day(now, -60), to_date: null });
  for (const [name, { tier = '6-8', school, teachers = [], students = [] }] of Object.entries(plan.classes ?? {})) {
    const schoolClass = { id: v7(), name, tier, schoolId: schoolOf(school) };
    classes.set(name, schoolClass);
    for (const teacher of teachers) grant(personOf(teacher, 'staff').id, 'teacher', 'class', schoolClass.id);
    for (const student of students) {
      enrollments.push({ id: v7(), class_id: schoolClass.id, student_id: personOf(student, 'student', tier).id, from_date: day(now, -60), to_date: null });
    }
  }
  for (const [name, { role, school }] of Object.entries(plan.staff ?? {})) {
    const { id: userId } = personOf(name, 'staff');
    if (school) grant(userId, role, 'school', schoolOf(school));
    else grant(userId, role, 'district', id);
  }

  await withDatabase(ownerUrl, (db) => insertRows(db, 'districts', [{
    id, slug, host: null, name: `District ${slug}`, country: plan.country ?? 'us', time_zone: plan.timeZone ?? 'America/Chicago', default_locale: locale,
  }]));
  passwordHash ??= hash(testPassword, { algorithm: 2, memoryCost: 8, timeCost: 1, parallelism: 1 });
  const password_hash = await passwordHash;
  const everybody = [...people.values()];

  const district: TestDistrict = {
    id, slug, termId, ownerUrl,
    person: (name) => found(people.get(name)?.person, name),
    schoolClass: (name) => found(classes.get(name), name),
    insert: (table, rows) => inDistrict(ownerUrl, id, (db) => insertRows(db, table, rows.map((row) => ({ district_id: id, ...row })))),
    select: <T>(sql: string, params: readonly unknown[] = []) =>
      inDistrict(ownerUrl, id, async (db) => (await db.query(sql, [id, ...params])).rows as T[]),
  };
  await inDistrict(ownerUrl, id, async (db) => {
    const insert = (table: string, rows: readonly Record<string, unknown>[]) =>
      insertRows(db, table, rows.map((row) => ({ district_id: id, ...row })));
    await insert('terms', [{ id: termId, name: 'This term', starts_on: day(now, -60), ends_on: day(now, 90) }]);
    await insert('schools', [...schools].map(([name, schoolId]) => ({ id: schoolId, name, time_zone: null, support_people: plan.supportPeople ?? [] })));
    await insert('users', everybody.map(({ person, kind }) => ({
      id: person.id, kind, shown_name: person.shownName, username: person.username,
      locale: plan.locales?.[person.username] ?? locale, grade: null, settings: {},
    })));
    await insert('credentials', everybody.map(({ person }) => ({ user_id: person.id, password_hash, changed_at: now })));
    await insert('sessions', everybody.map(({ person, token }) => ({
      id: v7(), token_hash: createHash('sha256').update(token).digest('hex'), user_id: person.id,
      created_at: now, seen_at: now, expires_at: new Date(now.getTime() + 8 * 3_600_000),
    })));
    await insert('classes', [...classes.values()].map((c) => ({ id: c.id, school_id: c.schoolId, term_id: termId, name: c.name, tier: c.tier })));
    await insert('enrollments', enrollments);
    await insert('grants', grants);
    // Families were told long enough ago, so lessons may begin.
    await insert('consent_policies', [{ id: v7(), kind: 'LESSON', mode: 'OPT_OUT', notice_days: 14, noticed_on: day(now, -30) }]);
  });
  return district;
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`${name} is not in this district's plan.`);
  return value;
}

/** `YYYY-MM-DD`, `days` from now. */
function day(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
