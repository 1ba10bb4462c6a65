import type { Tenant } from '../platform/tenant.js';

/** Where an excusal would happen: the assignment's class, and whether the student is (or was) in it. */
export interface ExcusalPlace {
  readonly classId: string;
  readonly schoolId: string;
  readonly enrolled: boolean;
}

export async function findExcusalPlace(t: Tenant, assignmentId: string, studentId: string): Promise<ExcusalPlace | null> {
  const rows = await t.query<ExcusalPlace>(`
    select a.class_id as "classId", c.school_id as "schoolId", exists (
      select from enrollments e where e.district_id = $1 and e.class_id = a.class_id and e.student_id = $3) as enrolled
    from assignments a join classes c on c.district_id = $1 and c.id = a.class_id
    where a.district_id = $1 and a.id = $2`, [t.districtId, assignmentId, studentId]);
  return rows[0] ?? null;
}

interface NewExcusal {
  readonly id: string;
  readonly assignmentId: string;
  readonly studentId: string;
  readonly byUserId: string;
  readonly eventId: string;
  readonly now: Date;
}

/** Excuses a student; one who is excused already stays so. */
export async function insertExcusal(t: Tenant, x: NewExcusal): Promise<void> {
  await t.query(`
    with added as (
      insert into excusals (district_id, id, assignment_id, student_id, by_user_id, at)
      values ($1, $2, $3, $4, $5, $7)
      on conflict (district_id, assignment_id, student_id) where undone_at is null do nothing
      returning assignment_id, student_id
    )
    insert into domain_events (district_id, id, kind, payload, at)
    select $1, $6, 'excusal.created', jsonb_build_object('assignmentId', assignment_id, 'studentId', student_id), $7 from added`,
  [t.districtId, x.id, x.assignmentId, x.studentId, x.byUserId, x.eventId, x.now]);
}

/** Ends a standing excusal; false when there was none. */
export async function endExcusal(
  t: Tenant, assignmentId: string, studentId: string, eventId: string, now: Date,
): Promise<boolean> {
  const rows = await t.query<{ id: string }>(`
    with ended as (
      update excusals set undone_at = $5
      where district_id = $1 and assignment_id = $2 and student_id = $3 and undone_at is null
      returning id, assignment_id, student_id
    ), told as (
      insert into domain_events (district_id, id, kind, payload, at)
      select $1, $4, 'excusal.undone', jsonb_build_object('assignmentId', assignment_id, 'studentId', student_id), $5 from ended
    )
    select id from ended`, [t.districtId, assignmentId, studentId, eventId, now]);
  return rows.length > 0;
}
