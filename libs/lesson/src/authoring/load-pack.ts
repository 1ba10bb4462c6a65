import { checkCare } from './checks/care.js';
import { checkDocuments } from './checks/documents.js';
import { checkItems } from './checks/items.js';
import { checkLazyStrategies } from './checks/lazy.js';
import { checkLocales } from './checks/locales.js';
import { checkPack } from './checks/pack.js';
import { checkInstruments } from './checks/instruments.js';
import { checkPackWords, checkStyleLists } from './checks/pack-words.js';
import { checkPictures } from './checks/pictures.js';
import { checkReferences } from './checks/references.js';
import { checkScenarios } from './checks/scenario.js';
import { checkStructure } from './checks/structure.js';
import { checkStyle, checkTemplates } from './checks/style.js';
import { checkTime } from './checks/time.js';
import { compileLesson, type CompiledLesson } from './compile-lesson.js';
import { contextOf, type PackContext } from './context.js';
import { fileError, reporter, sortProblems, type Problem } from './problem.js';
import type { LessonSource } from './read-lesson.js';
import { readContent, type ContentSource, type Support } from './read-pack.js';

export interface LoadedContent {
  /** Lessons without an error, in teaching order: unit by unit. */
  lessons: CompiledLesson[];
  /** National help lines per country, of the core pack and of every pack that adds some. */
  support: Support[];
  /** By file and line. Publishing is all or nothing: one error stops it. */
  problems: Problem[];
}

/**
 * Reads, checks and compiles everything below `content/`.
 *
 * @param files by path from that folder: `packs/core/pack.yaml`; the caller reads the disk
 * @param options.today `2026-03-31`, for the author's check: locks are compared and old translations become errors.
 *   `publish` leaves it out, so that the same files can be published on any day.
 */
export function loadPack(files: ReadonlyMap<string, Uint8Array>, options: { today?: string } = {}): LoadedContent {
  const problems: Problem[] = [];
  const today = options.today ?? null;
  const content = readContent(files, problems);
  checkStyleLists(content, problems);
  checkUnread(files, problems);
  const lessons = content.packs.flatMap((pack) => {
    const context = contextOf(pack, content);
    checkPack(pack, context, problems);
    checkPackWords(pack, context, today, problems);
    checkInstruments(pack, problems);
    pack.lessons.forEach((lesson) => checkLesson(lesson, context, today, problems));
    return inTeachingOrder(pack.lessons.flatMap((lesson) => compiledOf(lesson, context, problems)));
  });
  checkOneOfEach(content, problems);
  return {
    lessons,
    support: content.packs.flatMap(({ support }) => support.flatMap(({ value }) => value ?? [])),
    problems: sortProblems(problems),
  };
}

function checkLesson(source: LessonSource, context: PackContext, today: string | null, problems: Problem[]): void {
  checkStructure(source, context, problems);
  checkReferences(source, context, problems);
  checkItems(source, problems);
  checkScenarios(source, problems);
  checkLazyStrategies(source, problems);
  checkTime(source, problems);
  checkCare(source, problems);
  checkStyle(source, context, problems);
  checkTemplates(source, context, problems);
  checkLocales(source, context, today, problems);
  checkDocuments(source, context, problems);
  checkPictures(source, problems);
}

function compiledOf(source: LessonSource, context: PackContext, problems: readonly Problem[]): CompiledLesson[] {
  const isBroken = problems.some(({ severity, file }) => severity === 'error' && file.startsWith(`${source.dir}/`));
  return source.lesson && !isBroken ? [compileLesson(source, context)] : [];
}

function inTeachingOrder(lessons: CompiledLesson[]): CompiledLesson[] {
  return [...lessons].sort(
    ({ body: a }, { body: b }) => a.unit.position - b.unit.position || a.position - b.position || (a.lessonId < b.lessonId ? -1 : 1),
  );
}

/** A file that nobody reads is usually one with a slip in its name. The files of a lesson folder are looked at there. */
function checkUnread(files: ReadonlyMap<string, Uint8Array>, problems: Problem[]): void {
  const known = [
    /^(schema\/[a-z]+\.schema\.json|style\/[a-zA-Z-]+\.yaml)$/,
    /^packs\/[^/]+\/(pack|plan|skills|frameworks|emotions)\.yaml$/,
    /^packs\/[^/]+\/(support|instruments)\/[a-z0-9-]+\.yaml$/,
    /^packs\/[^/]+\/units\/[^/]+\/(unit\.yaml|i18n\/[a-zA-Z-]+\.yaml)$/,
    /^packs\/[^/]+\/units\/[^/]+\/(?!i18n\/)[^/]+\//,
  ];
  for (const file of files.keys()) {
    if (known.some((pattern) => pattern.test(file))) continue;
    problems.push(fileError('files', file, 'Nobody reads this file.', 'Check its name and place in content/README.md.'));
  }
}

/** Lesson ids are unique across packs: answers are kept by them. */
function checkOneOfEach(content: ContentSource, problems: Problem[]): void {
  const seen = new Map<string, string>();
  for (const { folder, dir, yaml } of content.packs.flatMap((pack) => pack.lessons)) {
    const other = seen.get(folder);
    if (other !== undefined) {
      const todo = 'Give one of the two another id and folder.';
      reporter(yaml, problems).error('ids', ['id'], `${other} has the same id.`, todo);
    }
    seen.set(folder, dir);
  }
}
