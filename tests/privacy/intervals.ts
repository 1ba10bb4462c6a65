/** What is known of a whole number: it lies in here, both ends included. */
export interface Interval { readonly lo: number; readonly hi: number }

export const between = (lo: number, hi: number): Interval => ({ lo: Math.max(0, lo), hi });
export const anything: Interval = { lo: 0, hi: Infinity };
export const both = (a: Interval, b: Interval): Interval => ({ lo: Math.max(a.lo, b.lo), hi: Math.min(a.hi, b.hi) });
/** What is known of a - b, where a holds b. */
export const minus = (a: Interval, b: Interval): Interval => between(a.lo - b.hi, a.hi - b.lo);

/** A published number: it is the sum of some unknown counts, give or take `slack`. */
export interface Statement { readonly of: readonly string[]; readonly value: Interval }

/**
 * Everything that follows for the unknown counts by adding and subtracting intervals until nothing changes (bounds propagation; a
 * linear relaxation of what Fellegi 1972, "On the question of statistical confidentiality", calls complementary disclosure).
 */
export function solve(statements: readonly Statement[]): Map<string, Interval> {
  const known = new Map<string, Interval>();
  for (const { of } of statements) for (const name of of) known.set(name, anything);
  const get = (name: string) => known.get(name) ?? anything;
  for (let changed = true, rounds = 0; changed && rounds < 50; rounds += 1) {
    changed = false;
    for (const { of, value } of statements) {
      const lows = of.reduce((sum, name) => sum + get(name).lo, 0);
      const highs = of.reduce((sum, name) => sum + get(name).hi, 0);
      for (const name of of) {
        const now = get(name);
        const others = { lo: lows - now.lo, hi: of.reduce((sum, other) => (other === name ? sum : sum + get(other).hi), 0) };
        if (!Number.isFinite(highs) && !Number.isFinite(others.hi) && value.hi - others.lo >= now.hi) continue;
        const next = both(now, between(value.lo - others.hi, value.hi - others.lo));
        if (next.lo > now.lo || next.hi < now.hi) {
          known.set(name, next);
          changed = true;
        }
      }
    }
  }
  return known;
}

/**
 * Does this tell more of a small group than that it is one? Proved to be from 1 to `k` - 1, and closer than that. A rounded count
 * of 5 says "1 to 9", which is what a blank says too.
 */
export function givesAway({ lo, hi }: Interval, k = 10): boolean {
  // A contradiction (lo above hi) proves only that the attacker was told something false.
  return lo >= 1 && lo <= hi && hi <= k - 1 && hi - lo < k - 2;
}
