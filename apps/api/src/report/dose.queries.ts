import type { Tenant } from '../platform/tenant.js';

/**
 * What classes were taught: counts of classes and of what their teachers did, exact and live, because they are not about
 * children. It never looks at what students do, so that a lesson taught on paper counts and no child's pace shows.
 */
export interface DoseRow {
  readonly districtName: string;
  readonly termName: string | null;
  /** Monday of this week at the district, `YYYY-MM-DD`. */
  readonly weekStartsOn: string;
  readonly schools: readonly {
    readonly id: string;
    readonly name: string;
    readonly classes: number;
    readonly taughtThisWeek: number;
    readonly taught: number;
    readonly lessons: number;
    readonly minutes: number;
  }[];
  readonly weeks: readonly { readonly week: string; readonly classes: number; readonly lessons: number; readonly minutes: number }[];
  readonly lessons: readonly { readonly lessonVersionId: string; readonly classes: number; readonly minutes: number }[];
  /** Lessons taught whose minutes the teacher gave; for the others the planned minutes count. */
  readonly marked: number;
}

/**
 * One term in one statement; the term is the one that holds today, else the latest that has begun. A lesson counts as taught
 * when it opened, or on the day and for the minutes that its teacher marked; one marked as skipped does not (decision 007).
 * @param schoolId null: all schools
 */
export async function readDose(t: Tenant, schoolId: string | null, now: Date): Promise<DoseRow | null> {
  const rows = await t.query<DoseRow>(`
    with d as (
      select name, time_zone, ($2::timestamptz at time zone time_zone)::date as today,
        date_trunc('week', $2::timestamptz at time zone time_zone)::date as monday
      from districts where id = $1
    ), term as (
      select m.id, m.name from terms m, d
      where m.district_id = $1 and m.starts_on <= d.today
      order by (m.ends_on >= d.today) desc, m.starts_on desc, m.id limit 1
    ), c as materialized (
      select c.id, c.school_id from classes c join term on term.id = c.term_id
      where c.district_id = $1 and ($3::uuid is null or c.school_id = $3)
    ), taught as materialized (
      select c.id as class_id, c.school_id, a.lesson_version_id, v.lesson_id, a.opens_at,
        coalesce(k.minutes, v.minutes) as minutes, k.minutes is not null as marked,
        date_trunc('week', coalesce(k.taught_on, (a.opens_at at time zone d.time_zone)::date))::date as week
      from c
      cross join d
      join assignments a on a.district_id = $1 and a.class_id = c.id and a.opens_at <= $2
      join lesson_versions v on v.id = a.lesson_version_id
      left join teaching_marks k on k.district_id = $1 and k.assignment_id = a.id
      where coalesce(k.how, 'taught') <> 'skipped'
    ), by_school as (
      select s.id, s.name, (select count(*)::int from c where c.school_id = s.id) as classes,
        coalesce(x.this_week, 0) as "taughtThisWeek", coalesce(x.taught, 0) as taught, coalesce(x.lessons, 0) as lessons, coalesce(x.minutes, 0) as minutes
      from schools s
      left join (
        select o.school_id, count(distinct o.class_id) filter (where o.week = d.monday)::int as this_week,
          count(distinct o.class_id)::int as taught, count(*)::int as lessons, sum(o.minutes)::int as minutes
        from taught o cross join d group by 1
      ) x on x.school_id = s.id
      where s.district_id = $1 and ($3::uuid is null or s.id = $3)
    ), by_week as (
      select to_char(week, 'YYYY-MM-DD') as week, count(distinct class_id)::int as classes, count(*)::int as lessons, sum(minutes)::int as minutes
      from taught group by taught.week
    ), by_lesson as (
      select (array_agg(o.lesson_version_id order by o.opens_at desc))[1] as "lessonVersionId", count(distinct o.class_id)::int as classes,
        sum(o.minutes)::int as minutes
      from taught o group by o.lesson_id
    )
    select d.name as "districtName", to_char(d.monday, 'YYYY-MM-DD') as "weekStartsOn", (select name from term) as "termName",
      coalesce((select json_agg(b order by b.name, b.id) from by_school b), '[]') as schools,
      coalesce((select json_agg(b order by b.week) from by_week b), '[]') as weeks,
      coalesce((select json_agg(b order by b.classes desc, b."lessonVersionId") from by_lesson b), '[]') as lessons,
      (select count(*)::int from taught where marked) as marked
    from d`, [t.districtId, now, schoolId]);
  return rows[0] ?? null;
}
