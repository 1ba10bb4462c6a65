import type { LocalDate } from '../../assignment/local-day.js';
import { newId } from '../../platform/ids.js';
import type { Tenant } from '../../platform/tenant.js';
import type { Band, MeasureName } from '../measures.js';

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

/** Writes contributions of one class; one that stands already (of another class, or from an earlier assignment) stays. */
export async function insertContributions(t: Tenant, place: ContributionPlace, all: readonly Contribution[]): Promise<void> {
  if (all.length === 0) return;
  await t.query(
    `insert into report_contributions (district_id, id, term_id, measure, item, school_id, band, class_id, student_id, part,
       value, final_on, released)
     select $1, r.id, $2, r.measure, r.item, $3, $4, $5, r.student_id, r.part, r.value, $6, false
     from unnest($7::uuid[], $8::text[], $9::text[], $10::uuid[], $11::smallint[], $12::numeric[])
       as r(id, measure, item, student_id, part, value)
     on conflict (district_id, term_id, measure, item, student_id) do nothing`,
    [t.districtId, place.termId, place.schoolId, place.band, place.classId, place.finalOn, all.map(() => newId()),
      all.map((c) => c.measure), all.map((c) => c.item), all.map((c) => c.studentId), all.map((c) => c.part), all.map((c) => c.value)]);
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
