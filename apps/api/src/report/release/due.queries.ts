import type { LocalDate } from '../../assignment/local-day.js';
import { countedDeeds, deedsFrom, type DeedRow } from '../../attempt/deeds.queries.js';
import { warmUpStep } from '@eia/scoring';
import type { Tenant } from '../../platform/tenant.js';
import type { ContributionPlace } from './contributions.js';

/** An assignment that is final and was not collected yet. */
export interface DueAssignment extends ContributionPlace {
  readonly id: string;
  readonly lessonVersionId: string;
  readonly lessonId: string;
  readonly unitId: string;
  /** From here on nothing changes what it counts. */
  readonly finalAt: Date;
}

// The term of an assignment: its class's own if it opens by that term's end, else the next one that begins (decision 007). It is
// final when it closes, by hand or by date, or when its term ends. $1 district, $2 last second of the day as of which.
const finals = `
  select a.id, a.class_id as "classId", a.lesson_version_id as "lessonVersionId", v.lesson_id as "lessonId", v.unit_id as "unitId",
    c.school_id as "schoolId", c.tier as band, m.id as "termId", f.at as "finalAt",
    to_char(f.at at time zone z.zone, 'YYYY-MM-DD') as "finalOn"
  from assignments a
  join lesson_versions v on v.id = a.lesson_version_id
  join classes c on c.district_id = $1 and c.id = a.class_id
  join schools h on h.district_id = $1 and h.id = c.school_id
  join districts d on d.id = $1
  cross join lateral (select coalesce(h.time_zone, d.time_zone) as zone) z
  cross join lateral (
    select m.id, m.ends_on from terms m
    where m.district_id = $1 and m.ends_on >= (a.opens_at at time zone z.zone)::date
    order by (m.id = c.term_id) desc, m.starts_on, m.id limit 1
  ) m
  cross join lateral (
    select least(a.closes_at, a.closed_at, (m.ends_on + 1)::timestamp at time zone z.zone - interval '1 second') as at
  ) f
  where a.district_id = $1 and a.opens_at <= $2 and f.at <= $2`;

/** Final at the end of `asOf`, oldest first, so that of a lesson given twice the first one closed counts. */
export function dueAssignments(t: Tenant, asOfEnd: Date): Promise<DueAssignment[]> {
  return t.query<DueAssignment>(`
    select f.* from (${finals}) f
    where not exists (select from report_collections k where k.district_id = $1 and k.class_id = f."classId"
      and k.term_id = f."termId" and k.kind = 'assignment' and k.item = f.id::text)
    order by f."finalAt", f.id`, [t.districtId, asOfEnd]);
}

/** A unit that a class has finished, or that its term has ended. */
export interface DueUnit extends ContributionPlace {
  readonly unitId: string;
  readonly finalAt: Date;
  readonly assignmentIds: readonly string[];
  readonly lessonVersionIds: readonly string[];
}

/**
 * A unit ends for a class when every lesson of it that is in the catalog was given to the class and is final, or with the
 * term. `$3`: the day as of which.
 */
export function dueUnits(t: Tenant, asOfEnd: Date, asOf: LocalDate): Promise<DueUnit[]> {
  return t.query<DueUnit>(`
    with given as (
      select f."classId", f."termId", f."schoolId", f.band, f."unitId", max(f."finalAt") as "finalAt", max(f."finalOn") as "finalOn",
        array_agg(distinct f.id::text) as "assignmentIds", array_agg(distinct f."lessonVersionId"::text) as "lessonVersionIds",
        array_agg(distinct f."lessonId") as lessons
      from (${finals}) f group by 1, 2, 3, 4, 5
    ), units as (
      select v.unit_id, array_agg(v.lesson_id) as lessons
      from catalog_entries e join lesson_versions v on v.id = e.lesson_version_id group by 1
    )
    select g."classId", g."termId", g."schoolId", g.band, g."unitId", g."finalAt", g."finalOn", g."assignmentIds", g."lessonVersionIds"
    from given g
    join terms m on m.district_id = $1 and m.id = g."termId"
    left join units u on u.unit_id = g."unitId"
    where (m.ends_on <= $3::date or coalesce(u.lessons, '{}') <@ g.lessons)
      and not exists (select from report_collections k where k.district_id = $1 and k.class_id = g."classId"
        and k.term_id = g."termId" and k.kind = 'unit' and k.item = g."unitId")
    order by g."finalAt", g."classId", g."unitId"`, [t.districtId, asOfEnd, asOf]);
}

/** Students who belong to the class on the day and are not excused from all of these assignments. */
export async function rosteredStudents(t: Tenant, { classId, finalOn }: ContributionPlace, assignmentIds: readonly string[]): Promise<string[]> {
  const rows = await t.query<{ id: string }>(`
    select e.student_id as id from enrollments e
    where e.district_id = $1 and e.class_id = $2 and e.from_date <= $3 and (e.to_date is null or e.to_date >= $3)
      and (select count(*) from excusals x where x.district_id = $1 and x.assignment_id = any($4::uuid[])
        and x.student_id = e.student_id and x.undone_at is null) < cardinality($4::uuid[])
    order by e.student_id`, [t.districtId, classId, finalOn, assignmentIds]);
  return rows.map(({ id }) => id);
}

/** What the students of an assignment did in it before it was final; its warm-up is about other lessons. Opening it is a deed too. */
export function deedsOf(t: Tenant, { id, finalAt }: DueAssignment): Promise<DeedRow[]> {
  return t.query<DeedRow>(
    `${deedsFrom} where t.district_id = $1 and t.assignment_id = $2 and r.answered_at <= $3 and r.step_id <> '${warmUpStep}' and ${countedDeeds}`, [t.districtId, id, finalAt]);
}

/** Who began an assignment before it was final. */
export async function startedIn(t: Tenant, { id, finalAt }: DueAssignment): Promise<Set<string>> {
  const rows = await t.query<{ id: string }>(
    `select student_id as id from attempts where district_id = $1 and assignment_id = $2 and ordinal = 1 and started_at <= $3`,
    [t.districtId, id, finalAt]);
  return new Set(rows.map((row) => row.id));
}
