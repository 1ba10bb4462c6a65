import { client, inDistrict, testServer, withDatabase, type Client, type Person, type TestDistrict } from '@eia/testing';
import type { Item, Lesson, LessonVersionBody } from '@eia/lesson';
import { v7 } from 'uuid';

/** Lessons of the core pack that the flows play: a low one that shares with the teacher, and a medium one. */
export const bodyClues = 'k2-body-clues';
export const openDoors = 'g68-words-that-open-doors';

export interface PublishedLesson {
  readonly versionId: string;
  readonly body: LessonVersionBody;
}

/** The version of a lesson that may be assigned today, keys included. */
export function publishedLesson(lessonId: string, ownerUrl = testServer().ownerUrl): Promise<PublishedLesson> {
  return withDatabase(ownerUrl, async (db) => {
    const { rows } = await db.query<PublishedLesson>(
      `select v.id as "versionId", v.body from catalog_entries e join lesson_versions v on v.id = e.lesson_version_id
       where e.lesson_id = $1`, [lessonId]);
    if (!rows[0]) throw new Error(`${lessonId} is not published.`);
    return rows[0];
  });
}

/** A lesson of this test alone: a copy of a published one with something changed, outside the catalog. */
export async function lessonLike(lessonId: string, change: (lesson: Lesson) => void, ownerUrl = testServer().ownerUrl): Promise<PublishedLesson> {
  const { body } = structuredClone(await publishedLesson(lessonId, ownerUrl));
  for (const words of Object.values(body.locales)) change(words.lesson);
  const id = v7();
  body.lessonId = `test-${id}`;
  await withDatabase(ownerUrl, (db) => db.query(
    `insert into lesson_versions (id, district_id, lesson_id, revision, pack, unit_id, unit_position, position, tier, title,
       minutes, skills, status, locales, body, published_at)
     values ($1, null, $2, 'r1', 'test', $3, 0, 0, $4, 'A test lesson', 20, '{}', 'draft', '[]', $5, now())`,
    [id, body.lessonId, body.unit.id, body.unit.tier, JSON.stringify(body)]));
  return { versionId: id, body };
}

/** An item of a lesson in a locale, with its key. */
export function itemOf({ body }: PublishedLesson, itemId: string, locale = 'en'): Item {
  const lesson = body.locales[locale]?.lesson;
  const items = [...lesson?.quiz.items ?? [], ...lesson?.steps.flatMap((step) => (step.type === 'item' ? [step.item] : [])) ?? []];
  const item = items.find(({ id }) => id === itemId);
  if (!item) throw new Error(`No item ${itemId} in ${locale}.`);
  return item;
}

/** Signed in as somebody of a district, at the run's server unless told otherwise. */
export function as(person: Person, url = testServer().url): Client {
  return client(url).as(person);
}

/** The code of the first error, `null` when there was none. */
export async function codeOf(who: Client, query: string, variables: Record<string, unknown> = {}): Promise<string | null> {
  const { errors } = await who.post(query, variables);
  return errors[0]?.extensions.code ?? null;
}

export interface AssignmentData {
  readonly __typename: string;
  readonly id: string;
  readonly classId: string;
  readonly lessonVersionId: string;
  readonly title: string;
  readonly opensAt: string;
  readonly dueAt: string | null;
  readonly closesAt: string;
  readonly closedAt: string | null;
  readonly state: string;
  readonly started: number;
  readonly reason: string;
}

const assignmentFields = 'id classId className lessonVersionId lessonId title minutes opensAt dueAt closesAt closedAt state started';

export const queries = {
  assign: `mutation ($input: AssignLessonInput!) { assignLesson(input: $input) { __typename
    ... on Assignment { ${assignmentFields} } ... on LessonUnavailable { reason } ... on HeadsUpNeeded { reason } } }`,
  change: `mutation ($input: ChangeAssignmentInput!) { changeAssignment(input: $input) { ${assignmentFields} } }`,
  remove: 'mutation ($id: ID!) { removeAssignment(id: $id) { __typename ... on AssignmentRemoved { id } ... on AssignmentInUse { started } } }',
  assignment: `query ($id: ID!) { assignment(id: $id) { ${assignmentFields} } }`,
  excuse: 'mutation ($assignmentId: ID!, $studentId: ID!) { excuse(assignmentId: $assignmentId, studentId: $studentId) { assignmentId studentId } }',
  undoExcuse: 'mutation ($assignmentId: ID!, $studentId: ID!) { undoExcuse(assignmentId: $assignmentId, studentId: $studentId) }',
  start: `mutation ($assignmentId: ID!) { startAttempt(assignmentId: $assignmentId) { id assignmentId status ordinal stepId
    contentUrls alternativeSteps quizItemIds warmUp nextSeq closed teacherName readers
    responses { id seq stepId itemId kind payload locale answeredAt feedback } } }`,
  save: `mutation ($inputs: [ResponseInput!]!) { saveResponses(inputs: $inputs) { __typename
    ... on Stored { id late feedback } ... on Duplicate { id feedback } ... on Refused { id reason } } }`,
  work: `{ myWork { next { id part } assignments { id part title summary unitTitle skill tier minutes minutesLeft steps stepsSeen
    progress opensAt dueAt isOpen isOverdue picture { url alt } className teacherName locales } } }`,
  grid: `query ($classId: ID!, $since: String) { classProgress(classId: $classId, since: $since) { version classId at
    lessons { assignmentId title opensAt dueAt closedAt steps hasLaterQuiz } students { id name cells steps late } } }`,
  pollTotals: 'query ($id: ID!) { pollTotals(assignmentId: $id) { stepId itemId text scale n counts } }',
  studentWork: `query ($assignmentId: ID!, $studentId: ID!) { studentWork(assignmentId: $assignmentId, studentId: $studentId) {
    studentId studentName progress attemptStatus contentUrls quizItemIds quizDone assignment { id title }
    answers { itemId stepId tries hints payload outcome feedback late answeredAt } reflections { stepId text picks at } } }`,
} as const;

