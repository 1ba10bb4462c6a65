import type { Tier } from '../../types.js';
import type { PackContext } from '../context.js';
import { reporter, type Located, type Path, type Problem } from '../problem.js';
import type { PackSource, Parsed, Plan, UnitSource } from '../read-pack.js';
import { wordsOf } from '../words.js';

/** The files around the lessons: pack, plan, units, skills and frameworks. */
export function checkPack(pack: PackSource, context: PackContext, problems: Problem[]): void {
  if (pack.pack.value && pack.pack.value.id !== pack.id) {
    reporter(pack.pack, problems).error(
      'ids',
      ['id'],
      `The pack is called \`${pack.pack.value.id}\`, its folder \`${pack.id}\`.`,
      'Give both the same name.',
    );
  }
  if (pack.pack.value && !pack.pack.value.locales.some(({ id, partialOf }) => id === context.baseLocale && !partialOf)) {
    reporter(pack.pack, problems).error(
      'locale',
      ['locales'],
      `The base locale \`${context.baseLocale}\` is not in the list.`,
      'Add it, without `partialOf`.',
    );
  }
  for (const locale of context.fullLocales) {
    if (!context.styles.has(locale)) {
      reporter(pack.pack, problems).error(
        'locale',
        ['locales'],
        `There is no style list for \`${locale}\`.`,
        `Add style/${locale}.yaml.`,
      );
    }
  }
  if (pack.plan?.value) checkPlan(pack.plan, pack.plan.value, context, problems);
  pack.units.forEach((unit) => checkUnit(unit, context, problems));
  checkSkills(pack, context, problems);
  checkFrameworks(pack, problems);
  const files: (Parsed<unknown> | null)[] = [pack.pack, pack.skills, pack.frameworks, pack.emotions, ...pack.support, ...pack.instruments];
  for (const file of files) {
    if (file?.value) checkLocalTexts(file, context, problems);
  }
}

function checkPlan(file: Located, plan: Plan, context: PackContext, problems: Problem[]): void {
  const report = reporter(file, problems);
  const tiers = new Map<string, Tier>(plan.units.map(({ id, tier }) => [id, tier]));
  const seen = new Set<string>();
  plan.lessons.forEach((lesson, place) => {
    const path = ['lessons', place];
    if (seen.has(lesson.id)) report.error('ids', [...path, 'id'], `\`${lesson.id}\` is planned twice.`, 'Take one out.');
    seen.add(lesson.id);
    if (!tiers.has(lesson.unit)) {
      report.error(
        'plan',
        [...path, 'unit'],
        `The plan has no unit \`${lesson.unit}\`.`,
        'Add it to `units`.',
      );
    } else if (tiers.get(lesson.unit) !== lesson.tier) {
      report.error('plan', [...path, 'tier'], `Its unit is for ${tiers.get(lesson.unit) ?? ''}.`, 'Give both the same tier.');
    }
    if (!context.skills.has(lesson.skill)) {
      report.error(
        'skill',
        [...path, 'skill'],
        `skills.yaml has no skill \`${lesson.skill}\`.`,
        'Use one of its ids.',
      );
    }
  });
}

function checkUnit(unit: UnitSource, context: PackContext, problems: Problem[]): void {
  const report = reporter(unit, problems);
  if (!unit.value) return;
  if (unit.value.id !== unit.id) {
    report.error(
      'ids',
      ['id'],
      `The unit is called \`${unit.value.id}\`, its folder \`${unit.id}\`.`,
      'Give both the same name.',
    );
  }
  unit.value.lessons.forEach((id, place) => {
    if (!context.written.has(id) && !context.plan.has(id)) {
      report.error(
        'plan',
        ['lessons', place],
        `There is no lesson \`${id}\`, and plan.yaml has none either.`,
        'Write it, plan it, or take it out.',
      );
    }
  });
  const planned = [...context.plan.values()].filter((lesson) => lesson.unit === unit.id).map(({ id }) => id);
  if (planned.length > 0 && planned.join() !== unit.value.lessons.join()) {
    report.error(
      'plan',
      ['lessons'],
      'plan.yaml has other lessons for this unit, or another order.',
      `Both say: ${planned.join(', ')}.`,
    );
  }
  const base = wordsOf(unit.value).map(({ key }) => key);
  for (const locale of context.fullLocales.slice(1)) {
    if (!unit.overlays.some((overlay) => overlay.locale === locale)) {
      report.error('locale', [], `The unit has no i18n/${locale}.yaml.`, `Add it with: ${base.join(', ')}.`);
    }
  }
  for (const { yaml, overlay } of unit.overlays) {
    const words = reporter(yaml, problems);
    for (const key of Object.keys(overlay?.strings ?? {})) {
      if (!base.includes(key)) {
        words.error(
          'locale',
          ['strings', key],
          `The unit has no string \`${key}\`.`,
          `It has: ${base.join(', ')}.`,
        );
      }
    }
    const missing = base.filter((key) => overlay && !overlay.partialOf && overlay.strings[key] === undefined);
    for (const key of missing) words.error('locale', ['strings'], `\`${key}\` has no translation.`, 'Add it, as in unit.yaml.');
  }
}

function checkSkills(pack: PackSource, context: PackContext, problems: Problem[]): void {
  const file = pack.skills;
  if (!file?.value) return;
  const report = reporter(file, problems);
  file.value.skills.forEach((skill, place) => {
    const named = [
      ...skill.prerequisites.map((id, index) => ({ id, path: ['prerequisites', index], known: context.skills.has(id) })),
      ...skill.casel.map((id, index) => ({ id, path: ['casel', index], known: context.casel.has(id) })),
      ...skill.rshe.map((id, index) => ({ id, path: ['rshe', index], known: context.rshe.has(id) })),
    ];
    for (const { id, path, known } of named) {
      if (!known) {
        report.error(
          'framework',
          ['skills', place, ...path],
          `There is no \`${id}\`.`,
          'Use an id of skills.yaml or frameworks.yaml.',
        );
      }
    }
  });
}

function checkFrameworks(pack: PackSource, problems: Problem[]): void {
  const file = pack.frameworks;
  if (!file?.value) return;
  const sources = file.value.sources.map(({ id }) => id);
  for (const set of ['casel', 'rshe'] as const) {
    file.value[set].forEach(({ source }, place) => {
      if (!sources.includes(source)) {
        reporter(file, problems).error(
          'framework',
          [set, place, 'source'],
          `There is no source \`${source}\`.`,
          `Use one of: ${sources.join(', ')}.`,
        );
      }
    });
  }
}

/** Words kept side by side have every complete locale of the pack. */
function checkLocalTexts(file: Parsed<unknown>, context: PackContext, problems: Problem[]): void {
  const report = reporter(file, problems);
  const walk = (value: unknown, path: Path): void => {
    if (value === null || typeof value !== 'object') return;
    const fields = value as Record<string, unknown>;
    if (!Array.isArray(value) && typeof fields[context.baseLocale] === 'string') {
      const missing = context.fullLocales.filter((locale) => typeof fields[locale] !== 'string');
      for (const locale of missing) report.error('locale', path, `The words in \`${locale}\` are missing.`, `Add \`${locale}: …\`.`);
      return;
    }
    for (const [key, field] of Object.entries(fields)) walk(field, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(file.value, []);
}
