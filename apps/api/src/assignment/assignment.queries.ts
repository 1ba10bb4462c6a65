import type { Tenant } from '../platform/tenant.js';
import type { TeachingHow } from './assignment.graphql.js';
import type { Dates } from './schedule.js';

/** An assignment with the names around it. */
export interface AssignmentRow extends Dates {
  readonly id: string;
  readonly classId: string;
  readonly className: string;
  readonly schoolId: string;
  readonly lessonVersionId: string;
  /** Students who have begun. */
  readonly started: number;
  /** The teacher's word on it. */
  readonly mark: { readonly how: TeachingHow; readonly minutes: number; readonly taughtOn: string } | null;
}

// The count of attempts is read here although `attempt` stands on the right: SQL may look, code may not import.
const assignmentRows = `
  select a.id, a.class_id as "classId", c.name as "className", c.school_id as "schoolId",
    a.lesson_version_id as "lessonVersionId", a.opens_at as "opensAt", a.due_at as "dueAt", a.closes_at as "closesAt",
    a.closed_at as "closedAt",
    (select count(*)::int from attempts t where t.district_id = $1 and t.class_id = a.class_id and t.assignment_id = a.id
      and t.ordinal = 1) as started,
    (select json_build_object('how', k.how, 'minutes', k.minutes, 'taughtOn', k.taught_on) from teaching_marks k
      where k.district_id = $1 and k.assignment_id = a.id) as mark
  from assignments a
  join classes c on c.district_id = $1 and c.id = a.class_id
  where a.district_id = $1`;

export async function findAssignment(t: Tenant, id: string): Promise<AssignmentRow | null> {
  const rows = await t.query<AssignmentRow>(`${assignmentRows} and a.id = $2`, [t.districtId, id]);
  return rows[0] ?? null;
}

/** All assignments of some classes, in the order in which they open. */
export function assignmentsOfClasses(t: Tenant, classIds: readonly string[]): Promise<AssignmentRow[]> {
  return t.query<AssignmentRow>(`${assignmentRows} and a.class_id = any($2::uuid[]) order by a.opens_at, a.id`,
    [t.districtId, classIds]);
}

export interface ClassRow {
  readonly id: string;
  readonly schoolId: string;
  readonly timeZone: string;
  /** `YYYY-MM-DD` */
  readonly termEndsOn: string;
}

/** A class with its clock and its term; the school's time zone wins over the district's. */
export async function findClass(t: Tenant, id: string): Promise<ClassRow | null> {
  const rows = await t.query<ClassRow>(`
    select c.id, c.school_id as "schoolId", coalesce(s.time_zone, d.time_zone) as "timeZone",
      to_char(m.ends_on, 'YYYY-MM-DD') as "termEndsOn"
    from classes c
    join schools s on s.district_id = $1 and s.id = c.school_id
    join terms m on m.district_id = $1 and m.id = c.term_id
    join districts d on d.id = $1
    where c.district_id = $1 and c.id = $2`, [t.districtId, id]);
  return rows[0] ?? null;
}

export interface NewAssignment {
  readonly id: string;
  readonly classId: string;
  readonly lessonVersionId: string;
  readonly lessonId: string;
  readonly opensAt: Date;
  readonly dueAt: Date | null;
  readonly closesAt: Date;
  readonly createdBy: string;
  readonly counselorTold: boolean;
  readonly eventId: string;
  readonly now: Date;
}

/**
 * Inserts an assignment and its event, unless the class has the same lesson, of any version, that is not closed yet.
 * @returns false when it was not inserted
 */
export async function insertAssignment(t: Tenant, a: NewAssignment): Promise<boolean> {
  // Two teachers of one class pressing "assign" together: the second waits here and then sees the first one's row.
  await t.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${a.classId}:${a.lessonId}`]);
  const rows = await t.query<{ id: string }>(`
    with added as (
      insert into assignments (district_id, id, class_id, lesson_version_id, opens_at, due_at, closes_at, created_by,
        created_at, counselor_told)
      select $1, $2, $3, $4, $6, $7, $8, $9, $11, $10
      where not exists (
        select from assignments o join lesson_versions v on v.id = o.lesson_version_id
        where o.district_id = $1 and o.class_id = $3 and v.lesson_id = $5
          and least(o.closes_at, coalesce(o.closed_at, o.closes_at)) > $11)
      returning id
    ), told as (
      insert into domain_events (district_id, id, kind, payload, at)
      select $1, $12, 'assignment.created', jsonb_build_object('assignmentId', id, 'classId', $3::uuid), $11 from added
    )
    select id from added`,
  [t.districtId, a.id, a.classId, a.lessonVersionId, a.lessonId, a.opensAt, a.dueAt, a.closesAt, a.createdBy,
    a.counselorTold, a.now, a.eventId]);
  return rows.length > 0;
}

/** Writes the dates of an assignment and its event. */
export async function updateDates(t: Tenant, id: string, dates: Dates, eventId: string, now: Date): Promise<void> {
  await t.query(`
    with changed as (
      update assignments set opens_at = $3, due_at = $4, closes_at = $5, closed_at = $6
      where district_id = $1 and id = $2 returning id, class_id
    )
    insert into domain_events (district_id, id, kind, payload, at)
    select $1, $7, 'assignment.changed', jsonb_build_object('assignmentId', id, 'classId', class_id), $8 from changed`,
  [t.districtId, id, dates.opensAt, dates.dueAt, dates.closesAt, dates.closedAt, eventId, now]);
}

/**
 * Deletes an assignment that nobody has begun.
 * @returns false when somebody has
 */
export async function deleteUnstarted(t: Tenant, id: string, eventId: string, now: Date): Promise<boolean> {
  // Whoever is beginning at this moment finishes first and is then seen by the delete; later ones find nothing.
  await t.query('select 1 from assignments where district_id = $1 and id = $2 for update', [t.districtId, id]);
  const rows = await t.query<{ id: string }>(`
    with removed as (
      delete from assignments a where a.district_id = $1 and a.id = $2
        and not exists (select from attempts t where t.district_id = $1 and t.class_id = a.class_id and t.assignment_id = a.id)
      returning a.id, a.class_id
    ), told as (
      insert into domain_events (district_id, id, kind, payload, at)
      select $1, $3, 'assignment.removed', jsonb_build_object('assignmentId', id, 'classId', class_id), $4 from removed
    )
    select id from removed`, [t.districtId, id, eventId, now]);
  return rows.length > 0;
}
