import { scoredItems } from './scored-items.js';
import type { Item, Lesson, PlayedLesson } from './types.js';

/** The step under which all answers of a quiz are stored. */
const quizStep = 'quiz';

/** One question with what a student may read after an answer. */
export interface KitItem {
  readonly stepId: string;
  readonly item: Item;
}

/**
 * What a device may hold of a lesson beyond its public form, while the student plays it: the questions of this attempt with
 * their feedback, so that an answer given without a network is answered too. The one place that decides it (decision 016).
 * Nothing here is graded, so a child who digs for it finds only what one tap would show.
 * @param lesson in the locale in which it is played
 * @param quizItemIds questions drawn for this attempt; the others stay on the server
 */
export function offlineKit(lesson: Lesson | PlayedLesson, quizItemIds: readonly string[]): KitItem[] {
  const inSteps = lesson.steps.flatMap((step) => (step.type === 'item' ? [{ stepId: step.id, item: step.item }] : []));
  const inQuiz = scoredItems({ steps: [], quiz: lesson.quiz }).filter(({ id }) => quizItemIds.includes(id));
  return [...inSteps, ...inQuiz.map((item) => ({ stepId: quizStep, item }))];
}
