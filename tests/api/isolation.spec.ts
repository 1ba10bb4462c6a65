import { aDistrict, client, testServer, withDatabase, type TestDistrict } from '@eia/testing';
import { v7 } from 'uuid';
import { assigned, bodyClues, publishedLesson } from './school.js';

let oak: TestDistrict;
let elm: TestDistrict;
beforeAll(async () => {
  const plan = {
    classes: { '7B': { teachers: ['lee'], students: ['ana', 'ben'] }, '8A': { teachers: ['mia'], students: ['cem'] } },
    staff: { kim: { role: 'coordinator' }, pat: { role: 'principal', school: 'Oak School' }, cal: { role: 'counselor', school: 'Oak School' } },
  };
  [oak, elm] = [await aDistrict(plan), await aDistrict(plan)];
});

const as = (district: TestDistrict, name: string) => client(testServer().url).as(district.person(name));

/** Every operation that names a row, with `$id` for a class and `$student` for a student of it. */
const byClass: Record<string, string> = {
  schoolClass: 'query ($id: ID!) { schoolClass(id: $id) { name students { name } } }',
  classProgress: 'query ($id: ID!) { classProgress(classId: $id) { version } }',
  assignLesson: `mutation ($id: ID!) { assignLesson(input: { id: "${v7()}", classId: $id, lessonVersionId: "${v7()}" }) { __typename } }`,
};
const byAssignment: Record<string, string> = {
  assignment: 'query ($id: ID!) { assignment(id: $id) { title } }',
  studentWork: 'query ($id: ID!, $student: ID!) { studentWork(assignmentId: $id, studentId: $student) { studentName } }',
  sharedLines: 'query ($id: ID!) { sharedLines(assignmentId: $id) { text } }',
  changeAssignment: 'mutation ($id: ID!) { changeAssignment(input: { id: $id, closeNow: true }) { id } }',
  removeAssignment: 'mutation ($id: ID!) { removeAssignment(id: $id) { __typename } }',
  excuse: 'mutation ($id: ID!, $student: ID!) { excuse(assignmentId: $id, studentId: $student) { studentId } }',
  undoExcuse: 'mutation ($id: ID!, $student: ID!) { undoExcuse(assignmentId: $id, studentId: $student) }',
  startAttempt: 'mutation ($id: ID!) { startAttempt(assignmentId: $id) { id } }',
};
const notFound = { data: null, errors: [{ message: 'NOT_FOUND', extensions: { code: 'NOT_FOUND' } }] };
const ask = async (district: TestDistrict, name: string, query: string, id: string, student: string) => {
  const { data, errors } = await as(district, name).post(query, { id, ...(query.includes('$student') ? { student } : {}) });
  return { data, errors };
};

test.each(Object.keys(byClass))('%s: another teacher\'s class, another district\'s and one that does not exist look the same', async (name) => {
  const query = byClass[name] ?? '';
  const ids = { theirs: oak.schoolClass('8A').id, elsewhere: elm.schoolClass('7B').id, absent: v7(), malformed: 'no id at all' };
  for (const [which, id] of Object.entries(ids)) {
    expect([which, await ask(oak, 'lee', query, id, oak.person('ana').id)]).toEqual([which, notFound]);
  }
});

test.each(Object.keys(byAssignment))('%s: an assignment of another class or district looks like one that does not exist', async (name) => {
  const query = byAssignment[name] ?? '';
  const [theirs, elsewhere] = [await anAssignment(oak, '8A'), await anAssignment(elm, '7B')];
  for (const [which, id] of Object.entries({ theirs, elsewhere, absent: v7(), malformed: 'no id at all' })) {
    for (const person of ['lee', 'ana']) {
      expect([which, person, await ask(oak, person, query, id, oak.person('ana').id)]).toEqual([which, person, notFound]);
    }
  }
});

test('a student reads no class, no grid and no other student; neither do principal, counselor and coordinator', async () => {
  const [id, assignment] = [oak.schoolClass('7B').id, await anAssignment(oak, '7B')];
  for (const person of ['ana', 'ben', 'pat', 'cal', 'kim', 'mia']) {
    for (const query of [byClass.schoolClass, byClass.classProgress]) {
      expect([person, await ask(oak, person, query ?? '', id, '')]).toEqual([person, notFound]);
    }
    expect([person, await ask(oak, person, byAssignment.studentWork ?? '', assignment, oak.person('ana').id)]).toEqual([person, notFound]);
  }
});

test('lists show only one\'s own places', async () => {
  const classes = async (name: string) => (await as(oak, name).ask<{ myClasses: { id: string }[] }>('{ myClasses { id } }')).myClasses.map((c) => c.id);
  expect(await classes('lee')).toEqual([oak.schoolClass('7B').id]);
  expect(await classes('mia')).toEqual([oak.schoolClass('8A').id]);
  for (const name of ['ana', 'kim', 'pat', 'cal']) expect([name, await classes(name)]).toEqual([name, []]);
});

test('a class shows who is enrolled today', async () => {
  const query = '{ myClasses { name tier schoolName termName studentCount students { name } viewerCan { assign seeProgress } } }';
  expect(await as(oak, 'lee').ask(query)).toEqual({ myClasses: [{
    name: '7B', tier: 'G6_8', schoolName: 'Oak School', termName: 'This term', studentCount: 2,
    students: [{ name: 'Ana' }, { name: 'Ben' }], viewerCan: { assign: true, seeProgress: true },
  }] });
  await oak.select('update enrollments set to_date = current_date - 2 where district_id = $1 and student_id = $2', [oak.person('ben').id]);
  expect(await as(oak, 'lee').ask('{ myClasses { students { name } } }')).toEqual({ myClasses: [{ students: [{ name: 'Ana' }] }] });
});

test('a session is worth nothing under another district\'s id', async () => {
  const token = oak.person('lee').cookie.split('.')[1];
  const { data } = await client(testServer().url).post('{ viewer { id } }', {}, `__Host-eia=${elm.id}.${token}`);
  expect(data).toEqual({ viewer: null });
});

test('a role that names a place of another district opens nothing there', async () => {
  await oak.insert('grants', [{
    id: v7(), user_id: oak.person('mia').id, role: 'teacher', place_kind: 'class', place_id: elm.schoolClass('7B').id, from_date: '2020-01-01', to_date: null,
  }]);
  expect(await ask(oak, 'mia', byClass.schoolClass ?? '', elm.schoolClass('7B').id, '')).toEqual(notFound);
});

test('the service\'s login sees no row of anybody while no district is set', async () => {
  const tables = ['users', 'credentials', 'sessions', 'classes', 'enrollments', 'grants', 'assignments', 'responses', 'reflections', 'audit_events'];
  await withDatabase(testServer().appUrl, async (db) => {
    for (const table of tables) {
      expect([table, (await db.query(`select count(*)::int as n from ${table}`)).rows]).toEqual([table, [{ n: 0 }]]);
    }
  });
});

/** An assignment that is open now. */
async function anAssignment(district: TestDistrict, className: string): Promise<string> {
  return assigned(district, district.schoolClass(className).id, (await publishedLesson(bodyClues)).versionId);
}
