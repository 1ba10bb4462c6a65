import { Injectable } from '@nestjs/common';
import type { Action, Actor } from '@eia/policy';
import { CatalogService } from '../catalog/catalog.service.js';
import { Clock } from '../platform/clock.js';
import { badUserInput, notFound } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import { publishClassChanged } from '../platform/live.js';
import { requireCan } from '../platform/policy.js';
import { tenant } from '../platform/tenant.js';
import { TeachingHow, type Assignment, type MarkTaughtInput } from './assignment.graphql.js';
import { findAssignment, findClass, type AssignmentRow } from './assignment.queries.js';
import { localDate, type LocalDate } from './local-day.js';
import { assignmentOf } from './present-assignment.js';

/** No lesson takes three hours; a longer one is a slip of the finger. */
const mostMinutes = 180;

/** What a teacher says about a lesson that was taught, adapted or skipped. It is about the class, never about a student. */
@Injectable()
export class TeachingMarks {
  constructor(private readonly catalog: CatalogService, private readonly clock: Clock) {}

  /** Safe to repeat; the latest word counts. @throws ApiError BAD_USER_INPUT for minutes or a day that cannot be */
  async mark(actor: Actor, input: MarkTaughtInput): Promise<Assignment> {
    const row = await this.find(actor, 'teachingMark.set', input.assignmentId);
    const schoolClass = await findClass(tenant(), row.classId);
    if (!schoolClass) throw notFound();
    const now = this.clock.now();
    const today = localDate(now, schoolClass.timeZone);
    const taughtOn = input.taughtOn ?? today;
    if (!isDay(taughtOn) || taughtOn > today) throw badUserInput({ taughtOn: 'NOT_YET' });
    if (taughtOn < localDate(row.opensAt, schoolClass.timeZone)) throw badUserInput({ taughtOn: 'BEFORE_OPENING' });
    if (input.minutes < 0 || input.minutes > mostMinutes) throw badUserInput({ minutes: 'OUT_OF_RANGE' });
    const minutes = input.how === TeachingHow.skipped ? 0 : input.minutes;
    await tenant().query(`
      insert into teaching_marks (district_id, assignment_id, class_id, how, minutes, taught_on, by_user_id, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (district_id, assignment_id) do update
        set how = excluded.how, minutes = excluded.minutes, taught_on = excluded.taught_on, by_user_id = excluded.by_user_id, at = excluded.at`,
    [actor.districtId, row.id, row.classId, input.how, minutes, taughtOn, actor.userId, now]);
    return this.changed(actor, row);
  }

  /** Takes the mark back; the planned minutes count again. */
  async unmark(actor: Actor, assignmentId: string): Promise<Assignment> {
    const row = await this.find(actor, 'teachingMark.remove', assignmentId);
    await tenant().query('delete from teaching_marks where district_id = $1 and assignment_id = $2', [actor.districtId, row.id]);
    return this.changed(actor, row);
  }

  private async changed(actor: Actor, { id, classId, lessonVersionId }: AssignmentRow): Promise<Assignment> {
    publishClassChanged(classId);
    const row = await findAssignment(tenant(), id);
    if (!row) throw notFound();
    return assignmentOf(row, await this.catalog.version(lessonVersionId), actor.locale, this.clock.now());
  }

  private async find(actor: Actor, action: Action, id: string): Promise<AssignmentRow> {
    const row = isId(id) ? await findAssignment(tenant(), id) : null;
    requireCan(actor, action, { districtId: actor.districtId, schoolId: row?.schoolId, classId: row?.classId });
    if (!row) throw notFound();
    return row;
  }
}

function isDay(text: LocalDate): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
}
