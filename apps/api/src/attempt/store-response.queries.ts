import { warmUpStep } from '@eia/scoring';
import type { Tenant } from '../platform/tenant.js';

/** A response as it is stored. What a student wrote or felt travels beside it, into a table of its own. */
export interface NewResponse {
  readonly id: string;
  readonly attemptId: string;
  readonly stepId: string;
  readonly itemId: string | null;
  readonly kind: string;
  readonly seq: number;
  readonly payload: unknown;
  readonly credit: number | null;
  readonly outcome: string | null;
  readonly locale: string;
  readonly answeredAt: Date;
  readonly late: boolean;
  readonly apart: Apart | null;
}

/** Kept apart from `responses`, because other people may read it, or nobody. */
export type Apart =
  | { readonly table: 'reflections'; readonly id: string; readonly body: unknown; readonly sharing: string }
  | { readonly table: 'check_ins'; readonly value: unknown }
  | { readonly table: 'survey_answers'; readonly itemId: string; readonly value: number };

/** What the response means for the summary of its attempt. */
export interface Advance {
  /** The step was seen or skipped; it counts once. */
  readonly stepSeen: boolean;
  /** The place in the lesson; false in a quiz that comes later. */
  readonly place: boolean;
  /** The quiz belongs to the lesson and must end before the lesson is done. */
  readonly quizInLesson: boolean;
  /** That quiz ends with this response. */
  readonly quizEnds: boolean;
  /** What becomes of the quiz that comes later. */
  readonly laterQuiz: 'inProgress' | 'done' | null;
  readonly wasDone: boolean;
  readonly quizWasDone: boolean;
}

export interface Outcome {
  /** False: the id was known already and nothing changed. */
  readonly stored: boolean;
  readonly status: 'inProgress' | 'done' | null;
  readonly quizStatus: 'inProgress' | 'done' | null;
  /** Tries and hints on the same item before this response, by `seq`. */
  readonly tries: number;
  readonly hints: number;
}

/**
 * The hot write: stores one response and advances the summary of its attempt, in one statement. Safe to repeat and to
 * reorder: an id is stored once, a step counts once, the place is that of the highest `seq`, `done` never goes back, and
 * of a step's reflections the one with the highest `seq` stays. The caller holds the attempt's row lock
 * (`attemptsForWriting`), hence what other devices stored before is seen here.
 */
export async function storeResponse(
  t: Tenant, studentId: string, r: NewResponse, to: Advance, now: Date, eventId: string,
): Promise<Outcome> {
  const params: unknown[] = [
    t.districtId, r.id, r.attemptId, r.stepId, r.itemId, r.kind, r.seq, JSON.stringify(r.payload), r.credit, r.outcome,
    r.locale, r.answeredAt, now, r.late, to.stepSeen, to.place, to.quizInLesson, to.quizEnds, to.laterQuiz];
  const parts: string[] = [];
  const param = (value: unknown): string => `$${params.push(value)}`;

  if (r.apart?.table === 'reflections') {
    parts.push(keepReflection(param(r.apart.id), param(studentId), param(JSON.stringify(r.apart.body)), param(r.apart.sharing)));
  }
  if (r.apart?.table === 'check_ins') {
    parts.push(keepCheckIn(param(studentId), param(JSON.stringify(r.apart.value))));
  }
  if (r.apart?.table === 'survey_answers') {
    parts.push(keepSurveyAnswer(param(studentId), param(r.apart.itemId), param(r.apart.value)));
  }
  // Events only where a latch may close.
  if ((to.stepSeen || to.quizEnds) && !to.wasDone) parts.push(tell('done', 'attempt.done', `v.status = 'done'`, param(eventId)));
  else if (to.laterQuiz === 'done' && !to.quizWasDone) parts.push(tell('quiz', 'attempt.quizDone', 'true', param(eventId)));

  const rows = await t.query<Outcome>(`${store}${parts.map((part) => `, ${part}`).join('')}
    select s.id is not null as stored, v.status, v.quiz_status as "quizStatus", b.tries, b.hints
    from before b left join stored s on true left join advanced v on true`, params);
  if (!rows[0]) throw new Error('An aggregate answered no row.');
  return rows[0];
}

const done = `(t.status = 'done' or (t.answered + case when $15 and not b.seen then 1 else 0 end >= t.total
  and (not $17 or $18 or b.quiz_ended)))`;

const store = `
  with stored as (
    insert into responses (district_id, id, attempt_id, step_id, item_id, kind, seq, payload, credit, outcome, locale,
      answered_at, received_at, late)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
    on conflict (district_id, id) do nothing
    returning id
  ), before as (
    select
      count(*) filter (where r.item_id = $5 and r.kind = 'try' and (r.seq, r.id) < ($7::bigint, $2::uuid))::int as tries,
      count(*) filter (where r.item_id = $5 and r.kind = 'hint' and (r.seq, r.id) < ($7::bigint, $2::uuid))::int as hints,
      coalesce(bool_or((r.seq, r.id) > ($7::bigint, $2::uuid) and (r.step_id <> 'quiz' or $17) and r.step_id <> '${warmUpStep}'), false) as further_on,
      coalesce(bool_or(r.step_id = $4 and r.item_id is null and r.kind in ('seen', 'skip')), false) as seen,
      coalesce(bool_or(r.kind = 'quizEnd'), false) as quiz_ended
    from responses r where r.district_id = $1 and r.attempt_id = $3
  ), advanced as (
    update attempts t set
      answered = t.answered + case when $15::boolean and not b.seen then 1 else 0 end,
      step_id = case when $16::boolean and not b.further_on then $4 else t.step_id end,
      quiz_status = case when t.quiz_status = 'done' then 'done' else coalesce($19::text, t.quiz_status) end,
      status = case when ${done} then 'done' else t.status end,
      done_at = case when ${done} then coalesce(t.done_at, $13) end,
      updated_at = $13,
      version = t.version + 1
    from stored s, before b
    where t.district_id = $1 and t.id = $3
    returning t.status, t.quiz_status, t.assignment_id, t.class_id
  )`;

function keepReflection(id: string, student: string, body: string, sharing: string): string {
  return `kept as (
    insert into reflections as r (district_id, id, response_id, attempt_id, step_id, student_id, seq, body, sharing, updated_at)
    select $1, ${id}, s.id, $3, $4, ${student}, $7, ${body}, ${sharing}, $13 from stored s
    on conflict (district_id, attempt_id, step_id) do update
      set response_id = excluded.response_id, seq = excluded.seq, body = excluded.body, sharing = excluded.sharing,
        updated_at = excluded.updated_at
      where (excluded.seq, excluded.response_id) > (r.seq, r.response_id)
  )`;
}

function keepCheckIn(student: string, value: string): string {
  return `kept as (
    insert into check_ins (district_id, id, attempt_id, step_id, student_id, value, answered_at)
    select $1, s.id, $3, $4, ${student}, ${value}, $12 from stored s
  )`;
}

function keepSurveyAnswer(student: string, itemId: string, value: string): string {
  return `kept as (
    insert into survey_answers (district_id, id, attempt_id, step_id, item_id, student_id, value, answered_at)
    select $1, s.id, $3, $4, ${itemId}, ${student}, ${value}::smallint, $12 from stored s
  )`;
}

function tell(name: string, kind: string, when: string, id: string): string {
  return `told_${name} as (
    insert into domain_events (district_id, id, kind, payload, at)
    select $1, ${id}, '${kind}', jsonb_build_object('attemptId', $3::uuid, 'assignmentId', v.assignment_id, 'classId', v.class_id), $13
    from advanced v where ${when}
  )`;
}
