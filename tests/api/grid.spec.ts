import { aDistrict, client, testServer, withDatabase, type Client, type TestDistrict } from '@eia/testing';
import { played } from '@eia/lesson';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { Player } from './player.js';
import {
  as, assign, assigned, at, bodyClues, cellOf, change, codeOf, gridOf, openDoors, publishedLesson, queries, workOf,
  type GridData, type PublishedLesson,
} from './school.js';

let oak: TestDistrict;
let clues: PublishedLesson, doors: PublishedLesson;
let lee: Client, ana: Client;
const stepsOf = ({ body }: PublishedLesson) => played(body.locales.en!.lesson).steps.map(({ id }) => id);

const classes = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'];
let nextClass = 0;
const freshClass = () => oak.schoolClass(classes[nextClass++]!).id;

beforeAll(async () => {
  oak = await aDistrict({
    classes: {
      ...Object.fromEntries(classes.map((name) => [name, { teachers: ['lee'], students: ['cy', 'ana', 'ben'] }])),
      X: { teachers: ['kim'], students: ['dan'] },
    },
    staff: { mensah: { role: 'coordinator' }, castillo: { role: 'principal', school: 'Oak School' }, rao: { role: 'counselor', school: 'Oak School' } },
  });
  [clues, doors] = [await publishedLesson(bodyClues), await publishedLesson(openDoors)];
  [lee, ana] = [as(oak.person('lee')), as(oak.person('ana'))];
});

test('the grid is the class: students by name, lessons in the order they open, one number per cell', async () => {
  const classId = freshClass();
  const older = await assigned(oak, classId, clues.versionId, { opens: -60 * 24 * 30, closes: -60 * 24 * 2 });
  const newer = await assigned(oak, classId, doors.versionId, { opens: -60 });
  const player = await Player.open(ana, older);
  await player.see(stepsOf(clues));
  await player.do('quizEnd', 'quiz');
  await (await Player.open(ana, newer)).see(stepsOf(doors).slice(0, 2));
  await lee.ask(queries.excuse, { assignmentId: newer, studentId: oak.person('cy').id });

  const grid = await gridOf(lee, classId);
  expect(grid.lessons).toMatchObject([
    { assignmentId: older, title: clues.body.locales.en!.lesson.title, steps: stepsOf(clues).length, hasLaterQuiz: true, closedAt: expect.any(String) },
    { assignmentId: newer, title: doors.body.locales.en!.lesson.title, steps: stepsOf(doors).length, hasLaterQuiz: true, closedAt: null },
  ]);
  expect(grid.students.map(({ name, cells, steps, late }) => ({ name, cells, steps, late }))).toEqual([
    { name: 'Ana', cells: [6, 1], steps: [stepsOf(clues).length, 2], late: [stepsOf(clues).length + 1, 0] },
    { name: 'Ben', cells: [0, 0], steps: [0, 0], late: [0, 0] },
    { name: 'Cy', cells: [0, 3], steps: [0, 0], late: [0, 0] },
  ]);
});

test('a class without lessons, and one without students, is an empty grid', async () => {
  const elm = await aDistrict({ classes: { Empty: { teachers: ['lee'] }, New: { teachers: ['lee'], students: ['ana'] } } });
  const teacher = as(elm.person('lee'));
  expect(await gridOf(teacher, elm.schoolClass('Empty').id)).toMatchObject({ lessons: [], students: [] });
  expect(await gridOf(teacher, elm.schoolClass('New').id)).toMatchObject({ lessons: [], students: [{ cells: [], steps: [], late: [] }] });
});

