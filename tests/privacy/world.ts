import { createHash, randomBytes } from 'node:crypto';
import { inDistrict, testServer, withDatabase } from '@eia/testing';
import { v7 } from 'uuid';
import { Chance } from './chance.js';

/*
 * Synthetic districts. Everything is written as rows, as the product would have written them; what the reports make of it goes the
 * whole way: closing assignments, collecting outcomes, releasing.
 */
export const timeZone = 'America/Chicago';
const bands = ['k-2', '3-5', '6-8', '9-12'] as const;
export type Band = (typeof bands)[number];

export interface WorldPlan {
  readonly seed: number;
  /** 1 to 3,000. */
  readonly students: number;
  readonly schools: number;
  /** Weeks that are simulated; the term ends in the middle when `endsAfter` says so. */
  readonly weeks: number;
  readonly endsAfter?: number;
  /** Share of students who never take part, of those who are excused, and so on. */
  readonly strange?: number;
  /** Share of classes in which most students of another class sit too, as where each subject has its teacher. */
  readonly shared?: number;
}

interface WorldClass { readonly id: string; readonly schoolId: string; readonly band: Band; readonly teachers: readonly string[]; readonly students: Set<string>; /** Share of items that are found. */ readonly able: number }
interface Row { readonly [column: string]: unknown }

export interface LessonRef {
  readonly versionId: string;
  readonly lessonId: string;
  readonly steps: readonly string[];
  readonly quiz: boolean;
  /** Scored items, each with its step. */
  readonly items: readonly (readonly [step: string, item: string])[];
}

/** A week's last day, `YYYY-MM-DD`: Saturday of week `n`, long ago, so that every release lies in the past. */
export function saturday(week: number): string {
  return new Date(Date.UTC(2025, 8, 6 + 7 * week)).toISOString().slice(0, 10);
}

/** A moment in week `n`: so many days after its Monday, at noon at the school. */
function moment(week: number, day: number, hour = 17): string {
  return new Date(Date.UTC(2025, 8, 1 + 7 * week + day, hour)).toISOString();
}

const date = (week: number, day: number) => moment(week, day).slice(0, 10);

export class World {
  readonly id = v7();
  readonly termIds = [v7(), v7()];
  readonly schoolIds: readonly string[];
  readonly classes: WorldClass[] = [];
  readonly coordinatorCookie: string;
  readonly principals = new Map<string, string>();
  private readonly chance: Chance;
  private readonly alive = new Set<string>();
  private readonly teacherNames: string[] = [];

  private constructor(readonly plan: WorldPlan, private readonly lessons: Readonly<Record<Band, readonly LessonRef[]>>) {
    this.chance = new Chance(plan.seed);
    this.schoolIds = Array.from({ length: plan.schools }, () => v7());
    this.coordinatorCookie = this.cookie();
  }

  /** Makes the district with its people and classes. */
  static async make(plan: WorldPlan): Promise<World> {
    const world = new World(plan, await readLessons());
    await world.settle();
    return world;
  }

  /** Everything that happens in a week before it is released: joins, leavers, moves, lessons, opt-outs, retakes, deletions. */
  async live(week: number): Promise<void> {
    const { chance } = this;
    const rows = new Map<string, Row[]>();
    const add = (table: string, row: Row) => rows.set(table, [...rows.get(table) ?? [], { district_id: this.id, ...row }]);
    const strange = this.plan.strange ?? 0.03;

    for (const schoolClass of this.classes) {
      if (chance.happens(strange * 3)) this.join(add, schoolClass, week);
      for (const student of schoolClass.students) {
        if (chance.happens(strange / 3)) await this.leave(schoolClass, student, week, chance.happens(0.5) ? chance.pick(this.classes) : null, add);
        if (chance.happens(strange / 4)) add('consents', { id: v7(), student_id: student, kind: chance.pick(['LESSON', 'AGGREGATE']), decision: chance.pick(['refuse', 'refuse', 'allow']), by: 'guardian', method: 'paper', decided_at: moment(week, 0, 1), expires_at: null });
      }
      if (chance.happens(this.plan.students > 1000 ? 0.25 : 0.45)) this.teach(add, schoolClass, week);
    }
    await this.write(rows);
    if (chance.happens(0.5)) await this.erase(chance.pick([...this.alive]));
  }

