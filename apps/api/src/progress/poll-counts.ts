/** How a class answered one question of a poll. */
export interface PollCounts {
  /** Answers that are shown; 0 while there are too few. */
  readonly n: number;
  /** Of each place on the scale; empty while nothing is shown. */
  readonly counts: readonly number[];
}

const first = 10;
const more = 5;

/**
 * Totals that stand still: those of the first ten, then of five more at a time. Whoever looks before and after one student
 * finishes sees the same; and whoever subtracts two looks learns the answers of five at least, who do not all agree. A group that does
 * agree waits for the next one.
 * @param answers places on the scale, in the order of finishing; only ever added to at the end
 * @param places on the scale
 */
export function pollCounts(answers: readonly number[], places: number): PollCounts {
  let shown = 0;
  for (let end = first; end <= answers.length; end += more) {
    if (new Set(answers.slice(shown, end)).size > 1) shown = end;
  }
  if (shown === 0) return { n: 0, counts: [] };
  const counted = answers.slice(0, shown);
  return { n: shown, counts: Array.from({ length: places }, (_, place) => counted.filter((value) => value === place).length) };
}
