import type { Item, PlayedLesson, ReflectStep, ScenarioStep, Step, SurveyStep } from '@eia/lesson';
import { score, stateOf, validate, warmUpStep } from '@eia/scoring';
import { cleanText, isDrawing, isSmall, isTiny, longest } from './payload-limits.js';

export type Refusal = 'UNKNOWN_ATTEMPT' | 'UNKNOWN_STEP' | 'UNKNOWN_ITEM' | 'INVALID_ANSWER' | 'NOT_COLLECTED' | 'TOO_LONG';

/** A deed as the browser sent it. */
export interface GivenResponse {
  readonly stepId: string;
  readonly itemId?: string | null;
  readonly kind: string;
  readonly payload: unknown;
}

/** What may be asked of this student. */
export interface MayCollect {
  readonly reflection: boolean;
  /** Reflections in a protected area as well. */
  readonly protectedReflection: boolean;
  readonly checkIn: boolean;
  readonly survey: boolean;
  /** Surveys with a question in a protected area as well. */
  readonly protectedSurvey: boolean;
}

/** A deed that fits the lesson, taken apart by who may read what. */
export interface ReadResponse {
  /** Null for what belongs to a whole step. */
  readonly item: Item | null;
  /** What stays with the response: never words of the student's own. */
  readonly payload: Record<string, unknown>;
  readonly credit: number | null;
  readonly outcome: string | null;
  readonly reflection: { readonly body: Record<string, unknown>; readonly sharing: string } | null;
  readonly checkIn: { readonly value: unknown } | null;
  readonly survey: { readonly itemId: string; readonly value: number } | null;
}

type Reading = { readonly ok: true; readonly response: ReadResponse } | { readonly ok: false; readonly reason: Refusal };

/** The step id under which all answers of a quiz are stored. */
export const quizStep = 'quiz';

/**
 * Checks a deed against the lesson version that the student plays and scores it. Pure; the rules of what is kept where
 * stand here and nowhere else.
 * @param lesson the played lesson; which locale makes no difference
 * @param warmUp the questions from earlier lessons that were chosen for this attempt, and no others
 */
export function readResponse(lesson: PlayedLesson, given: GivenResponse, may: MayCollect, warmUp: readonly Item[] = []): Reading {
  const place = placeOf(lesson, given.stepId, warmUp);
  if (!place) return refuse('UNKNOWN_STEP');
  const { step } = place;
  if (!isObject(given.payload)) return refuse('INVALID_ANSWER');
  switch (given.kind) {
    case 'seen': return keep({});
    case 'quizStart':
    case 'quizEnd': return given.stepId === quizStep ? keep({}) : refuse('INVALID_ANSWER');
    case 'at': return readPlace(given.payload);
    case 'select': return given.itemId ? readAnswer(place, given) : readAlternative(step, given.payload);
    case 'try': return readAnswer(place, given);
    case 'hint': return withItem(place, given, (item) => keep({}, { item }));
    case 'skip': return given.itemId ? withItem(place, given, (item) => keep({}, { item })) : keep({});
    case 'path': return step?.type === 'scenario' ? readPath(step, given.payload) : refuse('INVALID_ANSWER');
    case 'reflect': return step?.type === 'reflect' ? readReflection(step, given.payload, may) : refuse('INVALID_ANSWER');
    case 'checkIn': return step?.type === 'checkin' ? readCheckIn(given.payload, may) : refuse('INVALID_ANSWER');
    case 'survey': return step?.type === 'survey' ? readSurvey(step, given.payload, may) : refuse('INVALID_ANSWER');
    default: return refuse('INVALID_ANSWER');
  }
}

/** Where a deed was done: a step, or the quiz or the warm-up (then `step` is null), with the items there. */
interface Place {
  readonly step: Step | null;
  readonly items: readonly Item[];
}

function placeOf(lesson: PlayedLesson, stepId: string, warmUp: readonly Item[]): Place | null {
  if (stepId === quizStep) return lesson.quiz && { step: null, items: lesson.quiz.items };
  if (stepId === warmUpStep) return warmUp.length > 0 ? { step: null, items: warmUp } : null;
  const step = lesson.steps.find(({ id }) => id === stepId);
  return step ? { step, items: step.type === 'item' ? [step.item] : [] } : null;
}

function withItem({ items }: Place, given: GivenResponse, go: (item: Item) => Reading): Reading {
  const item = items.find(({ id }) => id === given.itemId);
  return item ? go(item) : refuse('UNKNOWN_ITEM');
}

function readAnswer(place: Place, given: GivenResponse): Reading {
  return withItem(place, given, (item) => {
    const answer = (given.payload as Record<string, unknown>).answer;
    if (given.kind === 'select') {
      return validate(item, answer, 'select').ok ? keep({ answer }, { item }) : refuse('INVALID_ANSWER');
    }
    const outcome = score(item, answer);
    if (outcome.kind === 'invalid') return refuse('INVALID_ANSWER');
    return keep({ answer }, { item, credit: outcome.credit, outcome: stateOf(outcome.credit) });
  });
}

