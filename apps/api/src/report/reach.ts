/** A share in words: what a report says in place of a percentage of children. */
export enum Reach { nearlyAll = 'nearlyAll', most = 'most', some = 'some', few = 'few' }

/**
 * The word for a share of two sums of atoms (decision 007): nearly all from 90 %, most from 60 %, some from 25 %, else few.
 * Null when nothing is known of the whole yet.
 */
export function reachOfShare(reached: number, whole: number): Reach | null {
  if (whole <= 0) return null;
  const share = reached / whole;
  if (share >= 0.9) return Reach.nearlyAll;
  if (share >= 0.6) return Reach.most;
  return share >= 0.25 ? Reach.some : Reach.few;
}
