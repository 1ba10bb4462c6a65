/** Chance that comes out the same for the same key, so that every demo district looks alike. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** True `share` of the time. */
  happens(share: number): boolean;
  /** One of a list. @throws RangeError when it is empty */
  pick<T>(list: readonly T[]): T;
}

/** mulberry32 seeded by FNV-1a: short, and good enough for a demo. */
export function chanceOf(key: string): Chance {
  let state = [...key].reduce((hash, sign) => Math.imul(hash ^ sign.charCodeAt(0), 16_777_619), 2_166_136_261);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    happens: (share) => next() < share,
    pick: (list) => {
      const found = list[Math.floor(next() * list.length)];
      if (found === undefined) throw new RangeError('Nothing to pick from.');
      return found;
    },
  };
}