/** The answer to a fiction alternative: a word or a place chosen on the screen, never typed. */
function readAlternative(step: Step | null, payload: Record<string, unknown>): Reading {
  if (step?.type !== 'checkin' && step?.type !== 'reflect') return refuse('UNKNOWN_ITEM');
  return isSmall(payload.answer) ? keep({ answer: payload.answer }) : refuse('INVALID_ANSWER');
}

function readPlace({ page, node }: Record<string, unknown>): Reading {
  if ((page !== undefined && !isTiny(page)) || (node !== undefined && !isTiny(node))) return refuse('INVALID_ANSWER');
  return keep({ ...(page === undefined ? {} : { page }), ...(node === undefined ? {} : { node }) });
}

function readPath(step: ScenarioStep, { path, ending }: Record<string, unknown>): Reading {
  if (!Array.isArray(path)) return refuse('INVALID_ANSWER');
  if (path.length > longest.path) return refuse('TOO_LONG');
  const taken: { node: string; choice: string }[] = [];
  for (const hop of path as unknown[]) {
    const { node, choice } = isObject(hop) ? hop : {};
    const known = step.nodes.find(({ id }) => id === node)?.choices?.find(({ id }) => id === choice);
    if (!known) return refuse('INVALID_ANSWER');
    taken.push({ node: String(node), choice: known.id });
  }
  if (ending !== undefined && ending !== null && !isTiny(ending)) return refuse('INVALID_ANSWER');
  return keep({ path: taken, ...(ending === undefined || ending === null ? {} : { ending }) });
}

/**
 * Whether this step may ask this student for a thought of their own. The player is told by the same function which steps
 * play their alternative, so a device that sends one anyway is refused.
 */
export function mayReflect(step: Pick<ReflectStep, 'protectedArea'>, may: MayCollect): boolean {
  return may.reflection && (step.protectedArea === 'none' || may.protectedReflection);
}

function readReflection(step: ReflectStep, payload: Record<string, unknown>, may: MayCollect): Reading {
  const { mode, text, picks, strokes, sharing } = payload;
  if (!mayReflect(step, may)) return refuse('NOT_COLLECTED');
  if (typeof text === 'string' && text.length > longest.text) return refuse('TOO_LONG');
  if (Array.isArray(strokes) && strokes.flat().length > longest.drawing) return refuse('TOO_LONG');
  const known = [...step.picks ?? [], ...step.alternative?.picks ?? []].map(({ id }) => id);
  const fits = (mode === 'type' || mode === 'draw' || mode === 'pick')
    && (strokes === undefined || strokes === null || (step.modes.includes('draw') && isDrawing(strokes)))
    && (text === undefined || text === null || typeof text === 'string')
    && (picks === undefined || picks === null || (Array.isArray(picks) && picks.length <= known.length
      && (picks as unknown[]).every((pick) => known.includes(String(pick)))))
    && typeof sharing === 'string' && (step.sharing as readonly string[]).includes(sharing);
  if (!fits) return refuse('INVALID_ANSWER');
  const body = {
    mode,
    ...(typeof text === 'string' ? { text: cleanText(text) } : {}),
    ...(Array.isArray(picks) ? { picks } : {}),
    ...(Array.isArray(strokes) ? { strokes } : {}),
  };
  return keep({}, { reflection: { body, sharing } });
}

function readCheckIn({ value }: Record<string, unknown>, may: MayCollect): Reading {
  if (!may.checkIn) return refuse('NOT_COLLECTED');
  return isSmall(value) ? keep({}, { checkIn: { value } }) : refuse('INVALID_ANSWER');
}

/** Answers on each scale. */
export const scales: Readonly<Record<SurveyStep['scale'], number>> = { faces3: 3, easy4: 4, agree5: 5 };

/** One question in a protected area makes the whole survey a protected one (privacy: consent). */
export function mayAskSurvey({ items }: Pick<SurveyStep, 'items'>, may: MayCollect): boolean {
  return items.every(({ protectedArea }) => protectedArea === 'none') ? may.survey : may.protectedSurvey;
}

function readSurvey(step: SurveyStep, { item, value }: Record<string, unknown>, may: MayCollect): Reading {
  if (!mayAskSurvey(step, may)) return refuse('NOT_COLLECTED');
  const known = step.items.find(({ id }) => id === item);
  if (!known) return refuse('UNKNOWN_ITEM');
  if (!Number.isInteger(value) || Number(value) < 0 || Number(value) >= scales[step.scale]) return refuse('INVALID_ANSWER');
  return keep({}, { survey: { itemId: known.id, value: Number(value) } });
}

function keep(payload: Record<string, unknown>, more: Partial<ReadResponse> = {}): Reading {
  return { ok: true, response: { item: null, payload, credit: null, outcome: null, reflection: null, checkIn: null, survey: null, ...more } };
}

function refuse(reason: Refusal): Reading {
  return { ok: false, reason };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
