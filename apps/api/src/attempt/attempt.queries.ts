import { consentSql, type ConsentJson } from '../consent/consent.queries.js';
import type { Tenant } from '../platform/tenant.js';
import type { ChosenWarmUp } from './attempt-items.js';

/** The counted try of every assignment. A retake would be 2 and changes no one's standing. */
export const countedOrdinal = 1;

/** Names of those who teach class `c` today, as one text. `$1` district; `now` is SQL for the moment. */
export function teacherNamesSql(now: string): string {
  return `coalesce((select string_agg(u.shown_name, ', ' order by g.from_date, u.id)
    from grants g
    join users u on u.district_id = $1 and u.id = g.user_id
    join districts d on d.id = $1
    where g.district_id = $1 and g.place_id = c.id and g.role = 'teacher' and g.place_kind = 'class'
      and g.from_date <= (${now}::timestamptz at time zone d.time_zone)::date
      and (g.to_date is null or g.to_date >= (${now}::timestamptz at time zone d.time_zone)::date)), '')`;
}

/** What a student must know of an assignment to begin or to go on. */
export interface StartRow {
  readonly classId: string;
  readonly schoolId: string;
  readonly lessonVersionId: string;
  readonly opensAt: Date;
  /** From here on answers are late. */
  readonly closing: Date;
  readonly excused: boolean;
  readonly teacherName: string;
  /** What was set for this student: some choices stay away. */
  readonly fewerChoices: boolean;
  readonly consent: ConsentJson;
  /** The one to go on with; null when this is the beginning. */
  readonly attempt: AttemptRow | null;
}

export async function findStart(t: Tenant, assignmentId: string, studentId: string, now: Date): Promise<StartRow | null> {
  const rows = await t.query<StartRow>(`
    select a.class_id as "classId", c.school_id as "schoolId", a.lesson_version_id as "lessonVersionId",
      a.opens_at as "opensAt", least(a.closes_at, coalesce(a.closed_at, a.closes_at)) as closing,
      exists (select from excusals x where x.district_id = $1 and x.assignment_id = a.id and x.student_id = $3
        and x.undone_at is null) as excused,
      ${teacherNamesSql('$4')} as "teacherName",
      exists (select from accommodations f where f.district_id = $1 and f.student_id = $3 and f.fewer_choices) as "fewerChoices",
      ${consentSql('$3', '$4')} as consent,
      (select json_build_object('id', t.id, 'ordinal', t.ordinal, 'status', t.status, 'stepId', t.step_id, 'warmUp', t.warm_up)
        from (${newest('$2', '$3')}) t) as attempt
    from assignments a
    join classes c on c.district_id = $1 and c.id = a.class_id
    where a.district_id = $1 and a.id = $2`, [t.districtId, assignmentId, studentId, now]);
  return rows[0] ?? null;
}

export interface AttemptRow {
  readonly id: string;
  readonly ordinal: number;
  readonly status: 'inProgress' | 'done';
  readonly stepId: string | null;
  /** Questions from earlier lessons that it begins with; null in attempts from before there were any. */
  readonly warmUp: readonly ChosenWarmUp[] | null;
}

interface NewAttempt {
  readonly id: string;
  readonly assignmentId: string;
  readonly classId: string;
  readonly studentId: string;
  /** Steps that the lesson plays. */
  readonly total: number;
  readonly warmUp: readonly ChosenWarmUp[];
  readonly eventId: string;
  readonly now: Date;
}

/** The attempt to go on with: the open one, else the newest. `$1` district. */
function newest(assignment: string, student: string): string {
  return `select id, ordinal, status, step_id, warm_up from attempts
    where district_id = $1 and assignment_id = ${assignment} and student_id = ${student}
    order by status = 'inProgress' desc, ordinal desc limit 1`;
}

/**
 * The student's attempt: the open one, else the newest, else a new one. Two devices that open a lesson together get the
 * same. `isNew` says whether this call made it.
 */
export async function openAttempt(t: Tenant, a: NewAttempt): Promise<AttemptRow & { isNew: boolean }> {
  const newestOne = `select id, ordinal, status, step_id as "stepId", warm_up as "warmUp", false as "isNew" from (${newest('$2', '$3')}) t`;
  const rows = await t.query<AttemptRow & { isNew: boolean }>(`
    with there as (${newestOne}), made as (
      insert into attempts (district_id, id, assignment_id, class_id, student_id, ordinal, status, answered, total,
        started_at, updated_at, version, warm_up)
      select $1, $4, $2, $5, $3, ${countedOrdinal}, 'inProgress', 0, $6, $7, $7, 0, $9
      where not exists (select from there)
      on conflict (district_id, assignment_id, student_id, ordinal) do nothing
      returning id, ordinal, status, step_id, warm_up
    ), told as (
      insert into domain_events (district_id, id, kind, payload, at)
      select $1, $8, 'attempt.started', jsonb_build_object('attemptId', id, 'assignmentId', $2::uuid, 'classId', $5::uuid), $7
      from made
    )
    select id, ordinal, status, "stepId", "warmUp", "isNew" from there
    union all select id, ordinal, status, step_id, warm_up, true from made`,
  [t.districtId, a.assignmentId, a.studentId, a.id, a.classId, a.total, a.now, a.eventId, JSON.stringify(a.warmUp)]);
  if (rows[0]) return rows[0];
  // Another device made it between our look and our insert; a new statement sees it.
  const [found] = await t.query<AttemptRow & { isNew: boolean }>(newestOne, [t.districtId, a.assignmentId, a.studentId]);
  if (!found) throw new Error('An attempt was neither made nor found.');
  return found;
}

