import type { z } from 'zod';
import type { Path } from './problem.js';

interface Described {
  path: Path;
  what: string;
  todo: string;
}

const rules: Record<string, [what: string, todo: string]> = {
  id: ['is not an id', 'Use small letters, digits and hyphens, at most 48 of them, such as `q-clue`.'],
  locale: ['is not a locale', 'Write it as `en`, `es` or `en-GB`.'],
  text: ['is empty or has space around it', 'Write the words, without space or a line break before or after them.'],
  day: ['is not a day', 'Write it as 2026-03-31.'],
  slug: ['is not a slug', 'Use small letters, digits, dots and hyphens, as in frameworks.yaml.'],
  version: ['is not a version', 'Write three numbers, such as 1.0.0.'],
  mediaFile: ['is not a picture of this lesson', 'Write it as `media/name.svg`, in small letters, digits and hyphens.'],
  duplicates: ['has the same entry twice', 'Take one of them out.'],
};

/** A broken rule of the schema in an author's words. One issue with several unknown keys gives one entry for each. */
export function describeIssue(issue: z.core.$ZodIssue, data: unknown): Described[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const name = `\`${nameOf(path)}\``;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      what: `\`${key}\` is not a key of ${path.length === 0 ? 'this file' : name}.`,
      todo: 'Check the spelling; content/README.md and the schema list the keys there are.',
    }));
  }
  if (path.length > 0 && isMissing(data, path)) {
    return [{ path, what: `${name} is missing.`, todo: `Add \`${String(path.at(-1))}\` here.${expected(issue)}` }];
  }
  const rule = rules[issue.message];
  if (rule) return [{ path, what: `${name} ${rule[0]}.`, todo: rule[1] }];
  return [{ path, what: `${name} ${whatOf(issue)}.`, todo: todoOf(issue) }];
}

function whatOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `is not ${article(issue.expected)}`;
    case 'too_small':
      return 'is too little';
    case 'too_big':
      return 'is too much';
    case 'invalid_value':
    case 'invalid_union':
      return 'has a value that does not exist';
    default:
      return `does not fit (${issue.message})`;
  }
}

function todoOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Write ${article(issue.expected)} here.`;
    case 'too_small':
      return `Use at least ${issue.minimum}${unitOf(issue.origin)}.`;
    case 'too_big':
      return `Use at most ${issue.maximum}${unitOf(issue.origin)}.`;
    default:
      return expected(issue).trim() || 'Compare with a finished lesson, or with content/README.md.';
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}

function expected(issue: z.core.$ZodIssue): string {
  const values = valuesOf(issue);
  return values.length > 0 ? ` It is one of: ${values.join(', ')}.` : '';
}

function valuesOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_union') {
    const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
    return [...options, ...issue.errors.flat().flatMap(valuesOf)];
  }
  return [];
}

function isMissing(data: unknown, path: Path): boolean {
  let value = data;
  for (const part of path) {
    if (value === null || typeof value !== 'object') return false;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value === undefined;
}

/** `steps[3].item.hint` says more than `hint`; the last three parts are enough with the line at hand. */
function nameOf(path: Path): string {
  return path
    .slice(-3)
    .map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : `${index === 0 ? '' : '.'}${part}`))
    .join('');
}

function article(type: string): string {
  const words: Record<string, string> = { int: 'a whole number', array: 'a list', object: 'a map of keys', record: 'a map of keys' };
  return words[type] ?? `a ${type}`;
}
