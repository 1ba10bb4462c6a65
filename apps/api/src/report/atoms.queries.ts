import type { Tenant } from '../platform/tenant.js';
import type { Band, MeasureName } from './measures.js';

/** Along what atoms may be added up; there are no other filters. */
export type Axis = 'term' | 'week' | 'school' | 'band' | 'item';

/** Which atoms; absent: all of the district. */
export interface CellFilter {
  readonly termId?: string;
  readonly schoolIds?: readonly string[];
  readonly measure?: MeasureName;
}

/** A sum of atoms. Only the axes that were asked for are filled. */
export interface Cell {
  readonly termId?: string;
  /** Monday, `YYYY-MM-DD`. */
  readonly week?: string;
  /** Null: merged over the schools of the district. */
  readonly schoolId?: string | null;
  readonly band?: Band | 'mixed';
  readonly item?: string;
  readonly measure: MeasureName;
  readonly parts: readonly number[];
  readonly n: number;
  readonly meanTotal: number;
  readonly meanWeight: number;
}

const columns: Readonly<Record<Axis, string>> = {
  term: 'term_id as "termId"', week: `to_char(week, 'YYYY-MM-DD') as week`, school: 'school_id as "schoolId"', band: 'band', item: 'item',
};
const keys: Readonly<Record<Axis, string>> = { term: 'term_id', week: 'week', school: 'school_id', band: 'band', item: 'item' };

/**
 * The one query behind every number that a school or a district reads: sums of atoms along some axes. Page, tooltip, print,
 * CSV and JSON all come from here. Where schools do not matter it reads the same atoms added up by week.
 */
export function sumAtoms(t: Tenant, by: readonly Axis[], { termId, schoolIds, measure }: CellFilter = {}): Promise<Cell[]> {
  const bySchool = schoolIds !== undefined || by.includes('school');
  const group = [...by.map((axis) => keys[axis]), 'measure'].join(', ');
  return t.query<Cell>(`
    select ${by.map((axis) => `${columns[axis]}, `).join('')}measure,
      array_remove(array[sum(parts[1]), sum(parts[2]), sum(parts[3]), sum(parts[4]), sum(parts[5])], null)::int[] as parts,
      sum(n)::int as n, sum(mean_weight)::int as "meanWeight",
      ${bySchool ? 'coalesce(sum(mean * mean_weight), 0)' : 'sum(mean_total)'}::float8 as "meanTotal"
    from ${bySchool ? 'report_atoms' : 'report_sums'}
    where district_id = $1 and ($2::uuid is null or term_id = $2) and ($3::text is null or measure = $3)
      ${schoolIds ? 'and school_id = any($4::uuid[])' : ''}
    group by ${group} order by ${group}`,
  [t.districtId, termId ?? null, measure ?? null, ...(schoolIds ? [schoolIds] : [])]);
}
