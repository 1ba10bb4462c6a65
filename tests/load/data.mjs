/**
 * The people, classes and deeds of the bench's database, written straight into the tables of the migrations.
 *
 * - 8 classes to look at: 30 students and 12 assignments each; of ten students six are done, two in the middle and two
 *   have not started; ten deeds per attempt, so that tables and indexes have some size.
 * - 24 classes to work in: 30 students each, three assignments (a lesson to open, one to answer in, one with a quiz of
 *   ten questions). Half of these students have a password hash of normal cost, half one that costs nothing.
 */
import { v7 } from 'uuid';
import { publishFixture } from './fixture.mjs';

export const studentsPerClass = 30;
export const gridLessons = 12;
const gridClasses = 8;
const workClasses = 24;
const day = 86_400_000;

/** @typedef {{ id: string, username: string, cookie: string, classId: string }} Student */
/** @typedef {{ id: string, teacherCookie: string, students: Student[] }} GridClass */
/** @typedef {{ id: string, students: Student[], lesson: string, submit: string, quiz: string, costlyPassword: boolean }} WorkClass */
/** @typedef {{ attemptId: string, student: Student }} OpenAttempt */
/** @typedef {{ district: { id: string, slug: string }, grid: GridClass[], work: WorkClass[], attempts: OpenAttempt[], password: string }} Data */

/**
 * @typedef {object} Ways how the server under test keeps its secrets
 * @property {string} password
 * @property {{ costly: string, cheap: string }} passwordHash
 * @property {(districtId: string) => { cookie: string, tokenHash: string }} newSession
 */

/**
 * Inserts `rows` into `table`, with one statement per thousand.
 * @param {import('pg').Client} admin
 * @param {string} table
 * @param {Record<string, unknown>[]} rows all with the same columns
 */
