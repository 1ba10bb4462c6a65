import type { PublicItem, PublicLesson, PublicWarmUpItem } from '@eia/lesson';
import { warmUpStep } from '@eia/scoring';
import { answerParts, type AnswerPart } from '../../shared/answer-parts.js';

/** What the API tells about one question: the latest try. */
export interface Answer {
  itemId: string;
  stepId: string;
  tries: number;
  hints: number;
  payload: unknown;
  outcome: string;
  /** What the student read about what they chose. */
  feedback: string[];
  late: boolean;
  answeredAt: string;
}

export interface AnsweredItem {
  item: PublicItem;
  /** The step's own heading, if it has one. */
  heading?: string;
  inQuiz: boolean;
  answer: Answer | null;
}

/**
 * The questions a student met, in the order of the lesson, each with the latest answer: first the steps, then the
 * quiz questions that were picked for this student.
 */
export function answeredItems(lesson: PublicLesson, answers: readonly Answer[], quizItemIds: readonly string[]): AnsweredItem[] {
  const byItem = new Map(answers.map((answer) => [`${answer.stepId} ${answer.itemId}`, answer]));
  const find = (stepId: string, item: PublicItem) => byItem.get(`${stepId} ${item.id}`) ?? null;
  const inSteps = lesson.steps.flatMap((step): AnsweredItem[] => (step.type === 'item'
    ? [{ item: step.item, ...(step.heading === undefined ? {} : { heading: step.heading }), inQuiz: false, answer: find(step.id, step.item) }]
    : []));
  const picked = new Set(quizItemIds);
  const inQuiz = (lesson.quiz?.items ?? [])
    .filter((item) => picked.has(item.id))
    .map((item): AnsweredItem => ({ item, inQuiz: true, answer: find('quiz', item) }));
  return [...inSteps, ...inQuiz];
}

/** The questions from earlier lessons that a student answered before this one; those passed over are left out. */
export function answeredWarmUp(warmUp: readonly PublicWarmUpItem[], answers: readonly Answer[]): AnsweredItem[] {
  return warmUp.flatMap(({ item }) => {
    const answer = answers.find(({ stepId, itemId }) => stepId === warmUpStep && itemId === item.id);
    return answer ? [{ item, inQuiz: false, answer }] : [];
  });
}

/** The answer inside a payload; payloads are `{ answer }`. */
function answerOf(payload: unknown): unknown {
  return typeof payload === 'object' && payload !== null && 'answer' in payload ? payload.answer : undefined;
}

/** The chosen words of an answer, see `answerParts`. Empty when the answer does not fit the question (an older version of it). */
export function chosenTexts(item: PublicItem, payload: unknown): AnswerPart[] {
  return answerParts(item, answerOf(payload));
}