  /** Takes a student out of every table, as an erasure does. */
  async erase(student: string | undefined): Promise<void> {
    if (!student) return;
    this.alive.delete(student);
    for (const { students } of this.classes) students.delete(student);
    await this.run(
      `with x as (delete from excusals where district_id = $1 and student_id = $2) delete from attempts where district_id = $1 and student_id = $2`,
      `delete from enrollments where district_id = $1 and student_id = $2`, `delete from users where district_id = $1 and id = $2`)(student);
  }

  /** Any living student, for erasing. */
  someone(): string | undefined {
    return this.chance.pick([...this.alive]);
  }

  /** Rows past row-level security: for the truth beside the atoms. */
  truth<T>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return withDatabase(testServer().superUrl, async (db) => (await db.query(sql, [this.id, ...params])).rows as T[]);
  }

  private async settle(): Promise<void> {
    const { chance, plan } = this;
    const rows = new Map<string, Row[]>();
    const add = (table: string, row: Row) => rows.set(table, [...rows.get(table) ?? [], { district_id: this.id, ...row }]);
    await withDatabase(testServer().ownerUrl, (db) => db.query(
      `insert into districts (id, slug, host, name, country, time_zone, default_locale) values ($1, $2, null, 'Made up', 'us', $3, 'en')`, [this.id, `w-${this.id}`, timeZone]));
    const ends = plan.endsAfter ?? plan.weeks + 20;
    add('terms', { id: this.termIds[0], name: 'First', starts_on: date(0, 0), ends_on: date(ends, 6) });
    add('terms', { id: this.termIds[1], name: 'Second', starts_on: date(ends + 1, 0), ends_on: date(ends + 30, 6) });
    add('consent_policies', { id: v7(), kind: 'LESSON', mode: 'OPT_OUT', notice_days: 14, noticed_on: date(-8, 0) });
    for (const [i, id] of this.schoolIds.entries()) add('schools', { id, name: `School ${i + 1}`, time_zone: null, support_people: '[]' });
    this.signedIn(add, 'coordinator', 'coordinator', 'district', this.id, this.coordinatorCookie);
    for (const [i, id] of this.schoolIds.entries()) {
      const cookie = this.cookie();
      this.principals.set(id, cookie);
      this.signedIn(add, `principal${i}`, 'principal', 'school', id, cookie);
    }
    let left = plan.students;
    while (left > 0) {
      const size = Math.min(left, chance.happens(0.25) ? chance.whole(1, 9) : chance.whole(10, 32));
      left -= size;
      const schoolId = chance.pick(this.schoolIds);
      // A new teacher, or one who has classes already; sometimes two.
      const teachers = [chance.happens(0.4) && this.teacherNames.length > 0 ? chance.pick(this.teacherNames) : this.newTeacher(add)];
      if (chance.happens(0.15)) teachers.push(this.newTeacher(add));
      const schoolClass = { id: v7(), schoolId, band: chance.pick(bands), teachers, students: new Set<string>(), able: chance.pick([0.2, 0.5, 0.8, 0.97, 1]) };
      this.classes.push(schoolClass);
      add('classes', { id: schoolClass.id, school_id: schoolId, term_id: this.termIds[0], name: `C${this.classes.length}`, tier: schoolClass.band });
      for (const teacher of teachers) add('grants', { id: v7(), user_id: teacher, role: 'teacher', place_kind: 'class', place_id: schoolClass.id, from_date: date(0, 0), to_date: null });
      for (let i = 0; i < size; i += 1) this.join(add, schoolClass, 0);
    }
    // Some belong to two classes.
    for (const schoolClass of this.classes) {
      const other = chance.pick(this.classes);
      const student = chance.happens(0.3) ? [...other.students][0] : undefined;
      if (student && other !== schoolClass && !schoolClass.students.has(student)) this.enroll(add, schoolClass, student, 0);
    }
    for (const schoolClass of this.classes) {
      if (!chance.happens(plan.shared ?? 0)) continue;
      const others = [...chance.pick(this.classes.filter(({ band }) => band === schoolClass.band)).students];
      for (const student of others) if (chance.happens(0.9) && !schoolClass.students.has(student)) this.enroll(add, schoolClass, student, 0);
    }
    await this.write(rows);
  }

  private newTeacher(add: (table: string, row: Row) => void): string {
    const id = v7();
    this.teacherNames.push(id);
    add('users', { id, kind: 'staff', shown_name: 'A teacher', username: `t-${id}`, locale: 'en', grade: null, settings: '{}' });
    return id;
  }

  private join(add: (table: string, row: Row) => void, schoolClass: WorldClass, week: number): void {
    const id = v7();
    this.alive.add(id);
    add('users', { id, kind: 'student', shown_name: 'A student', username: `s-${id}`, locale: 'en', grade: null, settings: '{}' });
    this.enroll(add, schoolClass, id, week);
  }

  private enroll(add: (table: string, row: Row) => void, schoolClass: WorldClass, student: string, week: number): void {
    schoolClass.students.add(student);
    add('enrollments', { id: v7(), class_id: schoolClass.id, student_id: student, from_date: date(week, 0), to_date: null });
  }

  private async leave(schoolClass: WorldClass, student: string, week: number, to: WorldClass | null, add: (table: string, row: Row) => void): Promise<void> {
    schoolClass.students.delete(student);
    await this.run(`update enrollments set to_date = from_date + greatest(0, ($3::date - from_date) - 1) where district_id = $1 and student_id = $2 and class_id = $4`)(student, date(week, 0), schoolClass.id);
    if (to && to !== schoolClass && !to.students.has(student)) {
      const known = await this.truth('select 1 from enrollments where district_id = $1 and class_id = $2 and student_id = $3', [to.id, student]);
      if (known.length === 0) this.enroll(add, to, student, week);
    }
  }

  /** A lesson from Monday on, closed by hand on Friday or seven days after its due date. What was done in it is known at once. */
  private teach(add: (table: string, row: Row) => void, schoolClass: WorldClass, week: number): void {
    const { chance } = this;
    const lesson = chance.pick(this.lessons[schoolClass.band]);
    const id = v7();
    const byHand = chance.happens(0.6);
    add('assignments', {
      id, class_id: schoolClass.id, lesson_version_id: lesson.versionId, opens_at: moment(week, 0, 14), due_at: moment(week, 6, 20), closes_at: moment(week + 1, 6, 20),
      closed_at: byHand ? moment(week, 4, 20) : null, created_by: schoolClass.teachers[0], created_at: moment(week, 0, 12), counselor_told: true });
    const strange = this.plan.strange ?? 0.03;
    for (const student of schoolClass.students) {
      if (chance.happens(strange)) add('excusals', { id: v7(), assignment_id: id, student_id: student, by_user_id: schoolClass.teachers[0], at: moment(week, 1), undone_at: null });
      const went = chance.next();
      if (went < 0.12) continue;
      this.attempt(add, schoolClass, student, id, lesson, week, 1, went < 0.25 ? 'started' : went < 0.3 ? 'late' : 'done');
      if (chance.happens(strange)) this.attempt(add, schoolClass, student, id, lesson, week, 2, 'done');
    }
  }

  private attempt(
    add: (table: string, row: Row) => void, schoolClass: WorldClass, student: string, assignmentId: string, lesson: LessonRef, week: number, ordinal: number,
    how: 'started' | 'late' | 'done',
  ): void {
    const id = v7();
    const at = how === 'late' ? moment(week + 3, 1) : moment(week, 2);
    const done = how !== 'started';
    add('attempts', {
      id, assignment_id: assignmentId, class_id: schoolClass.id, student_id: student, ordinal, status: done ? 'done' : 'inProgress', step_id: null,
      answered: done ? lesson.steps.length : 0, total: lesson.steps.length, quiz_status: null, started_at: moment(week, 2), updated_at: at, done_at: done ? at : null, version: 1 });
    if (!done) return;
    const deeds: (readonly [kind: string, step: string, item?: string])[] = [
      ...lesson.items.map(([step, item]) => ['try', step, item] as const), ...lesson.steps.map((step) => ['seen', step] as const),
      ...(lesson.quiz ? [['quizStart', 'quiz'], ['quizEnd', 'quiz']] as const : [])];
    deeds.forEach(([kind, step, item = null], i) => add('responses', {
      id: v7(), attempt_id: id, step_id: step, item_id: item, kind, seq: i + 1, payload: item ? '{"answer":"a"}' : '{}', credit: item ? (this.chance.happens(schoolClass.able) ? 1 : 0) : null,
      outcome: null, locale: 'en', answered_at: at, received_at: at, late: how === 'late' }));
  }

  private cookie(): string {
    return `__Host-eia=${this.id}.${randomBytes(32).toString('base64url')}`;
  }

  private signedIn(add: (table: string, row: Row) => void, username: string, role: string, placeKind: string, placeId: string, cookie: string): void {
    const id = v7();
    add('users', { id, kind: 'staff', shown_name: username, username, locale: 'en', grade: null, settings: '{}' });
    add('grants', { id: v7(), user_id: id, role, place_kind: placeKind, place_id: placeId, from_date: date(-1, 0), to_date: null });
    add('sessions', {
      id: v7(), token_hash: createHash('sha256').update(cookie.split('.')[1] ?? '').digest('hex'), user_id: id,
      created_at: new Date(), seen_at: new Date(), expires_at: new Date(Date.now() + 8 * 3_600_000) });
  }

  private run(...statements: readonly string[]) {
    return (...params: readonly unknown[]) => inDistrict(testServer().ownerUrl, this.id, async (db) => {
      for (const sql of statements) await db.query(sql, [this.id, ...params]);
    });
  }

  /** In the order of the foreign keys, thousands of rows a statement. */
  private write(rows: ReadonlyMap<string, readonly Row[]>): Promise<void> {
    const order = ['schools', 'terms', 'users', 'sessions', 'consent_policies', 'classes', 'grants', 'enrollments', 'consents', 'assignments', 'excusals', 'attempts', 'responses'];
    return inDistrict(testServer().ownerUrl, this.id, async (db) => {
      for (const table of order) {
        const all = rows.get(table) ?? [];
        for (let from = 0; from < all.length; from += 5000) {
          await db.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [JSON.stringify(all.slice(from, from + 5000).map((row) => parsed(row)))]);
        }
      }
    });
  }
}

