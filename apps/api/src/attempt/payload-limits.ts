/** The most that one deed may hold. */
export const longest = {
  /** Characters of a reflection: about four printed pages. */
  text: 10_000,
  /** Numbers of a drawing, all its lines together: a full page. */
  drawing: 6_000,
  /** Choices of a scenario, with all replays. */
  path: 500,
  /** Members of a list or of a map in an answer. */
  members: 20,
} as const;

/** An id as content has them. Free text does not fit, so none can hide where only ids belong. */
export function isTiny(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/.test(value);
}

/** An id, a number, or a short list or map of these: everything that can be chosen on a screen without typing. */
export function isSmall(value: unknown): boolean {
  if (isTiny(value) || isCount(value)) return true;
  if (value === null || typeof value !== 'object') return false;
  const entries = Object.entries(value);
  return entries.length > 0 && entries.length <= longest.members
    && entries.every(([key, member]) => isTiny(key) && (isTiny(member) || isCount(member)));
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Math.abs(value as number) <= 1000;
}

/** Lines of a drawing: each the pen's number, then x and y in turn, whole numbers from 0 to 1000. */
export function isDrawing(value: unknown): value is number[][] {
  return Array.isArray(value) && value.every((line) => Array.isArray(line) && line.length >= 3 && line.length % 2 === 1
    && (line as unknown[]).every((point) => Number.isInteger(point) && (point as number) >= 0 && (point as number) <= 1000));
}

/**
 * Text as PostgreSQL can keep it. A NUL or half of a surrogate pair (a keyboard that cut an emoji in two) would make it
 * refuse the whole statement.
 */
export function cleanText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD').replaceAll('\u0000', '');
}
