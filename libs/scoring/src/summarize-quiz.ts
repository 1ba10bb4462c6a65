import type { AttemptState } from './fold-attempt.js';

export interface QuizSummary {
  /** Full credit at the first try, without a hint before it. */
  foundOnOwn: number;
  total: number;
  /** Not found at the first try, with or without a hint; in quiz order. */
  lookAgain: string[];
}

/** "You found 3 of 4 on your own; here is one to look at again": never a percentage, never a grade. */
export function summarizeQuiz(state: AttemptState, itemIds: readonly string[]): QuizSummary {
  const firstTry = (id: string) => state.items[id]?.tries[0];
  return {
    foundOnOwn: itemIds.filter((id) => firstTry(id)?.credit === 1 && firstTry(id)?.hints === 0).length,
    total: itemIds.length,
    lookAgain: itemIds.filter((id) => firstTry(id)?.credit !== 1),
  };
}