/** A deed as it was stored, together with what is kept apart from it. */
export interface PastRow {
  readonly id: string;
  /** bigint, as text */
  readonly seq: string;
  readonly stepId: string;
  readonly itemId: string | null;
  readonly kind: string;
  readonly payload: unknown;
  readonly locale: string;
  readonly answeredAt: Date;
  /** The student's own reflection, when this response is the latest of its step. */
  readonly reflection: { readonly body: object; readonly sharing: string } | null;
  readonly checkIn: unknown;
  /** The student's own answer to a survey's question. */
  readonly survey: { readonly item: string; readonly value: number } | null;
}

/** Everything the student did in an attempt, in order, with their own words. Only for the student. */
export function pastResponses(t: Tenant, attemptId: string, studentId: string): Promise<PastRow[]> {
  return t.query<PastRow>(`
    select r.id, r.seq, r.step_id as "stepId", r.item_id as "itemId", r.kind, r.payload, r.locale,
      r.answered_at as "answeredAt",
      case when f.id is not null then json_build_object('body', f.body, 'sharing', f.sharing) end as reflection,
      k.value as "checkIn",
      case when y.id is not null then json_build_object('item', y.item_id, 'value', y.value) end as survey
    from responses r
    left join reflections f on f.district_id = $1 and f.response_id = r.id and f.student_id = $3
    left join check_ins k on k.district_id = $1 and k.id = r.id and k.student_id = $3
    left join survey_answers y on y.district_id = $1 and y.id = r.id and y.student_id = $3
    where r.district_id = $1 and r.attempt_id = $2
    order by r.seq, r.id`, [t.districtId, attemptId, studentId]);
}

/** An attempt of the student who writes, locked until the transaction ends. */
export interface WritableRow {
  readonly id: string;
  readonly classId: string;
  readonly lessonVersionId: string;
  readonly startedAt: Date;
  readonly closing: Date;
  readonly status: 'inProgress' | 'done';
  readonly quizStatus: 'inProgress' | 'done' | null;
  readonly warmUp: readonly ChosenWarmUp[] | null;
  readonly consent: ConsentJson | null;
}

/**
 * Those of the given attempts that belong to the student; others are as absent. Locks them in one order, so that two
 * devices of one student take turns and never wait for each other in a circle.
 * @param withConsent select the consent too; only some responses need it
 */
export function attemptsForWriting(
  t: Tenant, studentId: string, ids: readonly string[], now: Date, withConsent: boolean,
): Promise<WritableRow[]> {
  const consent = withConsent ? consentSql('$2', '$4') : 'null';
  const params: unknown[] = [t.districtId, studentId, ids];
  return t.query<WritableRow>(`
    select t.id, t.class_id as "classId", a.lesson_version_id as "lessonVersionId", t.started_at as "startedAt",
      least(a.closes_at, coalesce(a.closed_at, a.closes_at)) as closing, t.status, t.quiz_status as "quizStatus", t.warm_up as "warmUp",
      ${consent} as consent
    from attempts t
    join assignments a on a.district_id = $1 and a.id = t.assignment_id
    where t.district_id = $1 and t.student_id = $2 and t.id = any($3::uuid[])
    order by t.id
    for no key update of t`, withConsent ? [...params, now] : params);
}

export interface StoredRow {
  readonly stepId: string;
  readonly itemId: string | null;
  readonly kind: string;
  readonly payload: unknown;
  readonly locale: string;
  readonly tries: number;
  readonly hints: number;
}

/** A response that was stored before under this id, with what came before it on the same item; null in another attempt. */
export async function findStored(t: Tenant, attemptId: string, id: string): Promise<StoredRow | null> {
  const rows = await t.query<StoredRow>(`
    select r.step_id as "stepId", r.item_id as "itemId", r.kind, r.payload, r.locale,
      (select count(*)::int from responses b where b.district_id = $1 and b.attempt_id = $2 and b.item_id = r.item_id
        and b.kind = 'try' and (b.seq, b.id) < (r.seq, r.id)) as tries,
      (select count(*)::int from responses b where b.district_id = $1 and b.attempt_id = $2 and b.item_id = r.item_id
        and b.kind = 'hint' and (b.seq, b.id) < (r.seq, r.id)) as hints
    from responses r where r.district_id = $1 and r.id = $3 and r.attempt_id = $2`, [t.districtId, attemptId, id]);
  return rows[0] ?? null;
}

/** What an attempt is made of. */
export interface PinnedRow {
  readonly classId: string;
  readonly lessonVersionId: string;
  readonly warmUp: readonly ChosenWarmUp[] | null;
}

/** The student's own attempt with what it is made of; null when it is somebody else's. */
export async function findPinned(t: Tenant, attemptId: string, studentId: string): Promise<PinnedRow | null> {
  const [row] = await t.query<PinnedRow>(`
    select t.class_id as "classId", a.lesson_version_id as "lessonVersionId", t.warm_up as "warmUp"
    from attempts t join assignments a on a.district_id = $1 and a.id = t.assignment_id
    where t.district_id = $1 and t.id = $2 and t.student_id = $3`, [t.districtId, attemptId, studentId]);
  return row ?? null;
}
