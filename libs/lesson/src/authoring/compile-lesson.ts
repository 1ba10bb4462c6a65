import { contentHash, revisionOf } from '../hash.js';
import type { Emotion, Face, Item, ItemFile, Lesson, LessonFile, LessonVersionBody, LocaleBody } from '../types.js';
import { canonicalJson } from '../canonical.js';
import type { PackContext } from './context.js';
import type { LessonDocument } from './document.js';
import type { LessonSource } from './read-lesson.js';
import { fallbacks, resolveLocales, type ResolvedLocale } from './resolve-locales.js';
import { withoutWords, withWords, wordsOf } from './words.js';

/** A lesson ready to publish: its body, and the bytes that the body names by hash. */
export interface CompiledLesson {
  body: LessonVersionBody;
  /** By sha256 in hex. */
  media: ReadonlyMap<string, Uint8Array>;
}

/**
 * Puts everything the server needs of one lesson into one value. The same files give the same bytes: nothing in it
 * comes from a clock or from the order in which a disk lists files.
 *
 * The revision covers every file that shows in the body (lesson.yaml, locales, documents, media, and of the pack's
 * files what this lesson uses), so that mended words of a teacher's plan reach the schools as well.
 *
 * @param source of a lesson in which the check found no error
 * @throws TypeError when the schema refused the lesson
 */
export function compileLesson(source: LessonSource, context: PackContext): CompiledLesson {
  const { lesson } = source;
  if (!lesson) throw new TypeError(`${source.dir} does not fit the format`);
  const unit = context.units.get(lesson.unit)?.value ?? null;
  const media = mediaOf(source, lesson);
  const emotions = context.checkIn[lesson.tier].flatMap((id) => context.emotions.get(id) ?? []);
  const around = {
    unit: { id: lesson.unit, tier: lesson.tier, position: context.unitOrder.indexOf(lesson.unit) },
    position: unit?.lessons.indexOf(lesson.id) ?? -1,
    core: context.plan.get(lesson.id)?.core ?? false,
    skills: lesson.skills.flatMap((id) => {
      const skill = context.skills.get(id);
      return skill ? [{ id, name: skill.name }] : [];
    }),
    frameworks: frameworksOf(lesson, context),
    emotions,
    faces: facesOf(lesson, emotions, context),
  };
  const unitWords = context.units.get(lesson.unit);
  const revision = revisionOf({
    format: 1,
    lesson,
    locales: sortedBy(source.overlays, ({ locale }) => locale).map(({ overlay }) => overlay),
    documents: sortedBy(source.documents, ({ file }) => file).map(({ front, body }) => ({ front, body })),
    media: Object.fromEntries([...media].map(([id, { sha256 }]) => [id, sha256])),
    unitWords: [unit, sortedBy(unitWords?.overlays ?? [], ({ locale }) => locale).map(({ overlay }) => overlay)],
    around,
  });
  const compiled: Lesson = withRightIds(lesson);
  const locales = resolveLocales(source).map((resolved) => localeBody(resolved, compiled, source, context));
  return {
    body: {
      format: 1,
      lessonId: lesson.id,
      revision,
      pack: context.packId,
      status: lesson.status ?? 'draft',
      baseLocale: lesson.baseLocale,
      replaces: lesson.replaces ?? null,
      ...around,
      locales: Object.fromEntries(locales.map((body) => [body.locale, body])),
      media: Object.fromEntries(
        [...media].map(([id, { sha256, bytes }]) => [id, { sha256, mediaType: 'image/svg+xml' as const, bytes: bytes.length }]),
      ),
      itemHashes: itemHashes(compiled),
    },
    media: new Map([...media.values()].map(({ sha256, bytes }) => [sha256, bytes])),
  };
}

function localeBody(
  { locale, status, strings }: ResolvedLocale,
  compiled: Lesson,
  source: LessonSource,
  context: PackContext,
): LocaleBody {
  const lesson = withWords(compiled, strings);
  const unit = unitStrings(context, compiled.unit, locale, compiled.baseLocale);
  const plan = documentOf(source, 'teacher', locale, compiled.baseLocale);
  const family = documentOf(source, 'family', locale, compiled.baseLocale);
  return {
    locale,
    status,
    hash: contentHash(canonicalJson(wordsOf(lesson).map(({ key, text }) => [key, text]))).slice(0, 16),
    lesson,
    unitTitle: unit.get('title') ?? '',
    unitSummary: unit.get('summary') ?? '',
    bigQuestion: unit.get('bigQuestion') ?? '',
    planHtml: plan?.html ?? '',
    planLocale: plan?.front.locale ?? compiled.baseLocale,
    familyHtml: family?.html ?? '',
    familyLocale: family?.front.locale ?? compiled.baseLocale,
  };
}

