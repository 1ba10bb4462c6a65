import { Injectable } from '@nestjs/common';
import type { Action, Actor } from '@eia/policy';
import { Clock } from '../platform/clock.js';
import { notFound } from '../platform/errors.js';
import { isId, newId } from '../platform/ids.js';
import { publishClassChanged } from '../platform/live.js';
import { requireCan } from '../platform/policy.js';
import { tenant } from '../platform/tenant.js';
import type { Excusal } from './assignment.graphql.js';
import { endExcusal, findExcusalPlace, insertExcusal, type ExcusalPlace } from './excusal.queries.js';

/** Excusing a student from one assignment. What they did before stays and is there again when it is undone. */
@Injectable()
export class Excusals {
  constructor(private readonly clock: Clock) {}

  /** Safe to repeat. @throws ApiError NOT_FOUND unless the student belongs to the assignment's class */
  async excuse(actor: Actor, assignmentId: string, studentId: string): Promise<Excusal> {
    const place = await this.find(actor, 'excusal.create', assignmentId, studentId);
    await insertExcusal(tenant(), {
      id: newId(), assignmentId, studentId, byUserId: actor.userId, eventId: newId(), now: this.clock.now() });
    publishClassChanged(place.classId);
    return { assignmentId, studentId };
  }

  /** @returns false when the student was not excused */
  async undo(actor: Actor, assignmentId: string, studentId: string): Promise<boolean> {
    const place = await this.find(actor, 'excusal.remove', assignmentId, studentId);
    const ended = await endExcusal(tenant(), assignmentId, studentId, newId(), this.clock.now());
    if (ended) publishClassChanged(place.classId);
    return ended;
  }

  private async find(actor: Actor, action: Action, assignmentId: string, studentId: string): Promise<ExcusalPlace> {
    const place = isId(assignmentId) && isId(studentId) ? await findExcusalPlace(tenant(), assignmentId, studentId) : null;
    requireCan(actor, action, { districtId: actor.districtId, schoolId: place?.schoolId, classId: place?.classId, studentId });
    if (!place?.enrolled) throw notFound();
    return place;
  }
}
