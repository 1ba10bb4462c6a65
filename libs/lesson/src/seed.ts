/** FNV-1a, 32 bit: spreads a string over numbers. For picking and mixing only; content hashes are sha256. */
export function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  // The last characters of an id would otherwise reach only the low bits (finaliser of MurmurHash3).
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The same order for the same seed, whatever order they come in. */
export function mix<T extends { id: string }>(things: readonly T[], seed: string): T[] {
  return [...things].sort(
    (a, b) => spread(`${seed}/${a.id}`) - spread(`${seed}/${b.id}`) || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}
