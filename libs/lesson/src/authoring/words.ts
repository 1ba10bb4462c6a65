import type { Path } from './problem.js';

/** The fields that hold words for people. Everything else of a lesson is structure and the same in every locale. */
const WORD_FIELDS: ReadonlySet<string> = new Set([
  'alt',
  'bigQuestion',
  'feedback',
  'feedbackWrong',
  'heading',
  'hint',
  'intro',
  'label',
  'left',
  'meaning',
  'name',
  'note',
  'objective',
  'outro',
  'privacyNote',
  'prompt',
  'replay',
  'right',
  'stem',
  'summary',
  'text',
  'think',
  'title',
  'why',
  'word',
]);

/** A string of a lesson or unit. */
export interface Words {
  /** Made of ids: `quiz.items.q-clue.options.hat.feedback`. */
  key: string;
  /** Made of keys and places, as the YAML has it. */
  path: Path;
  text: string;
}

/** Every translatable string, in the order of the file. */
export function wordsOf(value: unknown, key: readonly string[] = [], path: Path = []): Words[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value as Record<string, unknown>).flatMap(([name, field]): Words[] => {
    if (typeof field === 'string') {
      return WORD_FIELDS.has(name) ? [{ key: [...key, name].join('.'), path: [...path, name], text: field }] : [];
    }
    if (Array.isArray(field)) {
      return (field as unknown[]).flatMap((entry, place) => {
        const id = idOf(entry);
        return id === null ? [] : wordsOf(entry, [...key, name, id], [...path, name, place]);
      });
    }
    return wordsOf(field, [...key, name], [...path, name]);
  });
}

/** The same structure with other words: a string whose key is not in `strings` stays as it is. */
export function withWords<T>(value: T, strings: ReadonlyMap<string, string>): T {
  return replace(value, strings, []) as T;
}

function replace(value: unknown, strings: ReadonlyMap<string, string>, key: readonly string[]): unknown {
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).map(([name, field]): [string, unknown] => {
      if (typeof field === 'string') {
        return [name, WORD_FIELDS.has(name) ? (strings.get([...key, name].join('.')) ?? field) : field];
      }
      if (Array.isArray(field)) {
        return [
          name,
          (field as unknown[]).map((entry) => {
            const id = idOf(entry);
            return id === null ? entry : replace(entry, strings, [...key, name, id]);
          }),
        ];
      }
      return [name, replace(field, strings, [...key, name])];
    }),
  );
}

/** An item's structure without its words: what a mastery's evidence depends on. */
export function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return (value as unknown[]).map(withoutWords);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>)
      .filter(([name, field]) => !(typeof field === 'string' && WORD_FIELDS.has(name)))
      .map(([name, field]) => [name, withoutWords(field)]),
  );
}

function idOf(entry: unknown): string | null {
  if (entry === null || typeof entry !== 'object' || !('id' in entry)) return null;
  return typeof entry.id === 'string' ? entry.id : null;
}
