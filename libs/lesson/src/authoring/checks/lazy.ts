import type { ItemFile, ScenarioStep, StepFile } from '../../types.js';
import { reporter, type Path, type Problem, type Reporter } from '../problem.js';
import type { LessonSource } from '../read-lesson.js';
import { resolveLocales } from '../resolve-locales.js';
import { withWords } from '../words.js';

type Choice = Extract<ItemFile, { kind: 'choice' }>;
type Moment = ScenarioStep['nodes'][number];

/** A place where a student picks one of several texts, in one locale. */
interface Pick {
  what: string;
  texts: { text: string; isBest: boolean }[];
  path: Path;
}

/** Fewer picks than this say nothing about a habit. */
const ENOUGH = 3;

/**
 * A student who does not read must not find the key by its length or its place. Lengths differ between languages, so
 * they are looked at in each.
 */
export function checkLazyStrategies(source: LessonSource, problems: Problem[]): void {
  const report = reporter(source.yaml, problems);
  const items = source.parts.items.flatMap(({ item, path }) => choicePick(item, [...path, 'options']));
  const moments = source.parts.steps.flatMap(({ step, path }) => momentPicks(step, (place) => [...path, 'nodes', place, 'choices']));
  checkLengths(items, moments, report);
  checkPlaces(items, report);
  if (!source.lesson) return;
  for (const { locale, strings } of resolveLocales(source).slice(1)) {
    const { yaml, overlay } = source.overlays.find((entry) => entry.locale === locale) ?? {};
    // A partial locale changes a word here and there; its lengths are those of the locale it leans on.
    if (!yaml || overlay?.partialOf) continue;
    const lesson = withWords(source.lesson, strings);
    const key = (...ids: string[]): Path => ['strings', ids.join('.')];
    checkLengths(
      [
        ...lesson.steps.flatMap((step) =>
          step.type === 'item' ? choicePick(step.item, key('steps', step.id, 'item.options', keyOf(step.item), 'text')) : [],
        ),
        ...lesson.quiz.items.flatMap((item) => choicePick(item, key('quiz.items', item.id, 'options', keyOf(item), 'text'))),
      ],
      lesson.steps.flatMap((step) => momentPicks(step, (_, node) => key('steps', step.id, 'nodes', node.id, 'text'))),
      reporter(yaml, problems),
    );
  }
}

function checkLengths(items: readonly Pick[], moments: readonly Pick[], report: Reporter): void {
  for (const [kind, picks] of [['choice items', items], ['moments', moments]] as const) {
    const longest = picks.filter(isLongestBest);
    if (longest.length * 2 <= picks.length) continue;
    for (const { what, path } of longest) {
      report.error(
        'lazy',
        path,
        `${what} is the longest text, as in ${longest.length} of ${picks.length} ${kind}.`,
        'Shorten it or lengthen another, until that is so in at most half of them.',
      );
    }
  }
  const all = [...items, ...moments];
  if (all.length >= ENOUGH && !all.some(isLongestBest)) {
    report.warning(
      'lazy',
      all[0]?.path ?? [],
      'The best text is never the longest one: leaving that out would be a way to guess.',
      'Let it be the longest once.',
    );
  }
}

function checkPlaces(items: readonly Pick[], report: Reporter): void {
  const places = items.map(({ texts }) => texts.findIndex(({ isBest }) => isBest));
  if (items.length < ENOUGH) return;
  for (const place of new Set(places)) {
    const same = items.filter((_, index) => places[index] === place);
    if (same.length * 2 <= items.length) continue;
    for (const { what, path } of same) {
      report.error(
        'lazy',
        path,
        `${what} stands in place ${place + 1}, as in ${same.length} of ${items.length} choice items.`,
        'Spread the keys over the places.',
      );
    }
  }
}

function isLongestBest({ texts }: Pick): boolean {
  const length = Math.max(...texts.map(({ text }) => text.length));
  const longest = texts.filter(({ text }) => text.length === length);
  return longest.length === 1 && longest[0]?.isBest === true;
}

function choicePick(item: ItemFile, path: Path): Pick[] {
  if (item.kind !== 'choice' || keysOf(item).length !== 1) return [];
  const texts = item.options.map(({ text, credit }) => ({ text, isBest: credit === 1 }));
  return [{ what: `The key of \`${item.id}\``, texts, path }];
}

function momentPicks(step: StepFile, path: (place: number, node: Moment) => Path): Pick[] {
  if (step.type !== 'scenario') return [];
  return step.nodes.flatMap((node, place) => {
    if (!node.choices) return [];
    const best = Math.max(...node.choices.map(({ effect }) => effect));
    const texts = node.choices.map(({ text, effect }) => ({ text, isBest: effect === best }));
    return [{ what: `The best choice of \`${node.id}\``, texts, path: path(place, node) }];
  });
}

function keysOf(item: Choice): string[] {
  return item.options.filter(({ credit }) => credit === 1).map(({ id }) => id);
}

function keyOf(item: ItemFile): string {
  return item.kind === 'choice' ? (keysOf(item)[0] ?? '') : '';
}
