import { playableKinds } from './kinds.js';
import type { Item, ItemKind, Lesson, PlayedLesson, Quiz, Step, StepType } from './types.js';

/**
 * The lesson as a student gets it: steps and quiz items of playable kinds only, minutes added up again.
 *
 * @param lesson one locale of a compiled lesson
 */
export function played(lesson: Lesson): PlayedLesson {
  const leftOut = new Set<StepType | ItemKind>();
  const steps = lesson.steps.filter((step) => {
    const missing = missingKind(step);
    if (missing) leftOut.add(missing);
    return !missing;
  });
  const quiz = playedQuiz(lesson.quiz, leftOut);
  const quizMinutes = quiz?.when === 'in-lesson' ? quiz.minutes : 0;
  const minutes = steps.reduce((sum, step) => sum + step.minutes, quizMinutes);
  return { ...lesson, steps, quiz, minutes, leftOut: [...leftOut] };
}

function missingKind(step: Step): StepType | ItemKind | null {
  if (!playableKinds.steps.has(step.type)) return step.type;
  if (step.type === 'item' && !playableKinds.items.has(step.item.kind)) return step.item.kind;
  if (step.type === 'reflect' && !step.modes.some((mode) => playableKinds.reflectModes.has(mode))) return step.type;
  return null;
}

function playedQuiz(quiz: Quiz, leftOut: Set<StepType | ItemKind>): Quiz | null {
  const items = quiz.items.filter((item: Item) => {
    const plays = playableKinds.items.has(item.kind);
    if (!plays) leftOut.add(item.kind);
    return plays;
  });
  return items.length === 0 ? null : { ...quiz, items, pick: Math.min(quiz.pick, items.length) };
}
