import type { Tier } from '../platform/graphql-types.js';
import type { Tenant } from '../platform/tenant.js';

export interface ClassRow {
  id: string;
  name: string;
  tier: Tier;
  school_id: string;
  school_name: string;
  term_name: string;
  students: { id: string; name: string }[];
}

/**
 * Classes with those who are enrolled on `now`'s local day, in one statement. Classes of a term that is over are left
 * out of lists, but found by id.
 */
export async function listClasses(t: Tenant, now: Date, which: { ids: readonly string[]; pastToo?: boolean }): Promise<ClassRow[]> {
  return t.query<ClassRow>(`
    select c.id, c.name, c.tier, c.school_id, s.name as school_name, m.name as term_name,
      coalesce((
        select json_agg(json_build_object('id', u.id, 'name', u.shown_name) order by u.shown_name, u.id)
        from enrollments e join users u on u.district_id = $1 and u.id = e.student_id
        where e.district_id = $1 and e.class_id = c.id
          and e.from_date <= day.today and (e.to_date is null or e.to_date >= day.today)), '[]') as students
    from classes c
    join schools s on s.district_id = $1 and s.id = c.school_id
    join terms m on m.district_id = $1 and m.id = c.term_id
    join districts d on d.id = $1
    cross join lateral (select ($2::timestamptz at time zone coalesce(s.time_zone, d.time_zone))::date as today) day
    where c.district_id = $1 and c.id = any($3::uuid[]) and ($4 or m.ends_on >= day.today)
    order by s.name, c.name, c.id`, [t.districtId, now, which.ids, which.pastToo ?? false]);
}
