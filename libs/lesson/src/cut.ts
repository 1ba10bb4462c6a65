import type { Step } from './types.js';

type CutStep = Pick<Step, 'id' | 'role' | 'priority' | 'minutes' | 'shortMinutes'>;

/** A lesson shortened to fit the time there is. */
export interface Cut {
  /** Minutes of the kept steps; at most the budget when the steps of priority 1 fit it. */
  minutes: number;
  /** Kept steps in lesson order, each with the minutes it gets. */
  steps: { id: string; minutes: number }[];
  leftOut: string[];
  /** An in-lesson quiz of a shortened lesson is taken later. */
  quizMovesLater: boolean;
}

/**
 * Fits a lesson into a number of minutes: all of priority 1 at its short length; priority 2 at its short length, in
 * order, while it fits; then 1 and 2 grow; then priority 3 in the same way. More time never leaves out a step that
 * less time kept.
 */
export function cutTo(lesson: { steps: readonly CutStep[]; quiz?: { when: string } | null }, budget: number): Cut {
  const given = new Map<string, number>();
  let left = budget;
  const give = (step: CutStep, minutes: number) => {
    given.set(step.id, (given.get(step.id) ?? 0) + minutes);
    left -= minutes;
  };
  const ofPriority = (priority: number) => lesson.steps.filter((step) => step.priority === priority);
  const addWhileItFits = (steps: CutStep[]) => {
    const unfit = steps.findIndex((step) => {
      const fits = shortest(step) <= left;
      if (fits) give(step, shortest(step));
      return !fits;
    });
    return unfit === -1;
  };
  const grow = (steps: CutStep[]) => {
    for (const step of steps.filter(({ id }) => given.has(id))) {
      give(step, Math.max(0, Math.min(step.minutes - (given.get(step.id) ?? 0), left)));
    }
  };

  ofPriority(1).forEach((step) => give(step, shortest(step)));
  const allOfTwo = addWhileItFits(ofPriority(2));
  grow(ofPriority(1));
  grow(ofPriority(2));
  if (allOfTwo) addWhileItFits(ofPriority(3));
  grow(ofPriority(3));

  const kept = lesson.steps.filter(({ id }) => given.has(id));
  const steps = kept.map(({ id }) => ({ id, minutes: given.get(id) ?? 0 }));
  const isShort = kept.length < lesson.steps.length || kept.some((step) => given.get(step.id) !== step.minutes);
  return {
    minutes: steps.reduce((sum, step) => sum + step.minutes, 0),
    steps,
    leftOut: lesson.steps.filter(({ id }) => !given.has(id)).map(({ id }) => id),
    quizMovesLater: isShort && lesson.quiz?.when === 'in-lesson',
  };
}

function shortest(step: CutStep): number {
  return step.shortMinutes ?? step.minutes;
}
