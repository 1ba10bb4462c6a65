/**
 * JSON with sorted keys, no space and no `undefined`: the same value is always the same text (as in RFC 8785 for the
 * values that lessons have: strings, safe numbers, booleans, null, arrays, plain objects).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry ?? null)).join()}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
    return `{${fields.join()}}`;
  }
  return JSON.stringify(value);
}
