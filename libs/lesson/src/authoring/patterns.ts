const made = new Map<string, RegExp>();

/** A pattern that hits only between letters and digits of no word; `\b` knows no accents. */
export function wholeWord(text: string): RegExp {
  return between(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}

/** The same for an author's own regular expression. For `matchAll` and `search`, which keep no place in it. */
export function between(pattern: string): RegExp {
  const known = made.get(pattern);
  if (known) return known;
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');
  made.set(pattern, expression);
  return expression;
}

/** Whether a text has the word. */
export function hasWord(text: string, word: string): boolean {
  return text.search(wholeWord(word)) !== -1;
}

/** Whether an author's expression can be used at all. */
export function isPattern(pattern: string): boolean {
  try {
    between(pattern);
    return true;
  } catch {
    return false;
  }
}
