import type { Item, Lesson, PlayedLesson } from './types.js';

/** Every item of a lesson that is scored: those of its steps, then those of its quiz. */
export function scoredItems({ steps, quiz }: Pick<Lesson | PlayedLesson, 'steps' | 'quiz'>): Item[] {
  return [...steps.flatMap((step) => (step.type === 'item' ? [step.item] : [])), ...quiz?.items ?? []];
}
