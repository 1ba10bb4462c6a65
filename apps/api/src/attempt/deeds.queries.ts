import { warmUpStep } from '@eia/scoring';
import type { Tenant } from '../platform/tenant.js';

/** A deed that arrived in time, in the form that `foldAttempt` takes. */
export interface DeedRow {
  readonly studentId: string;
  readonly attemptId: string;
  /** Of the lesson that the deed is about: in a warm-up, the earlier one. */
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

/** Only what says how far somebody got and what they found; nothing that was written, felt, drawn or chosen in a story. `t`, `r` as in `deedsFrom`. */
export const countedDeeds = `t.ordinal = 1 and not r.late and r.kind in ('seen', 'skip', 'try', 'hint', 'quizStart', 'quizEnd')`;

const aboutVersion = `case when r.step_id = '${warmUpStep}' then coalesce((
    select w->>'lessonVersionId' from jsonb_array_elements(t.warm_up) w where w->>'itemId' = r.item_id limit 1), a.lesson_version_id::text)
  else a.lesson_version_id::text end`;

/** Selects the columns of `DeedRow`; the rest of the statement narrows `t` (attempts) and `r` (responses). `$1` is the district. */
export const deedsFrom = `
  select t.student_id as "studentId", t.id as "attemptId", ${aboutVersion} as "lessonVersionId", r.id, r.seq::float8 as seq, r.step_id as "stepId",
    r.item_id as "itemId", r.kind, case when r.kind = 'try' then r.payload else '{}' end as payload, r.credit::float8 as credit,
    to_char(r.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "answeredAt"
  from attempts t
  join assignments a on a.district_id = $1 and a.id = t.assignment_id
  join responses r on r.district_id = $1 and r.attempt_id = t.id`;

/** Everything these students tried up to a moment, in any class: what mastery is made of. */
export function triesOf(t: Tenant, studentIds: readonly string[], until: Date): Promise<DeedRow[]> {
  return t.query<DeedRow>(
    `${deedsFrom} where t.district_id = $1 and t.student_id = any($2::uuid[]) and r.answered_at <= $3 and r.kind in ('try', 'hint') and ${countedDeeds}`,
    [t.districtId, studentIds, until]);
}