test('unchanged is null; everything the grid shows changes its version', async () => {
  const classId = freshClass();
  const id = await assigned(oak, classId, clues.versionId);
  const since = async (version: string) => (await lee.ask<{ classProgress: GridData | null }>(queries.grid, { classId, since: version })).classProgress;
  let { version } = await gridOf(lee, classId);
  expect(await since(version)).toBeNull();
  expect(await since('something else')).toMatchObject({ version });

  let player!: Player;
  const cy = { assignmentId: id, studentId: oak.person('cy').id };
  const changes: [string, () => Promise<unknown>][] = [
    ['a student begins', async () => { player = await Player.open(ana, id); }],
    ['a student passes a step', () => player.do('seen', 'story')],
    ['a student is excused', () => lee.ask(queries.excuse, cy)],
    ['an excusal is undone', () => lee.ask(queries.undoExcuse, cy)],
    ['dates move', () => lee.ask(queries.change, { input: { id, dueAt: at(60 * 24 * 2) } })],
    ['a lesson is closed', () => lee.ask(queries.change, { input: { id, closeNow: true } })],
    ['a late answer comes', () => player.do('seen', 'find-clues')],
    ['a lesson is added', () => assign(lee, classId, doors.versionId)],
    ['a student leaves', () => change(oak, `update enrollments set to_date = current_date - 2 where district_id = $1 and class_id = $2 and student_id = $3`, [classId, oak.person('cy').id])],
    ['a name is corrected', () => change(oak, `update users set shown_name = 'Benedict' where district_id = $1 and id = $2`, [oak.person('ben').id])],
  ];
  for (const [name, act] of changes) {
    await act();
    const next = await since(version);
    expect([name, next === null]).toEqual([name, false]);
    version = next!.version;
    expect([name, await since(version)]).toEqual([name, null]);
  }
  await change(oak, `update users set shown_name = 'Ben' where district_id = $1 and id = $2`, [oak.person('ben').id]);
});

test('a repeated answer changes nothing on the grid', async () => {
  const classId = freshClass();
  const player = await Player.open(ana, await assigned(oak, classId, clues.versionId));
  const deed = player.deed('seen', 'story');
  await player.send(deed);
  const { version } = await gridOf(lee, classId);
  await player.send(deed, deed);
  expect((await gridOf(lee, classId)).version).toBe(version);
});

test('only the class\'s teacher sees the grid', async () => {
  const classId = oak.schoolClass('C1').id;
  const birch = await aDistrict({ classes: { C1: { teachers: ['lee'] } } });
  for (const stranger of [...['kim', 'ana', 'mensah', 'castillo', 'rao'].map((name) => as(oak.person(name))), as(birch.person('lee'))]) {
    expect(await codeOf(stranger, queries.grid, { classId })).toBe('NOT_FOUND');
    expect(await codeOf(stranger, queries.grid, { classId, since: 'x' })).toBe('NOT_FOUND');
  }
  expect(await codeOf(lee, queries.grid, { classId: 'no-id' })).toBe('NOT_FOUND');
});

test('the grid changes by itself while students work', async () => {
  const classId = freshClass();
  const id = await assigned(oak, classId, clues.versionId);
  const screen = await openLive(oak.person('lee').cookie, classId);
  expect((await screen.next()).students.map(({ cells }) => cells)).toEqual([[0], [0], [0]]);

  const player = await Player.open(ana, id);
  const begun = await screen.nextWhere((grid) => grid.students[0]!.cells[0] === 1);
  expect(begun.students[0]).toMatchObject({ name: 'Ana', steps: [0] });
  await player.see(stepsOf(clues));
  const done = await screen.nextWhere((grid) => grid.students[0]!.cells[0] === 2);
  expect(done.students[0]!.steps).toEqual([stepsOf(clues).length]);
  // The same snapshot as the query's.
  expect(done.version).toBe((await gridOf(lee, classId)).version);
  await screen.close();
});

test('someone else\'s class cannot be watched', async () => {
  const screen = await openLive(oak.person('kim').cookie, oak.schoolClass('C1').id);
  await expect(screen.next()).rejects.toThrow('NOT_FOUND');
  await screen.close();
});

