import { played } from './played.js';
import { mix } from './seed.js';
import type { Lesson, PlayedLesson } from './types.js';

/**
 * Which quiz items one attempt shows: deterministic for a seed, an easiest one first, the rest in the author's order.
 *
 * @param lesson compiled, any locale: the ids are the same in all
 * @param seed the attempt's id, so that a resumed attempt shows the same items
 * @returns item ids, `quiz.pick` of them or as many as are playable; empty when there is no playable quiz
 */
export function pickQuizItems(lesson: Lesson | PlayedLesson, seed: string): string[] {
  const quiz = 'leftOut' in lesson ? lesson.quiz : played(lesson).quiz;
  if (!quiz) return [];
  const easiest = Math.min(...quiz.items.map((item) => item.difficulty));
  const mixed = mix(quiz.items, seed);
  const first = mixed.find((item) => item.difficulty === easiest);
  if (!first) return [];
  const others = mixed.filter((item) => item.id !== first.id).slice(0, quiz.pick - 1);
  const chosen = new Set(others.map((item) => item.id));
  return [first.id, ...quiz.items.filter((item) => chosen.has(item.id)).map((item) => item.id)];
}
