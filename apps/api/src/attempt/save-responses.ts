import { Injectable } from '@nestjs/common';
import type { Actor } from '@eia/policy';
import { warmUpStep } from '@eia/scoring';
import { CatalogService } from '../catalog/catalog.service.js';
import { consentOf } from '../consent/consent.js';
import { Clock } from '../platform/clock.js';
import { badUserInput, notFound } from '../platform/errors.js';
import { isId, newId } from '../platform/ids.js';
import { publishClassChanged } from '../platform/live.js';
import { reachOf, requireCan } from '../platform/policy.js';
import { tenant, type Tenant } from '../platform/tenant.js';
import { contentOf, warmUpItemsOf, type AttemptContent } from './attempt-items.js';
import { Duplicate, Refused, Stored, type ResponseInput } from './attempt.graphql.js';
import { attemptsForWriting, findStored, type WritableRow } from './attempt.queries.js';
import { mayCollectFrom } from './consent-to-ask.js';
import { feedbackOf } from './feedback.js';
import { quizStep, readResponse, type MayCollect, type ReadResponse } from './read-response.js';
import { storeResponse, type Advance, type Apart, type NewResponse } from './store-response.queries.js';

/** Responses one request may bring: what a long lesson without Wi-Fi leaves behind goes out in several. */
const mostAtOnce = 50;

const nothingAsked: MayCollect = { reflection: false, protectedReflection: false, checkIn: false, survey: false, protectedSurvey: false };

/** An attempt that is being written to, with what its deeds can be about. */
interface Writing {
  readonly attempt: WritableRow;
  readonly content: AttemptContent;
  readonly may: MayCollect;
  status: WritableRow['status'];
  quizStatus: WritableRow['quizStatus'];
}

type Result = Stored | Duplicate | Refused;

@Injectable()
export class SaveResponses {
  constructor(private readonly catalog: CatalogService, private readonly clock: Clock) {}

  /**
   * Stores what a student did, each deed once, and answers each for itself: one that does not fit takes none of the
   * others with it. Late or after the end never refuses. Results stand in the order of the inputs.
   */
  async save(actor: Actor, inputs: readonly ResponseInput[]): Promise<Result[]> {
    if (inputs.length > mostAtOnce) throw badUserInput({ inputs: 'TOO_MANY' });
    if (reachOf(actor, 'attempt.respond').kind !== 'self') throw notFound();
    const t = tenant();
    const now = this.clock.now();
    const writings = await this.open(t, actor, inputs, now);

    const results: Result[] = [];
    for (const input of inputs) {
      const writing = writings.get(input.attemptId);
      results.push(writing ? await saveOne(t, actor, writing, input, now) : new Refused(input.id, 'UNKNOWN_ATTEMPT'));
    }
    inputs.forEach((input, i) => {
      const writing = results[i] instanceof Stored ? writings.get(input.attemptId) : undefined;
      if (writing) publishClassChanged(writing.attempt.classId);
    });
    return results;
  }

  /** Locks and loads the student's own attempts among those named. */
  private async open(t: Tenant, actor: Actor, inputs: readonly ResponseInput[], now: Date): Promise<Map<string, Writing>> {
    const ids = [...new Set(inputs.map((input) => input.attemptId))].filter(isId);
    if (ids.length === 0) return new Map();
    const asks = inputs.some(({ kind }) => kind === 'reflect' || kind === 'checkIn' || kind === 'survey');
    const rows = await attemptsForWriting(t, actor.userId, ids, now, asks);
    const writings = new Map<string, Writing>();
    for (const attempt of rows) {
      requireCan(actor, 'attempt.respond', { districtId: actor.districtId, classId: attempt.classId, studentId: actor.userId });
      const content = await contentOf(this.catalog, await this.catalog.version(attempt.lessonVersionId), attempt.warmUp);
      const may = attempt.consent ? mayCollectFrom(consentOf(attempt.consent, now)) : nothingAsked;
      writings.set(attempt.id, { attempt, content, may, status: attempt.status, quizStatus: attempt.quizStatus });
    }
    return writings;
  }
}

async function saveOne(t: Tenant, actor: Actor, writing: Writing, input: ResponseInput, now: Date): Promise<Result> {
  if (!isId(input.id) || input.seq < 0) return new Refused(input.id, 'INVALID_ANSWER');
  const { content, attempt } = writing;
  const warmUp = input.stepId === warmUpStep ? warmUpItemsOf(content, input.locale) : [];
  const reading = readResponse(content.version.played, input, writing.may, warmUp);
  if (!reading.ok) return new Refused(input.id, reading.reason);

  const response = newResponse(writing, input, reading.response, now);
  const outcome = await storeResponse(t, actor.userId, response, advanceOf(writing, response), now, newId());
  if (outcome.stored) {
    writing.status = outcome.status ?? writing.status;
    writing.quizStatus = outcome.quizStatus ?? writing.quizStatus;
    return new Stored(input.id, response.late, feedbackOf(content, response, outcome));
  }
  const known = await findStored(t, attempt.id, input.id);
  // The id is taken in another attempt: nobody makes the same UUIDv7 twice by chance.
  return known ? new Duplicate(input.id, feedbackOf(content, known, known)) : new Refused(input.id, 'INVALID_ANSWER');
}

function newResponse({ attempt, content }: Writing, input: ResponseInput, read: ReadResponse, now: Date): NewResponse {
  const answeredAt = between(attempt.startedAt, input.answeredAt, now);
  return {
    id: input.id, attemptId: attempt.id, stepId: input.stepId, itemId: read.item?.id ?? null, kind: input.kind,
    seq: input.seq, payload: read.payload, credit: read.credit, outcome: read.outcome,
    locale: content.version.localeFor(input.locale),
    answeredAt,
    // What was answered in time and only sent later is not late.
    late: answeredAt >= attempt.closing,
    apart: apartOf(read),
  };
}

function apartOf({ reflection, checkIn, survey }: ReadResponse): Apart | null {
  if (reflection) return { table: 'reflections', id: newId(), ...reflection };
  if (checkIn) return { table: 'check_ins', value: checkIn.value };
  return survey && { table: 'survey_answers', ...survey };
}

const nothing = { stepSeen: false, place: false, quizInLesson: false, quizEnds: false, laterQuiz: null };

function advanceOf(writing: Writing, { kind, stepId, itemId }: NewResponse): Advance {
  // Before the lesson and no part of it: neither a step seen nor a place to go on from.
  if (stepId === warmUpStep) return { ...nothing, wasDone: writing.status === 'done', quizWasDone: writing.quizStatus === 'done' };
  const inQuiz = stepId === quizStep;
  const quizInLesson = writing.content.version.played.quiz?.when === 'in-lesson';
  return {
    stepSeen: !inQuiz && (kind === 'seen' || (kind === 'skip' && itemId === null)),
    place: !inQuiz || quizInLesson,
    quizInLesson,
    quizEnds: quizInLesson && kind === 'quizEnd',
    laterQuiz: !inQuiz || quizInLesson ? null : kind === 'quizEnd' ? 'done' : 'inProgress',
    wasDone: writing.status === 'done',
    quizWasDone: writing.quizStatus === 'done',
  };
}

/** A device's clock may be wrong; nothing was answered before the attempt began or after now. */
function between(earliest: Date, given: Date, latest: Date): Date {
  if (given > latest) return latest;
  return given < earliest ? earliest : given;
}
