import type { Tenant } from '../platform/tenant.js';

/** A deed of one student in the form that `foldAttempt` takes, with the lesson it belongs to. */
export interface PathRow {
  readonly attemptId: string;
  readonly lessonVersionId: string;
  readonly id: string;
  readonly seq: number;
  readonly stepId: string;
  readonly itemId: string | null;
  readonly kind: string;
  readonly payload: unknown;
  readonly credit: number | null;
  readonly answeredAt: string;
}

/** All that a student tried, in the order of the lessons. Nothing written, felt or answered in a survey is among it. */
export function triesOfStudent(t: Tenant, studentId: string): Promise<PathRow[]> {
  return t.query<PathRow>(`
    select t.id as "attemptId", a.lesson_version_id as "lessonVersionId", r.id, r.seq::float8 as seq, r.step_id as "stepId", r.item_id as "itemId",
      r.kind, r.payload, r.credit::float8 as credit, to_char(r.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "answeredAt"
    from attempts t
    join assignments a on a.district_id = $1 and a.id = t.assignment_id
    join responses r on r.district_id = $1 and r.attempt_id = t.id
    where t.district_id = $1 and t.student_id = $2 and t.ordinal = 1 and not r.late and r.kind in ('try', 'hint')
    order by t.started_at, t.id`, [t.districtId, studentId]);
}

/** IANA zone in which the district counts days. */
export async function timeZoneOf(t: Tenant): Promise<string> {
  const [row] = await t.query<{ zone: string }>('select time_zone as zone from districts where id = $1', [t.districtId]);
  return row?.zone ?? 'UTC';
}
