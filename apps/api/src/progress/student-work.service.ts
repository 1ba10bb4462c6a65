import { Injectable } from '@nestjs/common';
import { pickQuizItems } from '@eia/lesson';
import type { Actor } from '@eia/policy';
import { foldAttempt } from '@eia/scoring';
import { findAssignment } from '../assignment/assignment.queries.js';
import { assignmentOf } from '../assignment/present-assignment.js';
import { contentOf, type AttemptContent } from '../attempt/attempt-items.js';
import { feedbackOf } from '../attempt/feedback.js';
import { progressOf, quizIsDone } from '../attempt/standing.js';
import { publicWarmUp } from '../attempt/warm-up.service.js';
import { CatalogService } from '../catalog/catalog.service.js';
import { Clock } from '../platform/clock.js';
import { notFound } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import { requireCan } from '../platform/policy.js';
import { tenant } from '../platform/tenant.js';
import type { SharedReflection, StudentAnswer, StudentWork } from './student-work.graphql.js';
import { answersOf, findStudent, sharedWithTeacher, type AnswerRow, type SharedRow } from './student-work.queries.js';

@Injectable()
export class StudentWorkService {
  constructor(private readonly catalog: CatalogService, private readonly clock: Clock) {}

  /**
   * What the teacher sees of one student's work. Each look leaves an audit row (the action is audited).
   * @throws ApiError NOT_FOUND
   */
  async of(actor: Actor, assignmentId: string, studentId: string): Promise<StudentWork> {
    const t = tenant();
    const known = isId(assignmentId) && isId(studentId);
    const row = known ? await findAssignment(t, assignmentId) : null;
    const student = row ? await findStudent(t, assignmentId, studentId) : null;
    requireCan(actor, 'studentWork.read', {
      districtId: actor.districtId, schoolId: row?.schoolId, classId: row?.classId, studentId,
    }, `assignment:${assignmentId}`);
    if (!row || !student) throw notFound();

    const version = await this.catalog.version(row.lessonVersionId);
    const content = await contentOf(this.catalog, version, student.warmUp);
    const { attemptId, attemptStatus, standing } = student;
    const answers = attemptId ? await answersOf(t, attemptId) : [];
    const shared = attemptId ? await sharedWithTeacher(t, attemptId) : [];
    const quizInLesson = version.played.quiz?.when === 'in-lesson';
    return {
      studentId, studentName: student.studentName,
      assignment: assignmentOf(row, version, actor.locale, this.clock.now()),
      progress: progressOf(standing), attemptStatus,
      contentUrls: version.contentUrls,
      quizItemIds: attemptId ? pickQuizItems(version.played, attemptId) : [],
      warmUp: publicWarmUp(content, actor.locale, null),
      answers: latestAnswers(answers, content, actor.locale),
      reflections: shared.flatMap(reflectionOf),
      quizDone: quizIsDone(standing) || (quizInLesson && attemptStatus === 'done'),
    };
  }
}

/** The fold of the player, so that teacher and student read the same out of the same deeds. */
function latestAnswers(rows: readonly AnswerRow[], content: AttemptContent, locale: string): StudentAnswer[] {
  const { items } = foldAttempt(rows.map((row) => ({
    ...row, seq: Number(row.seq), answeredAt: row.answeredAt.toISOString(),
  })));
  return Object.entries(items).flatMap(([itemId, item]) => {
    const latest = item.tries.at(-1);
    if (!latest || item.answeredAt === null) return [];
    const deed = { stepId: item.stepId, itemId, kind: 'try', payload: { answer: latest.answer }, locale };
    const feedback = feedbackOf(content, deed, { tries: item.tries.length - 1, hints: latest.hints });
    return [{
      itemId, feedback: feedback?.options.map(({ text }) => text) ?? [], stepId: item.stepId, tries: item.tries.length, hints: item.hints, payload: { answer: latest.answer },
      outcome: item.state, late: item.late, answeredAt: new Date(item.answeredAt),
    }];
  });
}

/** Nothing of a reflection whose words the student took out again. */
function reflectionOf({ stepId, body, at }: SharedRow): SharedReflection[] {
  const text = body.text?.trim() ? body.text : null;
  const picks = body.picks ?? [];
  const strokes = body.strokes ?? [];
  return text === null && picks.length === 0 && strokes.length === 0 ? [] : [{ stepId, text, picks, strokes, at }];
}
