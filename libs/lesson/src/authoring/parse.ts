import { LessonFile } from '../schema/lesson.js';
import type { LessonFile as Lesson } from '../types.js';

/** A rule of the format that an input breaks, with the way to the place. */
export interface FormatProblem {
  path: (string | number)[];
  message: string;
}

/** Reads one lesson.yaml, format 1, already parsed from YAML. Strict: an unknown key is a problem. */
export function parseLesson(input: unknown): { ok: true; lesson: Lesson } | { ok: false; problems: FormatProblem[] } {
  const result = LessonFile.safeParse(input);
  if (result.success) return { ok: true, lesson: result.data };
  return {
    ok: false,
    problems: result.error.issues.map((issue) => ({ path: issue.path.map(toKey), message: issue.message })),
  };
}

function toKey(part: PropertyKey): string | number {
  return typeof part === 'number' ? part : String(part);
}
