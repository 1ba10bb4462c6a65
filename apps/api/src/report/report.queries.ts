import type { Tenant } from '../platform/tenant.js';

export interface TermRow { readonly id: string; readonly name: string; readonly startsOn: string; readonly endsOn: string }

/** Where a report stands: its district, its terms, its releases. */
export interface PlaceRow {
  readonly districtName: string;
  readonly timeZone: string;
  /** Newest first, those that have begun. */
  readonly terms: readonly TermRow[];
  /** Monday of the latest release; null before the first. */
  readonly throughWeek: string | null;
  readonly schools: number;
  /** Of the school that was asked for; null for the district, or when there is none of that id. */
  readonly schoolName: string | null;
}

/** @param schoolId null: the whole district */
export async function readPlace(t: Tenant, schoolId: string | null, now: Date): Promise<PlaceRow | null> {
  const rows = await t.query<PlaceRow>(`
    select d.name as "districtName", d.time_zone as "timeZone",
      coalesce((select json_agg(json_build_object('id', m.id, 'name', m.name, 'startsOn', m.starts_on, 'endsOn', m.ends_on)
        order by m.starts_on desc, m.id) from terms m
        where m.district_id = $1 and m.starts_on <= ($3::timestamptz at time zone d.time_zone)::date), '[]') as terms,
      (select to_char(max(week), 'YYYY-MM-DD') from report_releases where district_id = $1) as "throughWeek",
      (select count(*)::int from schools where district_id = $1) as schools,
      (select name from schools where district_id = $1 and id = $2) as "schoolName"
    from districts d where d.id = $1`, [t.districtId, schoolId, now]);
  return rows[0] ?? null;
}

export interface SchoolRow { readonly id: string; readonly name: string }

/** Schools by name, a page of them. @param search part of a name; empty: all */
export function readSchools(t: Tenant, ids: readonly string[] | null, search: string, offset: number, limit: number): Promise<(SchoolRow & { total: number })[]> {
  return t.query(`
    select id, name, count(*) over ()::int as total from schools
    where district_id = $1 and ($2::uuid[] is null or id = any($2)) and ($3 = '' or position(lower($3) in lower(name)) > 0)
    order by name, id offset $4 limit $5`, [t.districtId, ids, search, offset, limit]);
}

/** The newest version of each lesson: titles of lessons that left the catalog are still needed. */
export function newestVersions(t: Tenant, lessonIds: readonly string[]): Promise<{ lessonId: string; id: string }[]> {
  return t.query(`
    select distinct on (lesson_id) lesson_id as "lessonId", id from lesson_versions
    where lesson_id = any($1) order by lesson_id, published_at desc, id desc`, [lessonIds]);
}