/** Assigns a lesson; opened a minute ago unless told otherwise. */
export async function assign(
  teacher: Client, classId: string, lessonVersionId: string, more: Record<string, unknown> = {},
): Promise<AssignmentData> {
  const input = { id: v7(), classId, lessonVersionId, opensAt: at(-1), counselorTold: true, ...more };
  return (await teacher.ask<{ assignLesson: AssignmentData }>(queries.assign, { input })).assignLesson;
}

/** An assignment that is simply there, with any dates (the owner writes it). */
export async function assigned(
  district: TestDistrict, classId: string, lessonVersionId: string, dates: { opens?: number; due?: number | null; closes?: number; closed?: number } = {},
): Promise<string> {
  const id = v7();
  const { opens = -60, due = null, closes = 60 * 24 * 20, closed } = dates;
  const [teacher] = await district.select<{ id: string }>(`select id from users where district_id = $1 and kind = 'staff' limit 1`);
  await district.insert('assignments', [{
    id, class_id: classId, lesson_version_id: lessonVersionId, opens_at: at(opens), due_at: due === null ? null : at(due),
    closes_at: at(closes), closed_at: closed === undefined ? null : at(closed), created_by: teacher?.id, created_at: at(opens), counselor_told: true }]);
  return id;
}

/** An ISO time, `minutes` from now. */
export function at(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString();
}

/** Runs an update as the owner inside a district. `$1` is the district. */
export async function change(district: TestDistrict, sql: string, params: readonly unknown[] = []): Promise<void> {
  await inDistrict(district.ownerUrl, district.id, (db) => db.query(sql, [district.id, ...params]));
}

export interface GridData {
  readonly version: string;
  readonly lessons: readonly { assignmentId: string; title: string; steps: number; hasLaterQuiz: boolean; closedAt: string | null }[];
  readonly students: readonly { id: string; name: string; cells: number[]; steps: number[]; late: number[] }[];
}

export async function gridOf(teacher: Client, classId: string): Promise<GridData> {
  return (await teacher.ask<{ classProgress: GridData }>(queries.grid, { classId })).classProgress;
}

/** One cell of the grid, with its steps and late answers. */
export async function cellOf(teacher: Client, classId: string, assignmentId: string, student: Person): Promise<{ cell?: number; steps?: number; late?: number }> {
  const { lessons, students } = await gridOf(teacher, classId);
  const column = lessons.findIndex((lesson) => lesson.assignmentId === assignmentId);
  const row = students.find(({ id }) => id === student.id);
  return { cell: row?.cells[column], steps: row?.steps[column], late: row?.late[column] };
}

export interface WorkEntry {
  readonly id: string;
  readonly part: string;
  readonly title: string;
  readonly progress: string;
  readonly stepsSeen: number;
  readonly steps: number;
  readonly minutes: number;
  readonly minutesLeft: number;
  readonly isOpen: boolean;
  readonly isOverdue: boolean;
  readonly teacherName: string;
  readonly className: string;
  readonly locales: readonly string[];
}

export interface WorkData {
  readonly next: { id: string; part: string } | null;
  readonly assignments: readonly WorkEntry[];
}

export async function workOf(student: Client): Promise<WorkData> {
  return (await student.ask<{ myWork: WorkData }>(queries.work)).myWork;
}

/** Families of these students have consented in writing to questions in protected areas. */
export async function allowProtected(district: TestDistrict, ...names: readonly string[]): Promise<void> {
  await district.insert('consent_policies', [{ id: v7(), kind: 'SURVEY_PROTECTED', mode: 'OPT_IN', notice_days: 14, noticed_on: null }]);
  await district.insert('consents', names.map((name) => ({
    id: v7(), student_id: district.person(name).id, kind: 'SURVEY_PROTECTED', decision: 'allow', by: 'guardian', method: 'paper',
    decided_at: new Date(Date.now() - 3_600_000).toISOString(), expires_at: null })));
}