async function insert(admin, table, rows) {
  const names = Object.keys(rows[0] ?? {});
  for (let from = 0; from < rows.length; from += 1000) {
    await admin.query(
      `insert into ${table} (${names.join(', ')})
       select ${names.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows.slice(from, from + 1000))]);
  }
}

/**
 * Fills a migrated database into which the lessons have been published, and nothing else.
 * @param {import('pg').Client} admin a superuser: row-level security does not bind it
 * @param {string} openedLesson id of the lesson that students open
 * @param {Ways} ways
 * @returns {Promise<Data>}
 */
export async function fillDatabase(admin, openedLesson, ways) {
  const now = Date.now();
  const at = (/** @type {number} */ days) => new Date(now + days * day).toISOString();
  const district = { id: v7(), slug: 'bench' };
  const own = { district_id: district.id };
  const [schoolId, termId] = [v7(), v7()];
  const { rows: [opened] } = await admin.query(
    'select lesson_version_id as id from catalog_entries where lesson_id = $1', [openedLesson]);
  if (!opened) throw new Error(`The lesson ${openedLesson} is not in the catalog.`);
  const [quizVersion = '', ...gridVersions] = await publishFixture(admin, 1 + gridLessons);

  await insert(admin, 'districts', [{
    ...district, host: null, name: 'Bench District', country: 'us', time_zone: 'America/Chicago', default_locale: 'en',
  }]);
  await insert(admin, 'schools', [{ ...own, id: schoolId, name: 'Bench School', time_zone: null, support_people: [] }]);
  await insert(admin, 'terms', [{ ...own, id: termId, name: 'Bench Term', starts_on: at(-60).slice(0, 10), ends_on: at(60).slice(0, 10) }]);

  /** @type {Record<'users' | 'credentials' | 'sessions' | 'grants' | 'classes' | 'enrollments' | 'assignments' | 'attempts' | 'responses', Record<string, unknown>[]>} */
  const rows = { users: [], classes: [], credentials: [], sessions: [], grants: [], enrollments: [], assignments: [], attempts: [], responses: [] };

  const person = (/** @type {'student' | 'staff'} */ kind, /** @type {string} */ username, costly = false) => {
    const id = v7();
    const session = ways.newSession(district.id);
    rows.users.push({ ...own, id, kind, shown_name: username, username, locale: 'en', grade: kind === 'student' ? 7 : null, settings: {} });
    rows.credentials.push({ ...own, user_id: id, password_hash: costly ? ways.passwordHash.costly : ways.passwordHash.cheap, changed_at: at(-30) });
    rows.sessions.push({ ...own, id: v7(), token_hash: session.tokenHash, user_id: id, created_at: at(0), seen_at: at(0), expires_at: at(1) });
    return { id, cookie: session.cookie };
  };
  const schoolClass = (/** @type {string} */ name, costly = false) => {
    const id = v7();
    rows.classes.push({ ...own, id, school_id: schoolId, term_id: termId, name, tier: '6-8' });
    const teacher = person('staff', `teacher.${name}`);
    rows.grants.push({ ...own, id: v7(), user_id: teacher.id, role: 'teacher', place_kind: 'class', place_id: id, from_date: at(-30).slice(0, 10), to_date: null });
    const students = Array.from({ length: studentsPerClass }, (_, n) => {
      const username = `student.${name}.${n + 1}`;
      const student = person('student', username, costly);
      rows.enrollments.push({ ...own, id: v7(), class_id: id, student_id: student.id, from_date: at(-30).slice(0, 10), to_date: null });
      return { ...student, username, classId: id };
    });
    return { id, teacher, students };
  };
  const assignment = (/** @type {{ id: string, teacher: { id: string } }} */ where, /** @type {string} */ versionId, /** @type {number} */ opened, closes = 28) => {
    const id = v7();
    rows.assignments.push({
      ...own, id, class_id: where.id, lesson_version_id: versionId, opens_at: at(-opened), due_at: at(closes), closes_at: at(closes),
      closed_at: null, created_by: where.teacher.id, created_at: at(-opened), counselor_told: true,
    });
    return id;
  };
  const attempt = (/** @type {Student} */ student, /** @type {string} */ assignmentId, /** @type {'new' | 'inProgress' | 'done'} */ state, updated = -4) => {
    const id = v7();
    const done = state === 'done';
    rows.attempts.push({
      ...own, id, assignment_id: assignmentId, class_id: student.classId, student_id: student.id, ordinal: 1,
      status: done ? 'done' : 'inProgress', step_id: state === 'new' ? null : 'story', answered: done ? 4 : state === 'new' ? 0 : 2,
      total: 4, quiz_status: null, started_at: at(updated), updated_at: at(updated), done_at: done ? at(updated) : null, version: 1,
    });
    return id;
  };

  const grid = Array.from({ length: gridClasses }, (_, c) => {
    const made = schoolClass(`grid${c + 1}`);
    for (const [n, versionId] of gridVersions.entries()) {
      // The first three are over; one student in ten went on with them later.
      const over = n < 3;
      const assignmentId = assignment(made, versionId, 30 - n, over ? -10 : 28);
      for (const [s, student] of made.students.entries()) {
        const dice = (s + n * 3) % 10;
        if (dice >= 8) continue;
        const late = over && dice === 0;
        const updated = over && !late ? -12 : -4;
        const attemptId = attempt(student, assignmentId, dice < 6 ? 'done' : 'inProgress', updated);
        for (let seq = 1; seq <= 10; seq += 1) rows.responses.push(deed(own, attemptId, seq, at(updated), late && seq > 8));
      }
    }
    return { id: made.id, teacherCookie: made.teacher.cookie, students: made.students };
  });

  /** @type {OpenAttempt[]} */
  const attempts = [];
  const work = Array.from({ length: workClasses }, (_, c) => {
    const costlyPassword = c < workClasses / 2;
    const made = schoolClass(`work${c + 1}`, costlyPassword);
    const lesson = assignment(made, opened.id, 1);
    const submit = assignment(made, quizVersion, 1);
    const quiz = assignment(made, quizVersion, 2);
    for (const student of made.students) attempts.push({ attemptId: attempt(student, submit, 'new'), student });
    return { id: made.id, students: made.students, lesson, submit, quiz, costlyPassword };
  });

  for (const [table, list] of Object.entries(rows)) await insert(admin, table, list);
  await admin.query('vacuum analyze');
  return { district, grid, work, attempts, password: ways.password };
}

/** @param {{ district_id: string }} own @param {string} attemptId @param {number} seq @param {string} when @param {boolean} late */
function deed(own, attemptId, seq, when, late) {
  const tried = seq % 2 === 0;
  return {
    ...own, id: v7(), attempt_id: attemptId, step_id: 'quiz', item_id: `q-${String(Math.ceil(seq / 2)).padStart(2, '0')}`,
    kind: tried ? 'try' : 'select', seq, payload: { answer: 'word' }, credit: tried ? 1 : null, outcome: tried ? 'found' : null,
    locale: 'en', answered_at: when, received_at: when, late,
  };
}

/**
 * Puts the work classes back to where they began: no attempt but those to answer in, and these empty; sessions seen just
 * now (a session is touched once a minute, which must not fall into one side's turn only).
 * @param {import('pg').Client} admin
 * @param {Data} data
 */
export async function resetWork(admin, data) {
  const kept = data.attempts.map((one) => one.attemptId);
  const ofWork = data.work.map((one) => one.id);
  await admin.query('delete from attempts where class_id = any($1::uuid[]) and not id = any($2::uuid[])', [ofWork, kept]);
  await admin.query('delete from responses where attempt_id = any($1::uuid[])', [kept]);
  await admin.query(
    `update attempts set status = 'inProgress', step_id = null, answered = 0, quiz_status = null, done_at = null
     where id = any($1::uuid[])`, [kept]);
  await admin.query('truncate domain_events, sign_in_throttles');
  await admin.query('update sessions set seen_at = now()');
  await admin.query('vacuum analyze attempts, responses, sessions');
}