/** JSON columns are kept as text until here. */
function parsed(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, ['settings', 'payload', 'support_people'].includes(name) && typeof value === 'string' ? JSON.parse(value) : value]));
}

let known: Promise<Readonly<Record<Band, readonly LessonRef[]>>> | null = null;

function readLessons(): Promise<Readonly<Record<Band, readonly LessonRef[]>>> {
  return known ??= withDatabase(testServer().ownerUrl, async (db) => {
    const { rows } = await db.query<{ id: string; lesson_id: string; tier: Band; body: { baseLocale: string; locales: Record<string, { lesson: { steps: { id: string; type: string; item?: { id: string } }[]; quiz: { when: string; items: { id: string }[] } } }> } }>(
      `select v.id, v.lesson_id, v.tier, v.body from catalog_entries e join lesson_versions v on v.id = e.lesson_version_id order by v.lesson_id`);
    const all = (band: Band) => rows.filter(({ tier }) => tier === band).map(({ id, lesson_id, body }): LessonRef => {
      const lesson = body.locales[body.baseLocale]?.lesson;
      const inSteps = lesson?.steps.flatMap((step) => (step.item ? [[step.id, step.item.id] as const] : [])) ?? [];
      const inQuiz = lesson?.quiz.items.map((item) => ['quiz', item.id] as const) ?? [];
      return { versionId: id, lessonId: lesson_id, steps: lesson?.steps.map((step) => step.id) ?? [], quiz: lesson?.quiz.when === 'in-lesson', items: [...inSteps, ...inQuiz].slice(0, 5) };
    });
    return { 'k-2': all('k-2'), '3-5': all('3-5'), '6-8': all('6-8'), '9-12': all('9-12') };
  });
}
