import type { TermDays } from '@eia/scoring/revisit';
import type { Tenant } from '../platform/tenant.js';

/** What a warm-up is chosen from, besides the answers. */
export interface WarmUpSource {
  /** IANA zone in which the district counts days. */
  readonly timeZone: string;
  readonly terms: readonly TermDays[];
  /** Versions of the lessons that the student has finished, the latest first. */
  readonly finished: readonly string[];
}

export async function findWarmUpSource(t: Tenant, studentId: string): Promise<WarmUpSource> {
  const [row] = await t.query<WarmUpSource>(`
    select d.time_zone as "timeZone",
      coalesce((select json_agg(json_build_object('from', m.starts_on, 'to', m.ends_on)) from terms m where m.district_id = $1), '[]') as terms,
      coalesce((select json_agg(a.lesson_version_id order by t.done_at desc, t.id) from attempts t
        join assignments a on a.district_id = $1 and a.id = t.assignment_id
        where t.district_id = $1 and t.student_id = $2 and t.status = 'done'), '[]') as finished
    from districts d where d.id = $1`, [t.districtId, studentId]);
  if (!row) throw new Error('The district of this transaction is not there.');
  return row;
}
