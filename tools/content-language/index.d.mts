import type { LessonTexts, Problem } from '@eia/lesson/authoring';

/** Problems of reading level, repetition and spelling in all lessons. */
export function languageProblems(lessons: readonly LessonTexts[]): Promise<Problem[]>;

/** What a student reads of a file; the words of a screen reader are left out. */
export function readTexts(file: LessonTexts['strings'][number]): string[];
