import type { PackContext } from '../context.js';
import { daysBetween, lockText, nextLock, STALE_DAYS, staleKeys } from '../lock.js';
import { fileError, reporter, type Problem, type Reporter } from '../problem.js';
import type { LessonSource, Overlay } from '../read-lesson.js';
import { baseStrings, sourceStrings } from '../resolve-locales.js';

const MAX_ALT = 250;
const MIN_ALT = 10;

/**
 * Every locale the pack promises is there and complete, and no translation lags behind its source.
 *
 * @param today `2026-03-31`; without it locks are not compared and nothing grows stale into an error, so that
 *   publishing the same files works on any day
 */
export function checkLocales(source: LessonSource, context: PackContext, today: string | null, problems: Problem[]): void {
  if (!source.yaml.readable) return;
  const base = baseStrings(source);
  for (const locale of context.fullLocales.slice(1)) {
    if (!source.overlays.some((overlay) => overlay.locale === locale)) {
      const what = `The pack promises \`${locale}\`, and the lesson has no such file.`;
      const todo = 'Translate the lesson, from the scene and not from the words.';
      problems.push(fileError('locale', `${source.dir}/i18n/${locale}.yaml`, what, todo));
    }
  }
  for (const { locale, yaml, overlay } of source.overlays) {
    const report = reporter(yaml, problems);
    if (!overlay) continue;
    if (overlay.locale !== locale) {
      report.error(
        'locale',
        ['locale'],
        `The file is called ${locale}.yaml.`,
        `Write \`locale: ${locale}\`.`,
      );
    }
    checkPartial(overlay, source, context, report);
    checkKeys(overlay, base, report);
    checkStale(overlay, source, today, report);
    if (today) checkLock(overlay, source, today, problems);
  }
}

function checkPartial(overlay: Overlay, source: LessonSource, context: PackContext, report: Reporter): void {
  if (!overlay.partialOf) {
    if (!context.fullLocales.includes(overlay.locale)) {
      report.error(
        'locale',
        ['locale'],
        `pack.yaml does not list \`${overlay.locale}\` as a complete locale.`,
        'Add it there, or add `partialOf`.',
      );
    }
    return;
  }
  const known = [context.baseLocale, ...source.overlays.filter((o) => !o.overlay?.partialOf).map((o) => o.locale)];
  if (!known.includes(overlay.partialOf)) {
    report.error(
      'locale',
      ['partialOf'],
      `The lesson has no complete locale \`${overlay.partialOf}\`.`,
      `Lean on one of: ${known.join(', ')}.`,
    );
  }
}

function checkKeys(overlay: Overlay, base: ReadonlyMap<string, string>, report: Reporter): void {
  for (const [key, text] of Object.entries(overlay.strings)) {
    if (!base.has(key)) {
      report.error(
        'locale',
        ['strings', key],
        `The lesson has no string \`${key}\`.`,
        'Check the ids in it; the string may have moved or gone.',
      );
    }
    if (/^media\..*\.alt$/.test(key) && (text.length < MIN_ALT || text.length > MAX_ALT)) {
      report.error(
        'alt',
        ['strings', key],
        `The alternative text has ${text.length} characters.`,
        `Use ${MIN_ALT} to ${MAX_ALT}.`,
      );
    }
  }
  if (overlay.partialOf) return;
  for (const key of base.keys()) {
    if (overlay.strings[key] === undefined) {
      report.error(
        'locale',
        ['strings'],
        `\`${key}\` has no translation.`,
        'Add it; a locale is offered only when it is complete.',
      );
    }
  }
}

function checkStale(overlay: Overlay, source: LessonSource, today: string | null, report: Reporter): void {
  const lock = source.locks.get(overlay.locale)?.lock ?? null;
  for (const { key, since } of staleKeys(overlay, sourceStrings(source, overlay), lock)) {
    const days = since && today ? daysBetween(since, today) : 0;
    const say = days > STALE_DAYS ? report.error : report.warning;
    say(
      'stale',
      ['strings', key],
      `The source text of \`${key}\` changed${days > 0 ? ` ${days} days ago` : ''}.`,
      `Translate it anew, or delete its entry in ${overlay.locale}.lock.json if it still fits; then run npm run content:check -- --write.`,
    );
  }
}

function checkLock(overlay: Overlay, source: LessonSource, today: string, problems: Problem[]): void {
  const old = source.locks.get(overlay.locale);
  const wanted = lockText(nextLock(overlay, sourceStrings(source, overlay), old?.lock ?? null, today));
  if (old?.text === wanted) return;
  const what = old ? 'The lock does not match the texts any more.' : 'The lock is missing.';
  const todo = 'Run npm run content:check -- --write and commit the file.';
  problems.push(fileError('lock', `${source.dir}/i18n/${overlay.locale}.lock.json`, what, todo));
}
