import type { z } from 'zod';
import { LessonFile, LessonFrame, LockFile, OverlayFile, QuizFile } from '../schema/lesson.js';
import { StepFile } from '../schema/step.js';
import type * as types from '../types.js';
import { readDocument, type LessonDocument } from './document.js';
import { fileError, type Path, type Problem } from './problem.js';
import { decode, parseAs, readYaml, type YamlFile } from './yaml-file.js';

export type Overlay = z.infer<typeof OverlayFile>;
export type Lock = z.infer<typeof LockFile>;
export type Frame = Pick<types.LessonFile, Exclude<keyof types.LessonFile, 'steps' | 'quiz'>>;

/**
 * The readable parts of a lesson. A lesson with a mistake in one step still gets every check on its other steps, so
 * that an author sees all there is to mend at once.
 */
export interface LessonParts {
  frame: Frame | null;
  steps: { step: types.StepFile; path: Path }[];
  /** Of the steps, then of the quiz. */
  items: { item: types.ItemFile; path: Path; inQuiz: boolean }[];
}

/** One lesson folder, read. */
export interface LessonSource {
  /** `packs/core/units/<unit>/<lesson>` */
  dir: string;
  unitId: string;
  folder: string;
  yaml: YamlFile;
  /** Null when the schema found a problem. */
  lesson: types.LessonFile | null;
  parts: LessonParts;
  overlays: { file: string; locale: string; yaml: YamlFile; overlay: Overlay | null }[];
  locks: Map<string, { file: string; text: string; lock: Lock | null }>;
  documents: LessonDocument[];
  /** By `media/name.svg`. */
  media: Map<string, Uint8Array>;
}

/** Reads the files of one lesson folder; `files` has the paths inside it. */
export function readLesson(
  place: { dir: string; unitId: string; folder: string },
  files: ReadonlyMap<string, Uint8Array>,
  problems: Problem[],
): LessonSource | null {
  const bytes = files.get('lesson.yaml');
  if (!bytes) {
    const file = `${place.dir}/lesson.yaml`;
    problems.push(fileError('files', file, 'The lesson has no lesson.yaml.', 'Add it, or delete the folder.'));
    return null;
  }
  const yaml = readYaml(`${place.dir}/lesson.yaml`, bytes, problems);
  const lesson = parseAs(LessonFile, yaml, problems);
  const source: LessonSource = {
    ...place,
    yaml,
    lesson,
    parts: partsOf(yaml.data),
    overlays: [],
    locks: new Map(),
    documents: [],
    media: new Map(),
  };
  for (const [path, content] of files) readOther(source, path, content, problems);
  return source;
}

function readOther(source: LessonSource, path: string, bytes: Uint8Array, problems: Problem[]): void {
  const file = `${source.dir}/${path}`;
  const [, overlayLocale] = /^i18n\/([A-Za-z-]+)\.yaml$/.exec(path) ?? [];
  const [, lockLocale] = /^i18n\/([A-Za-z-]+)\.lock\.json$/.exec(path) ?? [];
  if (path === 'lesson.yaml') return;
  if (overlayLocale) {
    const yaml = readYaml(file, bytes, problems);
    source.overlays.push({ file, locale: overlayLocale, yaml, overlay: parseAs(OverlayFile, yaml, problems) });
  } else if (lockLocale) {
    source.locks.set(lockLocale, { file, ...readLock(bytes) });
  } else if (/^(teacher|family)\.[A-Za-z-]+\.md$/.test(path)) {
    const document = readDocument(file, bytes, problems);
    if (document) source.documents.push(document);
  } else if (/^media\/[^/]+\.svg$/.test(path)) {
    source.media.set(path, bytes);
  } else {
    const known = 'lesson.yaml, i18n/<locale>.yaml, teacher.<locale>.md, family.<locale>.md, media/*.svg';
    problems.push(fileError('files', file, 'Nobody reads this file.', `Check its name and place: ${known}.`));
  }
}

/** A lock that cannot be read counts as none: the check then asks for a new one. */
function readLock(bytes: Uint8Array): { text: string; lock: Lock | null } {
  try {
    const text = decode(bytes);
    return { text, lock: LockFile.parse(JSON.parse(text)) };
  } catch {
    return { text: '', lock: null };
  }
}

function partsOf(data: unknown): LessonParts {
  const raw = (data ?? {}) as { steps?: unknown; quiz?: unknown };
  const frame = LessonFrame.safeParse(data);
  const parts: LessonParts = { frame: frame.success ? frame.data : null, steps: [], items: [] };
  listOf(raw.steps).forEach((entry, place) => {
    const step = StepFile.safeParse(entry);
    if (!step.success) return;
    parts.steps.push({ step: step.data, path: ['steps', place] });
    if (step.data.type === 'item') parts.items.push({ item: step.data.item, path: ['steps', place, 'item'], inQuiz: false });
  });
  const quizItems = (raw.quiz as { items?: unknown } | null | undefined)?.items;
  listOf(quizItems).forEach((entry, place) => {
    const item = QuizFile.shape.items.element.safeParse(entry);
    if (item.success) parts.items.push({ item: item.data, path: ['quiz', 'items', place], inQuiz: true });
  });
  return parts;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}
