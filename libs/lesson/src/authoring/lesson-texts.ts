import type { Tier } from '../types.js';
import { linesOf } from './document.js';
import type { Problem } from './problem.js';
import { readContent } from './read-pack.js';
import { wordsOf } from './words.js';

/** One text of a file, and the line it stands on. */
export interface LocatedText {
  /** Made of ids: `quiz.items.q-clue.stem`; empty in a document. */
  key: string;
  text: string;
  /** From 1. */
  line: number;
}

/** The texts of one file of a lesson. */
export interface TextFile {
  file: string;
  locale: string;
  /** A locale that holds only what differs from another one. */
  isPartial: boolean;
  texts: LocatedText[];
}

/** Every text of a lesson that people read. */
export interface LessonTexts {
  lessonId: string;
  /** Null when the lesson does not say it in a way that can be read. */
  tier: Tier | null;
  /** `lesson.yaml` first, then its other locales. */
  strings: TextFile[];
  /** Teacher plans and family letters. */
  documents: TextFile[];
}

/**
 * What the author's checks of language read: all texts of all lessons, broken ones too. Problems of the files
 * themselves are not listed here; `loadPack` does that.
 *
 * @param files by path from `content/`
 */
export function lessonTexts(files: ReadonlyMap<string, Uint8Array>): LessonTexts[] {
  const unused: Problem[] = [];
  return readContent(files, unused).packs.flatMap((pack) => pack.lessons).map((source) => ({
    lessonId: source.folder,
    tier: source.parts.frame?.tier ?? null,
    strings: [
      {
        file: source.yaml.file,
        locale: source.parts.frame?.baseLocale ?? 'en',
        isPartial: false,
        texts: wordsOf(source.yaml.data).map(({ key, text, path }) => ({ key, text, line: source.yaml.lineAt(path) })),
      },
      ...source.overlays.map(({ file, locale, yaml, overlay }) => ({
        file,
        locale,
        isPartial: overlay?.partialOf !== undefined,
        texts: Object.entries(overlay?.strings ?? {}).map(([key, text]) => ({ key, text, line: yaml.lineAt(['strings', key]) })),
      })),
    ],
    documents: source.documents.map((document) => ({
      file: document.file,
      locale: document.front.locale,
      isPartial: false,
      texts: linesOf(document).map(({ line, text }) => ({ key: '', text, line })),
    })),
  }));
}
