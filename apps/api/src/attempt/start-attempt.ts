import { Injectable } from '@nestjs/common';
import { leftOutOptions, pickQuizItems } from '@eia/lesson';
import { whoCanRead, type Actor, type Sharing } from '@eia/policy';
import { CatalogService } from '../catalog/catalog.service.js';
import { consentOf } from '../consent/consent.js';
import { Clock } from '../platform/clock.js';
import { notFound } from '../platform/errors.js';
import { isId, newId } from '../platform/ids.js';
import { publishClassChanged } from '../platform/live.js';
import { requireCan } from '../platform/policy.js';
import { tenant } from '../platform/tenant.js';
import { contentOf, type AttemptContent } from './attempt-items.js';
import type { Attempt, PastResponse } from './attempt.graphql.js';
import { findStart, openAttempt, pastResponses, type PastRow } from './attempt.queries.js';
import { alternativeStepsOf } from './consent-to-ask.js';
import { feedbackOf } from './feedback.js';
import { SealingKeys } from './sealing/sealing-keys.js';
import { publicWarmUp, WarmUpService } from './warm-up.service.js';

const sharings: readonly Sharing[] = ['private', 'teacher', 'class-anonymous'];

@Injectable()
export class StartAttempt {
  constructor(
    private readonly catalog: CatalogService, private readonly warmUps: WarmUpService, private readonly keys: SealingKeys, private readonly clock: Clock,
  ) {}

  /**
   * Begins an assignment or goes on with it, on whichever device. Safe to repeat. A closed one may still be done, late.
   * @throws ApiError NOT_FOUND when it is not the student's, has not opened yet, or the student is excused
   */
  async start(actor: Actor, assignmentId: string): Promise<Attempt> {
    const t = tenant();
    const now = this.clock.now();
    const start = isId(assignmentId) ? await findStart(t, assignmentId, actor.userId, now) : null;
    requireCan(actor, 'attempt.start', {
      districtId: actor.districtId, schoolId: start?.schoolId, classId: start?.classId, studentId: actor.userId });
    if (!start || start.excused || start.opensAt > now) throw notFound();

    const version = await this.catalog.version(start.lessonVersionId);
    const attempt = start.attempt ? { ...start.attempt, isNew: false } : await openAttempt(t, {
      id: newId(), assignmentId, classId: start.classId, studentId: actor.userId, total: version.played.steps.length,
      // Late answers say nothing about a skill, so nothing is asked of them.
      warmUp: start.closing <= now ? [] : await this.warmUps.choose(t, actor, version, now),
      eventId: newId(), now });
    const content = await contentOf(this.catalog, version, attempt.warmUp);
    if (attempt.isNew) publishClassChanged(start.classId);
    const past = attempt.isNew ? [] : await pastResponses(t, attempt.id, actor.userId);

    return {
      id: attempt.id, assignmentId, status: attempt.status, ordinal: attempt.ordinal, stepId: attempt.stepId,
      contentUrls: version.contentUrls,
      alternativeSteps: alternativeStepsOf(version.played, consentOf(start.consent, now)),
      quizItemIds: pickQuizItems(version.played, attempt.id),
      leftOut: start.fewerChoices ? leftOutOptions(version.played, chosenOf(past)) : {},
      warmUp: Object.fromEntries(version.locales.map((locale) => [locale, publicWarmUp(content, locale, start.fewerChoices ? chosenOf(past) : null)])),
      nextSeq: past.reduce((next, { seq }) => Math.max(next, Number(seq) + 1), 1),
      closed: start.closing <= now,
      teacherName: start.teacherName,
      readers: readers(),
      responses: withFeedback(past, content),
      sealing: await this.keys.sealingFor(t, { studentId: actor.userId, attemptId: attempt.id }),
    };
  }
}

/** Who reads what, for the line beside each text box. */
function readers(): Record<string, unknown> {
  return {
    response: whoCanRead('response'),
    reflection: Object.fromEntries(sharings.map((sharing) => [sharing, whoCanRead('reflection', sharing)])),
    checkIn: whoCanRead('checkIn'),
    survey: whoCanRead('survey'),
  };
}

/** Options that were ever chosen: they stay, also when fewer are shown from now on. */
function chosenOf(past: readonly PastRow[]): Set<string> {
  return new Set(past.flatMap(({ itemId, payload }) => {
    const answer = (payload as { answer?: unknown } | null)?.answer;
    return [answer].flat().flatMap((id) => (itemId && typeof id === 'string' ? [`${itemId} ${id}`] : []));
  }));
}

/** @param past in the order of the attempt */
function withFeedback(past: readonly PastRow[], content: AttemptContent): PastResponse[] {
  const before = new Map<string, { tries: number; hints: number }>();
  return past.map((row) => {
    const counts = before.get(row.itemId ?? '') ?? { tries: 0, hints: 0 };
    const feedback = feedbackOf(content, row, counts);
    if (row.itemId) {
      before.set(row.itemId, {
        tries: counts.tries + (row.kind === 'try' ? 1 : 0), hints: counts.hints + (row.kind === 'hint' ? 1 : 0) });
    }
    return {
      id: row.id, seq: Number(row.seq), stepId: row.stepId, itemId: row.itemId, kind: row.kind, payload: ownPayload(row),
      locale: row.locale, answeredAt: row.answeredAt, feedback,
    };
  });
}

/** The payload as the student sent it: their own words come back to them from where they are kept. */
function ownPayload({ payload, reflection, checkIn, survey }: PastRow): unknown {
  if (survey) return survey;
  if (reflection) return { ...reflection.body, sharing: reflection.sharing };
  return checkIn === null ? payload : { value: checkIn };
}
