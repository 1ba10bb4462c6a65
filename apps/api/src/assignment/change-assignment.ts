import { Injectable } from '@nestjs/common';
import type { Action, Actor } from '@eia/policy';
import { CatalogService } from '../catalog/catalog.service.js';
import { Clock } from '../platform/clock.js';
import { badUserInput, notFound } from '../platform/errors.js';
import { isId, newId } from '../platform/ids.js';
import { publishClassChanged } from '../platform/live.js';
import { requireCan } from '../platform/policy.js';
import { tenant } from '../platform/tenant.js';
import { checkDates } from './assign-lesson.js';
import { AssignmentInUse, AssignmentRemoved, type Assignment, type ChangeAssignmentInput } from './assignment.graphql.js';
import { deleteUnstarted, findAssignment, findClass, updateDates, type AssignmentRow } from './assignment.queries.js';
import { assignmentOf } from './present-assignment.js';
import { scheduleOf, type ClassCalendar, type Dates } from './schedule.js';

/** An assignment after it was made: shown, moved, closed, removed. */
@Injectable()
export class ChangeAssignment {
  constructor(private readonly catalog: CatalogService, private readonly clock: Clock) {}

  /** One assignment, for those who may see it. @throws ApiError NOT_FOUND */
  async show(actor: Actor, id: string): Promise<Assignment> {
    return this.present(actor, await this.find(actor, 'assignment.read', id));
  }

  /** Moves the dates or closes at once. What is absent in the input stays; a new due date opens a closed one again. */
  async change(actor: Actor, input: ChangeAssignmentInput): Promise<Assignment> {
    const t = tenant();
    const now = this.clock.now();
    const row = await this.find(actor, 'assignment.change', input.id);
    const calendar = await findClass(t, row.classId);
    if (!calendar) throw notFound();
    await updateDates(t, row.id, newDates(row, input, calendar, now), newId(), now);
    publishClassChanged(row.classId);
    return this.present(actor, await this.find(actor, 'assignment.change', input.id));
  }

  /** Takes an assignment back, as long as nobody has begun. */
  async remove(actor: Actor, id: string): Promise<AssignmentRemoved | AssignmentInUse> {
    const row = await this.find(actor, 'assignment.remove', id);
    if (row.started > 0) return new AssignmentInUse(row.started);
    if (!await deleteUnstarted(tenant(), id, newId(), this.clock.now())) {
      // Somebody began between the two statements.
      return new AssignmentInUse((await this.find(actor, 'assignment.remove', id)).started);
    }
    publishClassChanged(row.classId);
    return new AssignmentRemoved(id);
  }

  private async find(actor: Actor, action: Action, id: string): Promise<AssignmentRow> {
    const row = isId(id) ? await findAssignment(tenant(), id) : null;
    // Asked also when there is no row, so that absent and not allowed take the same way.
    requireCan(actor, action, { districtId: actor.districtId, schoolId: row?.schoolId, classId: row?.classId });
    if (!row) throw notFound();
    return row;
  }

  private async present(actor: Actor, row: AssignmentRow): Promise<Assignment> {
    return assignmentOf(row, await this.catalog.version(row.lessonVersionId), actor.locale, this.clock.now());
  }
}

function newDates(row: AssignmentRow, input: ChangeAssignmentInput, calendar: ClassCalendar, now: Date): Dates {
  const opensAt = input.opensAt ?? row.opensAt;
  const dueAt = input.dueAt === undefined ? row.dueAt : input.dueAt;
  const moved = opensAt.getTime() !== row.opensAt.getTime() || dueAt?.getTime() !== row.dueAt?.getTime();
  if (moved) checkDates(opensAt, dueAt, now);
  // Those who have begun must not find a closed door.
  if (row.started > 0 && opensAt > now) throw badUserInput({ opensAt: 'ALREADY_STARTED' });
  const schedule = moved ? scheduleOf(opensAt, dueAt, calendar) : row;
  const reopened = input.dueAt !== undefined && schedule.closesAt > now;
  const closedAt = input.closeNow ? row.closedAt ?? now : reopened ? null : row.closedAt;
  return { opensAt: schedule.opensAt, dueAt: schedule.dueAt, closesAt: schedule.closesAt, closedAt };
}
