import type { ChosenWarmUp } from '../attempt/attempt-items.js';
import { standingJoins, standingSql } from '../attempt/standing.js';
import type { Tenant } from '../platform/tenant.js';

/** One student beside one assignment of a class they are, or were, in. */
export interface StudentRow {
  readonly studentName: string;
  /** See `standingSql`. */
  readonly standing: number;
  readonly attemptId: string | null;
  readonly attemptStatus: 'inProgress' | 'done' | null;
  readonly warmUp: readonly ChosenWarmUp[] | null;
}

/** @returns null when the student never was in the assignment's class */
export async function findStudent(t: Tenant, assignmentId: string, studentId: string): Promise<StudentRow | null> {
  const rows = await t.query<StudentRow>(`
    select u.shown_name as "studentName", ${standingSql} as standing, t.id as "attemptId", t.status as "attemptStatus", t.warm_up as "warmUp"
    from assignments a
    join enrollments e on e.district_id = $1 and e.class_id = a.class_id and e.student_id = $3
    join users u on u.district_id = $1 and u.id = e.student_id
    ${standingJoins('e.student_id')}
    where a.district_id = $1 and a.id = $2`, [t.districtId, assignmentId, studentId]);
  return rows[0] ?? null;
}

export interface AnswerRow {
  readonly id: string;
  /** bigint, as text */
  readonly seq: string;
  readonly stepId: string;
  readonly itemId: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly credit: number | null;
  readonly answeredAt: Date;
  readonly late: boolean;
}

/**
 * What a teacher sees of an attempt: tries at items and the hints before them. Neither check-ins nor surveys nor answers
 * without an item, and never a reflection.
 */
export function answersOf(t: Tenant, attemptId: string): Promise<AnswerRow[]> {
  return t.query<AnswerRow>(`
    select r.id, r.seq, r.step_id as "stepId", r.item_id as "itemId", r.kind, r.payload, r.credit::float8 as credit,
      r.answered_at as "answeredAt", r.late
    from responses r
    where r.district_id = $1 and r.attempt_id = $2 and r.item_id is not null and r.kind in ('try', 'hint')
    order by r.seq, r.id`, [t.districtId, attemptId]);
}

export interface SharedRow {
  readonly stepId: string;
  readonly body: { readonly text?: string; readonly picks?: readonly string[]; readonly strokes?: readonly (readonly number[])[] };
  readonly at: Date;
}

/** The reflections of an attempt that the student chose to show to the teacher. */
export function sharedWithTeacher(t: Tenant, attemptId: string): Promise<SharedRow[]> {
  return t.query<SharedRow>(`
    select step_id as "stepId", body, updated_at as at from reflections
    where district_id = $1 and attempt_id = $2 and sharing = 'teacher'
    order by updated_at, step_id`, [t.districtId, attemptId]);
}

