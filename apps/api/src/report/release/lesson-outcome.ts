import { scoredItems, type PlayedLesson } from '@eia/lesson';
import { evidenceIn, foldAttempt, type AttemptState, type FoldResponse } from '@eia/scoring';
import { measures } from '../measures.js';

/** One student's outcome of one lesson: a place in the parts of the measure `lesson`, and a value when it was completed. */
export interface LessonOutcome {
  readonly part: number;
  /** 0 to 100; null unless completed. */
  readonly value: number | null;
}

const part = (name: (typeof measures.lesson.parts)[number]) => measures.lesson.parts.indexOf(name);

/** From this credit on "some" were found, from that one "most". */
const someFrom = 50;
const mostFrom = 80;

/**
 * The outcome when the assignment closes. Completed: every step seen or passed, and the quiz that belongs to the lesson
 * ended. The value is the mean credit of the items that were tried; passing one counts neither way, and who passed all of
 * them has found none.
 * @param responses what arrived in time, in any order; empty: not started
 */
export function lessonOutcome(lesson: PlayedLesson, responses: readonly FoldResponse[]): LessonOutcome {
  if (responses.length === 0) return { part: part('notStarted'), value: null };
  const state = foldAttempt(responses);
  if (!isCompleted(lesson, state)) return { part: part('started'), value: null };
  const found = evidenceIn(scoredItems(lesson), state);
  const value = found.length === 0 ? 0 : Math.round((100 * found.reduce((sum, { credit }) => sum + credit, 0)) / found.length);
  return { part: part(value >= mostFrom ? 'foundMost' : value >= someFrom ? 'foundSome' : 'foundFew'), value };
}

function isCompleted({ steps, quiz }: PlayedLesson, state: AttemptState): boolean {
  const seen = new Set(state.stepsSeen);
  return steps.every(({ id }) => seen.has(id)) && (quiz?.when !== 'in-lesson' || state.quiz === 'done');
}
