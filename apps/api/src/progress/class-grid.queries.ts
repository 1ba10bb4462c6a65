import { warmUpStep } from '@eia/scoring';
import { standingJoins, standingSql } from '../attempt/standing.js';
import type { Tenant } from '../platform/tenant.js';

/** The class grid as the database shapes it; titles come from the pinned lesson versions. */
export interface GridRow {
  readonly version: string;
  readonly lessons: readonly {
    readonly assignmentId: string;
    readonly lessonVersionId: string;
    readonly opensAt: string;
    readonly dueAt: string | null;
    /** Closed by hand or by date, if it is. */
    readonly closedAt: string | null;
  }[];
  readonly students: readonly {
    readonly id: string;
    readonly name: string;
    /** Three numbers per lesson, in the order of `lessons`. */
    readonly cells: readonly number[];
    readonly steps: readonly number[];
    readonly late: readonly number[];
  }[];
}

// What the grid is made of, each read once. $1 district, $2 class, $3 now. The attempts of a class lie together in one
// index; joined cell by cell to the table instead, the same grid took ten times as long.
const sources = `
  a as materialized (
    select id, lesson_version_id, opens_at, due_at, least(closes_at, coalesce(closed_at, closes_at)) as closing,
      row_number() over (order by opens_at, id) as nth
    from assignments where district_id = $1 and class_id = $2
  ), s as materialized (
    select u.id, u.shown_name as name
    from classes c
    join schools h on h.district_id = $1 and h.id = c.school_id
    join districts d on d.id = $1
    cross join lateral (select ($3::timestamptz at time zone coalesce(h.time_zone, d.time_zone))::date as today) day
    join enrollments e on e.district_id = $1 and e.class_id = c.id
      and e.from_date <= day.today and (e.to_date is null or e.to_date >= day.today)
    join users u on u.district_id = $1 and u.id = e.student_id
    where c.district_id = $1 and c.id = $2
  ), attempts_of_class as materialized (
    select district_id, id, assignment_id, student_id, ordinal, status, quiz_status, answered, updated_at, version
    from attempts where district_id = $1 and class_id = $2
  ), excusals_of_class as materialized (
    select district_id, id, assignment_id, student_id, undone_at
    from excusals where district_id = $1 and assignment_id in (select a.id from a) and undone_at is null
  )`;

// Everything the grid shows enters here: dates, names, excusals, and each stored response through the attempt's version.
const versionOfGrid = `md5(concat_ws('|',
    (select string_agg(concat_ws(',', a.id, a.opens_at, a.due_at, a.closing, a.closing <= $3::timestamptz), ';' order by a.nth) from a),
    (select string_agg(concat_ws(',', s.id, s.name), ';' order by s.id) from s),
    (select concat_ws(',', count(*), sum(t.version)) from attempts_of_class t),
    (select string_agg(x.id::text, ';' order by x.id) from excusals_of_class x)))`;

/** What the grid of a class would be called now; equal names, equal grids. */
export async function gridVersion(t: Tenant, classId: string, now: Date): Promise<string> {
  const rows = await t.query<{ version: string }>(`with ${sources} select ${versionOfGrid} as version`,
    [t.districtId, classId, now]);
  return rows[0]?.version ?? '';
}

/** The whole grid in one statement: lessons once, then per student one array of small ints per measure. */
export async function gridOf(t: Tenant, classId: string, now: Date): Promise<GridRow> {
  const rows = await t.query<GridRow>(`
    with ${sources}, lines as (
      select s.id, s.name,
        coalesce(json_agg(${standingSql} order by a.nth) filter (where a.id is not null), '[]') as cells,
        coalesce(json_agg(coalesce(t.answered, 0) order by a.nth) filter (where a.id is not null), '[]') as steps,
        coalesce(json_agg(case when t.updated_at >= a.closing then (
          select count(*) from responses r where r.district_id = $1 and r.attempt_id = t.id and r.late and r.step_id <> '${warmUpStep}') else 0 end
          order by a.nth) filter (where a.id is not null), '[]') as late
      from s left join a on true
      ${standingJoins('s.id', { attempts: 'attempts_of_class', excusals: 'excusals_of_class' })}
      group by s.id, s.name
    )
    select ${versionOfGrid} as version,
      coalesce((select json_agg(json_build_object('assignmentId', a.id, 'lessonVersionId', a.lesson_version_id,
        'opensAt', a.opens_at, 'dueAt', a.due_at, 'closedAt', case when a.closing <= $3::timestamptz then a.closing end)
        order by a.nth) from a), '[]') as lessons,
      coalesce((select json_agg(l order by l.name, l.id) from lines l), '[]') as students`,
  [t.districtId, classId, now]);
  const row = rows[0];
  if (!row) throw new Error('The grid is one row.');
  return row;
}