/** Words of the unit, each from the nearest locale that has them. */
function unitStrings(context: PackContext, unitId: string, locale: string, baseLocale: string): Map<string, string> {
  const source = context.units.get(unitId);
  const strings = new Map(wordsOf(source?.value).map(({ key, text }) => [key, text]));
  for (const wanted of fallbacks(locale, baseLocale).reverse()) {
    const overlay = source?.overlays.find((entry) => entry.locale === wanted)?.overlay;
    Object.entries(overlay?.strings ?? {}).forEach(([key, text]) => strings.set(key, text));
  }
  return strings;
}

function documentOf(source: LessonSource, kind: LessonDocument['front']['kind'], locale: string, baseLocale: string) {
  return fallbacks(locale, baseLocale)
    .map((wanted) => source.documents.find(({ front }) => front.kind === kind && front.locale === wanted))
    .find((document) => document !== undefined);
}

function mediaOf(source: LessonSource, lesson: LessonFile): Map<string, { sha256: string; bytes: Uint8Array }> {
  return new Map(
    lesson.media.flatMap(({ id, file }): [string, { sha256: string; bytes: Uint8Array }][] => {
      const bytes = source.media.get(file);
      return bytes ? [[id, { sha256: contentHash(bytes), bytes }]] : [];
    }),
  );
}

function frameworksOf(lesson: LessonFile, context: PackContext): LessonVersionBody['frameworks'] {
  return (['casel', 'rshe'] as const).flatMap((set) =>
    lesson.frameworks[set].flatMap((id) => {
      const point = context[set].get(id);
      return point ? [{ id, set, name: point.name, text: point.text }] : [];
    }),
  );
}

function facesOf(lesson: LessonFile, emotions: readonly Emotion[], context: PackContext): Record<string, Face> {
  const inSteps = lesson.steps.flatMap((step) => {
    if (step.type === 'scenario') return step.nodes.map(({ face }) => face);
    return step.type === 'item' && step.item.kind === 'face' ? [step.item.face] : [];
  });
  const inQuiz = lesson.quiz.items.flatMap((item) => (item.kind === 'face' ? [item.face] : []));
  const names = new Set([...inSteps, ...inQuiz, ...emotions.map(({ face }) => face)]);
  return Object.fromEntries(
    [...names].sort().flatMap((name): [string, Face][] => {
      const face = context.faces.get(name);
      return face ? [[name, face]] : [];
    }),
  );
}

/**
 * The right sides of a match get ids of their own. They come from the feedback as well, which no student has before
 * answering, so that a partner cannot be worked out from them.
 */
function withRightIds(lesson: LessonFile): Lesson {
  const compile = (item: ItemFile): Item => {
    if (item.kind !== 'match') return item;
    const rightId = (pair: (typeof item.pairs)[number]) =>
      `r-${contentHash(canonicalJson([item.id, pair.id, pair.feedback, item.why])).slice(0, 8)}`;
    return { ...item, pairs: item.pairs.map((pair) => ({ ...pair, rightId: rightId(pair) })) };
  };
  return {
    ...lesson,
    steps: lesson.steps.map((step) => (step.type === 'item' ? { ...step, item: compile(step.item) } : step)),
    quiz: { ...lesson.quiz, items: lesson.quiz.items.map(compile) },
  };
}

function itemHashes(lesson: Lesson): Record<string, string> {
  const inSteps = lesson.steps.flatMap((step) => (step.type === 'item' ? [step.item] : []));
  return Object.fromEntries(
    [...inSteps, ...lesson.quiz.items].map((item) => [
      item.id,
      contentHash(canonicalJson(withoutRightIds(withoutWords(item)))).slice(0, 16),
    ]),
  );
}

/** They change with the wording. */
function withoutRightIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, field: unknown) => (key === 'rightId' ? undefined : field)));
}

function sortedBy<T>(things: readonly T[], key: (thing: T) => string): T[] {
  return [...things].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
