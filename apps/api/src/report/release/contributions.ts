import type { LocalDate } from '../../assignment/local-day.js';
import { groupBy } from '../../platform/group-by.js';
import { newId } from '../../platform/ids.js';
import type { Tenant } from '../../platform/tenant.js';
import type { Band, MeasureName } from '../measures.js';
import type { CountingConsent } from './consents.js';

/** What is the same for all contributions that are written together. */
export interface ContributionPlace {
  readonly termId: string;
  readonly schoolId: string;
  readonly band: Band;
  readonly classId: string;
  readonly finalOn: LocalDate;
}

export interface Contribution {
  readonly measure: MeasureName;
  readonly item: string;
  readonly studentId: string;
  readonly part: number;
  readonly value: number | null;
}

/**
 * Writes contributions of one class, a group for each measure and item; one that stands already (of another class, or from an earlier
 * assignment) stays.
 */
export async function insertContributions(t: Tenant, place: ContributionPlace, all: readonly Contribution[]): Promise<void> {
  for (const own of groupBy(all, ({ measure, item }) => `${measure} ${item}`).values()) {
    const [first] = own;
    if (!first) continue;
    await t.query(
      `with g as (
         insert into report_groups (district_id, id, term_id, measure, item, school_id, band, class_id, final_on, released)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, false) returning id
       )
       insert into report_contributions (district_id, id, group_id, term_id, measure, item, student_id, part, value)
       select $1, r.id, g.id, $3, $4, $5, r.student_id, r.part, r.value
       from g, unnest($10::uuid[], $11::uuid[], $12::smallint[], $13::numeric[]) as r(id, student_id, part, value)
       on conflict (district_id, term_id, measure, item, student_id) do nothing`,
      [t.districtId, newId(), place.termId, first.measure, first.item, place.schoolId, place.band, place.classId, place.finalOn,
        own.map(() => newId()), own.map((c) => c.studentId), own.map((c) => c.part), own.map((c) => c.value)]);
  }
}

/**
 * Takes out of what waits everything of students who may not be counted any more. What was released stays: no number in it is a
 * child's, and taking one out would show what it was.
 */
export async function withdraw(t: Tenant, { others, exceptions }: ReturnType<CountingConsent['answers']>): Promise<void> {
  if (others && exceptions.length === 0) return;
  await t.query(
    `delete from report_contributions c using report_groups g
     where c.district_id = $1 and g.district_id = $1 and g.id = c.group_id and not g.released and (c.student_id = any($2::uuid[])) = $3`,
    [t.districtId, exceptions, others]);
}

/** Notes that something of a class was collected. @returns false when somebody did so before */
export async function markCollected(
  t: Tenant, place: ContributionPlace, kind: 'assignment' | 'unit', item: string,
): Promise<boolean> {
  const rows = await t.query<{ item: string }>(
    `insert into report_collections (district_id, class_id, term_id, kind, item, final_on) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing returning item`,
    [t.districtId, place.classId, place.termId, kind, item, place.finalOn]);
  return rows.length > 0;
}
