import { Injectable } from '@nestjs/common';
import type { Actor } from '@eia/policy';
import { CatalogService } from '../catalog/catalog.service.js';
import type { LessonVersion } from '../catalog/lesson-version.js';
import { Clock } from '../platform/clock.js';
import { badUserInput, conflict, notFound } from '../platform/errors.js';
import { isId, newId } from '../platform/ids.js';
import { publishClassChanged } from '../platform/live.js';
import { requireCan } from '../platform/policy.js';
import { tenant, type Tenant } from '../platform/tenant.js';
import { HeadsUpNeeded, LessonUnavailable, type AssignLessonInput, type Assignment, type UnavailableReason } from './assignment.graphql.js';
import { findAssignment, findClass, insertAssignment, type ClassRow } from './assignment.queries.js';
import { assignmentOf } from './present-assignment.js';
import { scheduleOf, usualDue, type Schedule } from './schedule.js';

/** How far ahead a teacher may plan: a mistyped year should not hide a lesson for ever. */
const yearAhead = 366 * 24 * 60 * 60 * 1000;

@Injectable()
export class AssignLesson {
  constructor(private readonly catalog: CatalogService, private readonly clock: Clock) {}

  /** Gives a class a lesson. Safe to repeat: the client chooses the id. */
  async assign(actor: Actor, input: AssignLessonInput): Promise<Assignment | LessonUnavailable | HeadsUpNeeded> {
    const t = tenant();
    const now = this.clock.now();
    requireCan(actor, 'assignment.create', { districtId: actor.districtId, classId: input.classId });
    if (!isId(input.id)) throw badUserInput({ id: 'NOT_AN_ID' });
    const schoolClass = isId(input.classId) ? await findClass(t, input.classId) : null;
    if (!schoolClass) throw notFound();

    const made = await this.find(t, actor, input, now);
    if (made) return made;

    const [version] = isId(input.lessonVersionId) ? await this.catalog.all([input.lessonVersionId]) : [];
    if (!version) return new LessonUnavailable('NOT_FOUND');
    const unavailable = await this.outOfCatalog(version);
    if (unavailable) return new LessonUnavailable(unavailable);
    if (needsHeadsUp(version) && input.counselorTold !== true) return new HeadsUpNeeded();

    const inserted = await insertAssignment(t, {
      id: input.id, classId: schoolClass.id, lessonVersionId: version.id, lessonId: version.body.lessonId,
      ...scheduleFor(input, schoolClass, now),
      createdBy: actor.userId, counselorTold: input.counselorTold === true, eventId: newId(), now,
    });
    if (!inserted) return new LessonUnavailable('ALREADY_ASSIGNED');
    publishClassChanged(schoolClass.id);
    return (await this.find(t, actor, input, now)) ?? neverMissing();
  }

  /** What an earlier sending of the same input made. */
  private async find(t: Tenant, actor: Actor, input: AssignLessonInput, now: Date): Promise<Assignment | null> {
    const row = await findAssignment(t, input.id);
    if (!row) return null;
    if (row.classId !== input.classId) throw conflict('ID_IN_USE');
    return assignmentOf(row, await this.catalog.version(row.lessonVersionId), actor.locale, now);
  }

  private async outOfCatalog(version: LessonVersion): Promise<UnavailableReason | null> {
    if (await this.catalog.isCurrent(version.id)) return null;
    const current = await this.catalog.catalog();
    return current.some(({ body }) => body.lessonId === version.body.lessonId) ? 'NEWER_VERSION' : 'NOT_FOUND';
  }
}

/** Lessons that may stir something up: someone should be ready to listen. */
function needsHeadsUp(version: LessonVersion): boolean {
  const { level, counselorHeadsUp } = version.played.sensitivity;
  return counselorHeadsUp || level !== 'low';
}

function scheduleFor(input: AssignLessonInput, schoolClass: ClassRow, now: Date): Schedule {
  const opensAt = input.opensAt ?? now;
  const dueAt = input.dueAt === undefined ? usualDue(opensAt, schoolClass) : input.dueAt;
  checkDates(opensAt, dueAt, now);
  return scheduleOf(opensAt, dueAt, schoolClass);
}

/** @throws ApiError BAD_USER_INPUT naming the field */
export function checkDates(opensAt: Date, dueAt: Date | null, now: Date): void {
  const limit = new Date(now.getTime() + yearAhead);
  if (opensAt > limit) throw badUserInput({ opensAt: 'TOO_FAR' });
  if (dueAt && dueAt > limit) throw badUserInput({ dueAt: 'TOO_FAR' });
  if (dueAt && dueAt <= opensAt) throw badUserInput({ dueAt: 'BEFORE_OPENING' });
}

function neverMissing(): never {
  throw new Error('The assignment just made is gone.');
}
