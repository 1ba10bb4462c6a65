/** How far a rounded count can be from the true one. */
const slack = 4;

/** By rounded count: true counts that nobody may be able to rule out. Larger ones are no small group, whatever is known of them. */
const mustStayPossible: Readonly<Record<number, readonly number[]>> = { 0: [0], 5: [1, 9], 10: [10] };

/**
 * The means that say nothing of a small part which its rounded count does not say: it could still be as small and as large as
 * its rounding allows, or ten and more. A mean outside of it is moved to its edge. It follows from rounded numbers alone, so moving tells nothing.
 * (Of 20 who finished, 5 found few: one to nine of them. A mean of 95 would leave room for two.)
 * @param rounded counts of the parts the mean speaks of
 * @param values the least and the most a value of each part can be
 * @returns null when no mean is as discreet as that
 */
export function discreetMeans(rounded: readonly number[], values: readonly (readonly [number, number])[]): readonly [number, number] | null {
  let from = -Infinity;
  let to = Infinity;
  const all = rounded.reduce((sum, count) => sum + count, 0);
  rounded.forEach((count, place) => {
    for (const fixed of mustStayPossible[count] ?? []) {
      const [least, most] = meansWith(rounded, values, place, fixed, all);
      from = Math.max(from, least);
      to = Math.min(to, most);
    }
  });
  return from <= to ? [from, to] : null;
}

/** The smallest and the largest mean when one part is so many and the others are what their rounding allows. */
function meansWith(rounded: readonly number[], values: readonly (readonly [number, number])[], place: number, fixed: number, all: number): [number, number] {
  const extreme = (end: 0 | 1): number => {
    // Everybody is needed at least to reach the smallest sum; whoever is added should pull to the end that is looked for.
    const counts = rounded.map((count, i) => (i === place ? fixed : Math.max(0, count - slack)));
    const order = rounded.map((_, i) => i).filter((i) => i !== place)
      .sort((a, b) => ((values[a]?.[end] ?? 0) - (values[b]?.[end] ?? 0)) * (end === 0 ? 1 : -1));
    const total = () => counts.reduce((sum, count) => sum + count, 0);
    const mean = () => counts.reduce((sum, count, i) => sum + count * (values[i]?.[end] ?? 0), 0) / Math.max(1, total());
    for (const i of order) {
      const room = Math.min((rounded[i] ?? 0) + slack - (counts[i] ?? 0), all + slack - total());
      const need = Math.max(0, all - slack - total());
      const pulls = end === 0 ? (values[i]?.[0] ?? 0) < mean() : (values[i]?.[1] ?? 0) > mean();
      counts[i] = (counts[i] ?? 0) + Math.max(0, pulls || total() === 0 ? room : Math.min(room, need));
    }
    return mean();
  };
  return [extreme(0), extreme(1)];
}
