/** The grade bands a report speaks of: a class's tier. */
export const bands = ['k-2', '3-5', '6-8', '9-12'] as const;
export type Band = (typeof bands)[number];

/** One way in which every student of a group falls into exactly one part. */
export interface Measure {
  /** The smallest group that is ever released (distinct students). Not configurable. */
  readonly k: 10 | 20;
  /** Names of the parts, in the order in which they are shown. */
  readonly parts: readonly string[];
  /** Places of parts that stay neighbors when they are rounded, so that their sum is rounded as one number. */
  readonly together: readonly number[];
  /** Of whom the mean of `value` speaks, by places of parts; absent: no mean. */
  readonly mean?: {
    readonly of: readonly number[];
    /** The least and the most a value of these parts can be, in the order of `of`. */
    readonly values: readonly (readonly [number, number])[];
    readonly lowest: number;
    readonly highest: number;
    readonly decimals: 0 | 1;
  };
}

/**
 * Everything a report can count. `checkIn` and `survey` are here so that whatever feeds them one day meets their rules.
 * - `roster`: each student of the district once a term; what coverage is measured against;
 * - `lesson`: one outcome per student and lesson, fixed when the assignment closes; value: credit, 0 to 100;
 * - `skill`: the word of mastery at the end of a unit;
 * - `checkIn`: one part per student and month, the most frequent choice;
 * - `survey`: before and after, both present; value: change on the scale.
 */
export const measures = {
  roster: { k: 10, parts: ['enrolled'], together: [] },
  lesson: {
    k: 10, parts: ['notStarted', 'started', 'foundFew', 'foundSome', 'foundMost'], together: [2, 3, 4],
    mean: { of: [2, 3, 4], values: [[0, 49], [50, 79], [80, 100]], lowest: 5, highest: 95, decimals: 0 },
  },
  skill: { k: 10, parts: ['notEnoughYet', 'starting', 'growing', 'secure'], together: [] },
  checkIn: { k: 20, parts: ['unpleasant', 'between', 'pleasant'], together: [] },
  survey: {
    k: 20, parts: ['down', 'same', 'up'], together: [], mean: { of: [0, 1, 2], values: [[-4, -0.1], [0, 0], [0.1, 4]], lowest: -1.5, highest: 1.5, decimals: 1 },
  },
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureName = keyof typeof measures;

/** The measure of that name. */
export function measureOf(name: MeasureName): Measure {
  return measures[name];
}

/** The item of the measures that have only one. */
export const everyone = 'all';
