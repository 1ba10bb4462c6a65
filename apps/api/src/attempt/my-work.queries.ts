import type { Tenant } from '../platform/tenant.js';
import { teacherNamesSql } from './attempt.queries.js';
import { standingJoins, standingSql } from './standing.js';

/** One assignment of a student's class, with where the student stands. */
export interface MyWorkRow {
  readonly id: string;
  readonly className: string;
  readonly teacherName: string;
  readonly lessonVersionId: string;
  readonly opensAt: Date;
  readonly dueAt: Date | null;
  readonly closing: Date;
  /** See `standingSql`. */
  readonly standing: number;
  readonly answered: number;
  readonly quizStatus: 'inProgress' | 'done' | null;
  /** Steps seen so far; only while the lesson is in progress. */
  readonly seen: readonly string[] | null;
  /** Quiz items tried or skipped so far; only while a later quiz is in progress. */
  readonly tried: number | null;
}

/** All assignments of the given classes as one student sees them, in one statement. */
export function myWorkRows(t: Tenant, studentId: string, classIds: readonly string[], now: Date): Promise<MyWorkRow[]> {
  return t.query<MyWorkRow>(`
    with c as materialized (
      select c.id, c.name, ${teacherNamesSql('$4')} as teachers
      from classes c where c.district_id = $1 and c.id = any($3::uuid[])
    )
    select a.id, c.name as "className", c.teachers as "teacherName", a.lesson_version_id as "lessonVersionId",
      a.opens_at as "opensAt", a.due_at as "dueAt", least(a.closes_at, coalesce(a.closed_at, a.closes_at)) as closing,
      ${standingSql} as standing, coalesce(t.answered, 0) as answered, t.quiz_status as "quizStatus",
      case when t.status = 'inProgress' and t.answered > 0 then (
        select json_agg(distinct r.step_id) from responses r where r.district_id = $1 and r.attempt_id = t.id
          and r.kind in ('seen', 'skip') and r.item_id is null and r.step_id <> 'quiz') end as seen,
      case when t.quiz_status = 'inProgress' then (
        select count(distinct r.item_id)::int from responses r where r.district_id = $1 and r.attempt_id = t.id
          and r.step_id = 'quiz' and r.kind in ('try', 'skip')) end as tried
    from assignments a
    join c on c.id = a.class_id
    ${standingJoins('$2')}
    where a.district_id = $1 and a.class_id = any($3::uuid[])
    order by a.opens_at, a.id`, [t.districtId, studentId, classIds, now]);
}
