import type { Tenant } from '../platform/tenant.js';

/**
 * Counts of classes and of what teachers assigned, nothing else. This slice never reads what students did: dose comes
 * from the teacher's act, so that a lesson taught on paper counts and no child's pace shows.
 */
export interface OverviewRow {
  readonly districtName: string;
  readonly termName: string | null;
  /** Monday of this week at the district, `YYYY-MM-DD`. */
  readonly weekStartsOn: string;
  readonly schools: readonly {
    readonly id: string;
    readonly name: string;
    readonly classes: number;
    readonly taught: number;
    readonly assigned: number;
  }[];
  readonly lessons: readonly { readonly lessonVersionId: string; readonly classes: number }[];
}

/** Lessons listed under "recent". */
const recentLessons = 10;

/**
 * The district this term, in one statement. The term is the one that holds today, else the latest that has begun. A
 * class is taught this week when one of its lessons opened since Monday; a lesson counts from the moment it opens.
 */
export async function districtOverview(t: Tenant, now: Date): Promise<OverviewRow | null> {
  const rows = await t.query<OverviewRow>(`
    with d as (
      select name, ($2::timestamptz at time zone time_zone)::date as today,
        date_trunc('week', $2::timestamptz at time zone time_zone) as monday, time_zone
      from districts where id = $1
    ), term as (
      select m.id, m.name from terms m, d
      where m.district_id = $1 and m.starts_on <= d.today
      order by (m.ends_on >= d.today) desc, m.starts_on desc, m.id limit 1
    ), opened as (
      select c.id as class_id, c.school_id, a.lesson_version_id, v.lesson_id, a.opens_at,
        a.opens_at >= d.monday at time zone d.time_zone as this_week
      from classes c
      join term on term.id = c.term_id
      join assignments a on a.district_id = $1 and a.class_id = c.id
      join lesson_versions v on v.id = a.lesson_version_id
      cross join d
      where c.district_id = $1 and a.opens_at <= $2
    ), by_school as (
      select s.id, s.name,
        (select count(*)::int from classes c join term on term.id = c.term_id
          where c.district_id = $1 and c.school_id = s.id) as classes,
        (select count(distinct o.class_id)::int from opened o where o.school_id = s.id and o.this_week) as taught,
        (select count(*)::int from opened o where o.school_id = s.id) as assigned
      from schools s where s.district_id = $1
    ), by_lesson as (
      select (array_agg(o.lesson_version_id order by o.opens_at desc))[1] as "lessonVersionId",
        count(distinct o.class_id)::int as classes, max(o.opens_at) as latest
      from opened o group by o.lesson_id order by max(o.opens_at) desc, o.lesson_id limit ${recentLessons}
    )
    select d.name as "districtName", to_char(d.monday, 'YYYY-MM-DD') as "weekStartsOn",
      (select term.name from term) as "termName",
      coalesce((select json_agg(b order by b.name, b.id) from by_school b), '[]') as schools,
      coalesce((select json_agg(json_build_object('lessonVersionId', b."lessonVersionId", 'classes', b.classes)
        order by b.latest desc) from by_lesson b), '[]') as lessons
    from d`, [t.districtId, now]);
  return rows[0] ?? null;
}
