import type { LocalDate } from '../../assignment/local-day.js';
import { newId, newSecret } from '../../platform/ids.js';
import type { Tenant } from '../../platform/tenant.js';
import type { PendingGroup } from './choose-batches.js';
import type { Atom } from './make-atom.js';

/** One release at a time per district, in however many processes; held until the transaction ends. */
export async function lockRelease(t: Tenant): Promise<void> {
  await t.query('select pg_advisory_xact_lock(hashtextextended($1, 5))', [`release:${t.districtId}`]);
}

export interface ReleaseRow {
  readonly week: LocalDate;
  readonly asOf: LocalDate;
  readonly closedTerms: readonly string[];
}

/** All releases of the district, oldest first. */
export function releasesOf(t: Tenant): Promise<ReleaseRow[]> {
  return t.query<ReleaseRow>(
    `select to_char(week, 'YYYY-MM-DD') as week, to_char(as_of, 'YYYY-MM-DD') as "asOf", closed_terms as "closedTerms"
     from report_releases where district_id = $1 order by week`, [t.districtId]);
}

/** Terms of the district that are over at the end of a day. */
export async function termsEndedBy(t: Tenant, asOf: LocalDate): Promise<string[]> {
  const rows = await t.query<{ id: string }>('select id from terms where district_id = $1 and ends_on <= $2', [t.districtId, asOf]);
  return rows.map(({ id }) => id);
}

/** Days after which what waits is merged over the bands of its school. */
const patience = 28;

/** The district's secret, made with the first release. */
export async function secretOf(t: Tenant): Promise<string> {
  await t.query('insert into report_keys (district_id, secret) values ($1, $2) on conflict do nothing', [t.districtId, newSecret()]);
  const rows = await t.query<{ secret: string }>('select secret from report_keys where district_id = $1', [t.districtId]);
  if (!rows[0]) throw new Error('The secret just made is gone.');
  return rows[0].secret;
}

/** What waits at the end of a day, counted by class and item; terms that were closed before are over. */
export function pendingGroups(t: Tenant, asOf: LocalDate, closedTerms: readonly string[], secret: string): Promise<PendingGroup[]> {
  return t.query<PendingGroup>(
    `select g.id, g.term_id as "termId", g.measure, g.item, g.school_id as "schoolId", g.band, g.class_id as "classId",
       g.final_on <= $2::date - ${patience} as old,
       array[count(*) filter (where c.part = 0), count(*) filter (where c.part = 1), count(*) filter (where c.part = 2),
         count(*) filter (where c.part = 3), count(*) filter (where c.part = 4)]::int[] as counts,
       coalesce(sum(c.value), 0)::float8 as total, bit_xor(hashtextextended(c.student_id::text || $4, 0))::text as key
     from report_groups g
     join report_contributions c on c.district_id = $1 and c.group_id = g.id
     where g.district_id = $1 and not g.released and g.final_on <= $2 and g.term_id <> all($3::uuid[])
     group by g.district_id, g.id`, [t.districtId, asOf, closedTerms, secret]);
}

/** Class -> everyone who teaches it or ever did: a former teacher knows those names too. */
export async function teachersByClass(t: Tenant): Promise<Map<string, string[]>> {
  const rows = await t.query<{ classId: string; teachers: string[] }>(
    `select place_id as "classId", array_agg(distinct user_id::text) as teachers from grants
     where district_id = $1 and place_kind = 'class' and role = 'teacher' group by 1`, [t.districtId]);
  return new Map(rows.map(({ classId, teachers }) => [classId, teachers]));
}

/**
 * Group that waits -> teacher -> how many of its students that teacher knows from another class, taught now or ever. Only
 * students with more than one class matter, so it costs nothing where each has one.
 */
export async function knownElsewhere(t: Tenant, closedTerms: readonly string[]): Promise<Map<string, Map<string, number>>> {
  const rows = await t.query<{ id: string; teachers: string[]; counts: number[] }>(
    `with several as materialized (
       select student_id from enrollments where district_id = $1 group by student_id having count(distinct class_id) > 1
     ), known as materialized (
       select distinct e.student_id, r.user_id from several s
       join enrollments e on e.district_id = $1 and e.student_id = s.student_id
       join grants r on r.district_id = $1 and r.place_kind = 'class' and r.place_id = e.class_id and r.role = 'teacher'
     ), counted as (
       select g.id, k.user_id, count(*)::int as students from known k
       join report_contributions c on c.district_id = $1 and c.student_id = k.student_id
       join report_groups g on g.district_id = $1 and g.id = c.group_id and not g.released and g.term_id <> all($2::uuid[])
       group by g.id, k.user_id
     )
     select id, array_agg(user_id::text) as teachers, array_agg(students) as counts from counted group by id`, [t.districtId, closedTerms]);
  return new Map(rows.map(({ id, teachers, counts }) => [id, new Map(teachers.map((teacher, i) => [teacher, counts[i] ?? 0]))]));
}

export async function insertRelease(t: Tenant, { week, asOf, closedTerms }: ReleaseRow, now: Date): Promise<void> {
  await t.query(
    `insert into report_releases (district_id, week, as_of, closed_terms, released_at) values ($1, $2, $3, $4, $5)`,
    [t.districtId, week, asOf, closedTerms, now]);
}

/** Flags these groups. @returns how many of them were not flagged before */
export async function markReleased(t: Tenant, groups: readonly PendingGroup[]): Promise<number> {
  const rows = await t.query<{ id: string }>(
    `update report_groups set released = true where district_id = $1 and not released and id = any($2::uuid[]) returning id`,
    [t.districtId, groups.map(({ id }) => id)]);
  return rows.length;
}

/** Keeps the atoms of a week, and their sums over the schools. */
export async function insertAtoms(t: Tenant, week: LocalDate, atoms: readonly Atom[]): Promise<void> {
  if (atoms.length === 0) return;
  await t.query(
    `insert into report_atoms (district_id, id, term_id, week, measure, item, school_id, band, parts, n, mean, mean_weight)
     select $1, r.id, r.term_id, $2, r.measure, r.item, r.school_id, r.band, r.parts::int[], r.n, r.mean, r.mean_weight
     from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::text[], $10::int[], $11::numeric[], $12::int[])
       as r(id, term_id, measure, item, school_id, band, parts, n, mean, mean_weight)`,
    [t.districtId, week, atoms.map(() => newId()), atoms.map((a) => a.termId), atoms.map((a) => a.measure), atoms.map((a) => a.item),
      atoms.map((a) => a.schoolId), atoms.map((a) => a.band), atoms.map((a) => `{${a.parts.join(',')}}`), atoms.map((a) => a.n),
      atoms.map((a) => a.mean), atoms.map((a) => a.meanWeight)]);
  await t.query(
    `insert into report_sums (district_id, term_id, week, measure, item, band, parts, n, mean_total, mean_weight)
     select district_id, term_id, week, measure, item, band,
       array_remove(array[sum(parts[1]), sum(parts[2]), sum(parts[3]), sum(parts[4]), sum(parts[5])], null)::int[],
       sum(n)::int, coalesce(sum(mean * mean_weight), 0), sum(mean_weight)::int
     from report_atoms where district_id = $1 and week = $2
     group by district_id, term_id, week, measure, item, band`, [t.districtId, week]);
}