test('on the demo district, student and teacher see the same standing everywhere, in every state', async () => {
  const { url, dataDir, ownerUrl } = testServer();
  const demo = JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8')) as { password: string };
  const signIn = (username: string) => client(url).signIn({ district: 'riverside', username, password: demo.password });
  const seen = new Set<string>();

  const people = await withDatabase(ownerUrl, async (db) => {
    const { rows: [district] } = await db.query<{ id: string }>(`select id from districts where slug = 'riverside'`);
    await db.query(`set app.district_id = '${district!.id}'`);
    return (await db.query<{ class_id: string; teacher: string; students: Record<string, string> }>(`
      select g.place_id as class_id, min(u.username) as teacher,
        (select json_object_agg(s.username, s.id) from enrollments e join users s on s.id = e.student_id where e.class_id = g.place_id) as students
      from grants g join users u on u.id = g.user_id where g.role = 'teacher' group by g.place_id`)).rows;
  });
  for (const { class_id: classId, teacher, students } of people) {
    const grid = await gridOf(await signIn(teacher), classId);
    for (const [username, id] of Object.entries(students ?? {})) {
      const row = grid.students.find((student) => student.id === id)!;
      const { assignments } = await workOf(await signIn(username));
      grid.lessons.forEach(({ assignmentId }, column) => {
        const cell = row.cells[column]!;
        const lesson = assignments.find((entry) => entry.id === assignmentId && entry.part === 'lesson');
        const quiz = assignments.find((entry) => entry.id === assignmentId && entry.part === 'quiz');
        const fromHome = !lesson ? 3 : { notStarted: 0, inProgress: 1, done: 2 }[lesson.progress]! + (quiz?.progress === 'done' ? 4 : 0);
        expect([username, assignmentId, fromHome]).toEqual([username, assignmentId, cell]);
        if (lesson) expect([username, lesson.stepsSeen]).toEqual([username, row.steps[column]]);
        seen.add(String(cell));
      });
    }
  }
  expect([...seen].sort()).toEqual(['0', '1', '2', '3', '6']);
}, 120_000);

test('cells of one student: what the grid says is what their home says', async () => {
  const classId = freshClass();
  const id = await assigned(oak, classId, clues.versionId, { due: -10 });
  const mine = async () => (await workOf(ana)).assignments.filter((entry) => entry.id === id).map(({ part, progress, isOverdue }) => ({ part, progress, isOverdue }));
  const cell = async () => (await cellOf(lee, classId, id, oak.person('ana'))).cell;
  expect([await cell(), await mine()]).toEqual([0, [{ part: 'lesson', progress: 'notStarted', isOverdue: true }]]);
  const player = await Player.open(ana, id);
  expect([await cell(), await mine()]).toEqual([1, [{ part: 'lesson', progress: 'inProgress', isOverdue: true }]]);
  await player.see(stepsOf(clues));
  expect([await cell(), await mine()]).toEqual([2, [{ part: 'quiz', progress: 'notStarted', isOverdue: true }, { part: 'lesson', progress: 'done', isOverdue: false }]]);
  await player.do('quizEnd', 'quiz');
  expect([await cell(), (await mine()).map(({ progress }) => progress)]).toEqual([6, ['done', 'done']]);
});

/** The class screen over a real socket, as the portal opens it. */
async function openLive(cookie: string, classId: string) {
  const { url } = testServer();
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers: { cookie, origin: url } });
  const waiting: ((message: Message) => void)[] = [];
  const arrived: Message[] = [];
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Message;
    const next = waiting.shift();
    if (next) next(message);
    else arrived.push(message);
  });
  const take = () => new Promise<Message>((resolve) => { const message = arrived.shift(); if (message) resolve(message); else waiting.push(resolve); });
  await new Promise((resolve, reject) => { socket.on('open', resolve); socket.on('error', reject); });
  socket.send(JSON.stringify({ type: 'connection_init' }));
  expect((await take()).type).toBe('connection_ack');
  const query = `subscription ($classId: ID!) { classProgress(classId: $classId) { version classId at
    lessons { assignmentId title steps } students { id name cells steps late } } }`;
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables: { classId } } }));

  const next = async (): Promise<GridData> => {
    const message = await take();
    const problem = message.type === 'error' ? message.payload : message.payload?.errors;
    if (problem) throw new Error(JSON.stringify(problem));
    return message.payload.data.classProgress;
  };
  return {
    next,
    async nextWhere(holds: (grid: GridData) => boolean): Promise<GridData> {
      for (;;) {
        const grid = await next();
        if (holds(grid)) return grid;
      }
    },
    close: () => new Promise<void>((resolve) => { socket.on('close', () => resolve()); socket.close(); }),
  };
}

interface Message { type: string; payload: { errors?: unknown; data: { classProgress: GridData } } }
