import type { LessonVersion } from '../catalog/lesson-version.js';
import type { Assignment } from './assignment.graphql.js';
import type { AssignmentRow } from './assignment.queries.js';
import { stateOf } from './schedule.js';

/** An assignment as people see it, its title in the nearest locale. */
export function assignmentOf(row: AssignmentRow, version: LessonVersion, locale: string, now: Date): Assignment {
  return {
    id: row.id,
    classId: row.classId,
    className: row.className,
    lessonVersionId: row.lessonVersionId,
    lessonId: version.body.lessonId,
    title: version.lesson(locale).title,
    minutes: version.played.minutes,
    opensAt: row.opensAt,
    dueAt: row.dueAt,
    closesAt: row.closesAt,
    closedAt: row.closedAt,
    state: stateOf(row, now),
    started: row.started,
    mark: row.mark,
  };
}
