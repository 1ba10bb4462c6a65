import { testServer, withDatabase } from '@eia/testing';

const { superUrl } = testServer();

/** Rows of the demo district, looked at past row-level security. */
function rows<T>(sql: string): Promise<T[]> {
  return withDatabase(superUrl, async (db) => (await db.query(
    `with d as (select id from districts where slug = 'riverside') ${sql}`)).rows as T[]);
}

test('the demo district has the schools, classes and numbers of students that the docs name', async () => {
  expect(await rows(
    `select c.name, c.tier, count(e.id)::int as students, count(distinct g.user_id)::int as teachers
     from d join classes c on c.district_id = d.id
     left join enrollments e on e.district_id = d.id and e.class_id = c.id
     left join grants g on g.district_id = d.id and g.place_id = c.id
     group by 1, 2 order by 1`)).toEqual([
    { name: '10D', tier: '9-12', students: 16, teachers: 1 },
    { name: '2A', tier: 'k-2', students: 8, teachers: 1 },
    { name: '4C', tier: '3-5', students: 14, teachers: 1 },
    { name: '7B', tier: '6-8', students: 26, teachers: 1 },
    { name: '8A', tier: '6-8', students: 0, teachers: 1 },
    { name: 'K1', tier: 'k-2', students: 12, teachers: 1 },
  ]);
});

test('lessons stand in every state, and two classes have none', async () => {
  const found = await rows<{ class: string; state: string | null }>(
    `select c.name as class, case when a.id is null then null when least(a.closes_at, a.closed_at) <= now() then 'closed'
       when a.opens_at > now() then 'scheduled' when a.due_at < now() then 'overdue' else 'open' end as state
     from d join classes c on c.district_id = d.id left join assignments a on a.district_id = d.id and a.class_id = c.id`);
  expect(new Set(found.map(({ state }) => state))).toEqual(new Set(['closed', 'open', 'overdue', 'scheduled', null]));
  expect(found.filter(({ state }) => state === null).map((row) => row.class).sort()).toEqual(['2A', '8A']);
});

test('the teacher of 7B still has "Words that open doors" to assign', async () => {
  const found = await rows<{ lesson_id: string }>(
    `select v.lesson_id from d join classes c on c.district_id = d.id and c.name = '7B'
     join assignments a on a.district_id = d.id and a.class_id = c.id join lesson_versions v on v.id = a.lesson_version_id`);
  expect(found.length).toBeGreaterThan(0);
  expect(found.map((row) => row.lesson_id)).not.toContain('g68-words-that-open-doors');
});

test('students stand everywhere: not started, half-way, finished, excused, late', async () => {
  const [found] = await rows<Record<string, boolean>>(
    `select bool_or(t.status = 'inProgress') as "halfWay", bool_or(t.status = 'done') as done, bool_or(t.quiz_status = 'done') as quiz,
       bool_or(t.id is null and x.id is null) as "notStarted", bool_or(x.id is not null) as excused,
       bool_or(exists (select from responses r where r.district_id = d.id and r.attempt_id = t.id and r.late)) as late
     from d join assignments a on a.district_id = d.id and a.opens_at < now()
     join enrollments e on e.district_id = d.id and e.class_id = a.class_id
     left join attempts t on t.district_id = d.id and t.assignment_id = a.id and t.student_id = e.student_id
     left join excusals x on x.district_id = d.id and x.assignment_id = a.id and x.student_id = e.student_id`);
  expect(found).toEqual({ halfWay: true, done: true, quiz: true, notStarted: true, excused: true, late: true });
});

test('each summary says what the answers under it say', async () => {
  expect(await rows(
    `select t.id from d join attempts t on t.district_id = d.id
     join lateral (select count(distinct r.step_id) filter (where r.step_id <> 'quiz' and (r.kind = 'seen' or (r.kind = 'skip' and r.item_id is null)))::int as seen,
         count(*)::int as deeds, min(r.answered_at) as first, max(r.answered_at) as last
       from responses r where r.district_id = d.id and r.attempt_id = t.id) r on true
     where t.answered <> r.seen or t.version <> r.deeds or t.started_at <> r.first or t.updated_at <> r.last
       or (t.status = 'done') <> (t.answered = t.total)`)).toEqual([]);
});

test('nothing was done before its lesson opened, or after now', async () => {
  expect(await rows(
    `select r.id from d join responses r on r.district_id = d.id join attempts t on t.district_id = d.id and t.id = r.attempt_id
     join assignments a on a.district_id = d.id and a.id = t.assignment_id
     where r.answered_at < a.opens_at or r.answered_at > now() or r.late <> (r.answered_at >= least(a.closes_at, a.closed_at))`)).toEqual([]);
});

test('what students wrote is kept apart from their answers', async () => {
  const [found] = await rows<{ reflections: number; told: number }>(
    `select (select count(*)::int from reflections f where f.district_id = d.id) as reflections,
       (select count(*)::int from responses r where r.district_id = d.id and r.kind = 'reflect' and r.payload <> '{}') as told from d`);
  expect(found?.reflections).toBeGreaterThan(20);
  expect(found?.told).toBe(0);
});
