import type { Tenant } from '../platform/tenant.js';
import type { SetAccommodationsInput, StudentAccommodations } from './accommodations.graphql.js';

/** The profile of a student who belongs to the class today; null for anybody else. Nothing set reads as all off. */
export async function findAccommodations(t: Tenant, classId: string, studentId: string, now: Date): Promise<StudentAccommodations | null> {
  const rows = await t.query<StudentAccommodations>(`
    select u.id as "studentId", u.shown_name as "studentName", u.locale,
      coalesce(x.fewer_choices, false) as "fewerChoices", coalesce(x.read_aloud, false) as "readAloud",
      coalesce(x.pick_instead, false) as "pickInstead", coalesce(x.larger_targets, false) as "largerTargets",
      b.shown_name as "setBy", x.set_at as "setAt"
    from enrollments e
    join users u on u.district_id = $1 and u.id = e.student_id
    join classes c on c.district_id = $1 and c.id = e.class_id
    join schools s on s.district_id = $1 and s.id = c.school_id
    join districts d on d.id = $1
    left join accommodations x on x.district_id = $1 and x.student_id = u.id
    left join users b on b.district_id = $1 and b.id = x.set_by
    where e.district_id = $1 and e.class_id = $2 and e.student_id = $3
      and e.from_date <= ($4::timestamptz at time zone coalesce(s.time_zone, d.time_zone))::date
      and (e.to_date is null or e.to_date >= ($4::timestamptz at time zone coalesce(s.time_zone, d.time_zone))::date)`,
  [t.districtId, classId, studentId, now]);
  return rows[0] ?? null;
}

/** Puts the profile in place of the one before; there is no history of it. */
export async function storeAccommodations(t: Tenant, input: SetAccommodationsInput, setBy: string, now: Date): Promise<void> {
  await t.query(`
    insert into accommodations (district_id, student_id, fewer_choices, read_aloud, pick_instead, larger_targets, set_by, set_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (district_id, student_id) do update set fewer_choices = excluded.fewer_choices, read_aloud = excluded.read_aloud,
      pick_instead = excluded.pick_instead, larger_targets = excluded.larger_targets, set_by = excluded.set_by, set_at = excluded.set_at`,
  [t.districtId, input.studentId, input.fewerChoices, input.readAloud, input.pickInstead, input.largerTargets, setBy, now]);
}

/** The student's own language, as if chosen under "Aa". */
export async function storeLocale(t: Tenant, studentId: string, locale: string): Promise<void> {
  await t.query('update users set locale = $3 where district_id = $1 and id = $2', [t.districtId, studentId, locale]);
}
