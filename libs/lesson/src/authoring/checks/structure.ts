import type { PackContext } from '../context.js';
import { reporter, type Path, type Problem } from '../problem.js';
import { CORE } from '../read-pack.js';
import type { LessonSource } from '../read-lesson.js';

/** Names, places and the frame of a lesson: curriculum, sections 2, 3 and 10. */
export function checkStructure(source: LessonSource, context: PackContext, problems: Problem[]): void {
  const report = reporter(source.yaml, problems);
  for (const { path, id } of doubleIds(source.yaml.data)) {
    report.error('ids', path, `The id \`${id}\` is used twice in this list.`, 'Give one of the two another id.');
  }
  checkItemIds(source, problems);
  checkNames(source, context, problems);
  checkFrame(source, problems);
}

/** Answers are kept by item id, so an item's id is its own in the whole lesson. */
function checkItemIds(source: LessonSource, problems: Problem[]): void {
  const report = reporter(source.yaml, problems);
  const seen = new Set<string>();
  for (const { item, path } of source.parts.items) {
    if (seen.has(item.id)) {
      report.error(
        'ids',
        [...path, 'id'],
        `Another item of this lesson has the id \`${item.id}\`.`,
        'Give one of the two another id.',
      );
    }
    seen.add(item.id);
  }
  for (const { step, path } of source.parts.steps) {
    if (step.id === 'quiz') {
      report.error(
        'ids',
        [...path, 'id'],
        'A step cannot be called `quiz`.',
        'Give it another id; `quiz` is the quiz.',
      );
    }
    if (step.id === 'warm-up') {
      report.error('ids', [...path, 'id'], 'A step cannot be called `warm-up`.', 'Give it another id; `warm-up` is what comes before the lesson.');
    }
  }
}

function checkNames(source: LessonSource, context: PackContext, problems: Problem[]): void {
  const report = reporter(source.yaml, problems);
  const { frame } = source.parts;
  if (!frame) return;
  if (frame.id !== source.folder) {
    report.error(
      'ids',
      ['id'],
      `The id is \`${frame.id}\`, the folder is \`${source.folder}\`.`,
      'Give both the same name.',
    );
  }
  if (frame.unit !== source.unitId) {
    report.error(
      'ids',
      ['unit'],
      `The unit is \`${frame.unit}\`, the folder is in \`${source.unitId}\`.`,
      'Move the folder or change the unit.',
    );
  }
  const unit = context.units.get(source.unitId)?.value;
  if (unit && !unit.lessons.includes(frame.id)) {
    report.error(
      'ids',
      ['id'],
      `unit.yaml of \`${source.unitId}\` does not list this lesson.`,
      `Add \`- ${frame.id}\` to its lessons, at its place in the order.`,
    );
  }
  if (unit && unit.tier !== frame.tier) {
    report.error(
      'ids',
      ['tier'],
      `The unit is for ${unit.tier}, this lesson for ${frame.tier}.`,
      'Give both the same tier.',
    );
  }
  if (frame.baseLocale !== context.baseLocale) {
    report.error(
      'ids',
      ['baseLocale'],
      `The pack is written in \`${context.baseLocale}\`.`,
      `Write \`baseLocale: ${context.baseLocale}\`.`,
    );
  }
  if (context.packId !== CORE && !frame.id.startsWith(`${context.packId}--`)) {
    report.error(
      'ids',
      ['id'],
      'A lesson of a district starts with the name of its pack.',
      `Call it \`${context.packId}--${frame.id}\`.`,
    );
  }
  if (frame.replaces && !context.written.has(frame.replaces)) {
    report.error(
      'ids',
      ['replaces'],
      `There is no lesson \`${frame.replaces}\` to replace.`,
      'Name a lesson of the core pack, or take the line out.',
    );
  }
  checkPlan(source, context, problems);
}

function checkPlan(source: LessonSource, context: PackContext, problems: Problem[]): void {
  const { frame } = source.parts;
  const planned = frame && context.plan.get(frame.id);
  if (!frame) return;
  if (!planned) {
    if (context.packId === CORE) {
      reporter(source.yaml, problems).error(
        'plan',
        ['id'],
        `plan.yaml does not list \`${frame.id}\`.`,
        'Add a line for it.',
      );
    }
    return;
  }
  const pairs: [Path, unknown, unknown][] = [
    [['unit'], frame.unit, planned.unit],
    [['tier'], frame.tier, planned.tier],
    [['title'], frame.title, planned.title],
    [['skills', 0], frame.skills[0], planned.skill],
    [['sensitivity', 'level'], frame.sensitivity.level, planned.sensitivity],
  ];
  for (const [path, here, there] of pairs) {
    if (here !== there) {
      reporter(source.yaml, problems).error(
        'plan',
        path,
        `plan.yaml says \`${String(there)}\` here.`,
        'Change the lesson or the plan; both say the same.',
      );
    }
  }
}

/** A check-in opens, one step closes, something is taught and practised, a quiz of 4 or 5 follows. */
function checkFrame(source: LessonSource, problems: Problem[]): void {
  const report = reporter(source.yaml, problems);
  const { lesson } = source;
  if (!lesson) return;
  const first = lesson.steps[0];
  if (first?.type !== 'checkin' || !first.alternative) {
    report.error(
      'frame',
      ['steps', 0],
      'A lesson opens with a check-in that has an alternative.',
      'Start with a `checkin`; its alternative plays until the district turns check-ins on.',
    );
  }
  const count = (role: string) => lesson.steps.filter((step) => step.role === role).length;
  if (count('close') !== 1) {
    report.error(
      'frame',
      ['steps'],
      `There are ${count('close')} steps with the role \`close\`.`,
      'Give exactly one step that role.',
    );
  }
  for (const role of ['teach', 'practise']) {
    if (count(role) === 0) {
      report.error(
        'frame',
        ['steps'],
        `No step has the role \`${role}\`.`,
        'A lesson teaches a skill and practises it.',
      );
    }
  }
  lesson.steps.forEach((step, place) => {
    if ((step.type === 'support') !== (step.role === 'support')) {
      report.error(
        'frame',
        ['steps', place, 'role'],
        'The role `support` and the type `support` go together.',
        'Change one of them.',
      );
    }
  });
  const { pick, items } = lesson.quiz;
  if (items.length < pick) {
    report.error(
      'quiz',
      ['quiz', 'pick'],
      `The quiz shows ${pick} items and has ${items.length}.`,
      'Write more items or pick fewer.',
    );
  }
  if (pick < 4 || pick > 5) report.error('quiz', ['quiz', 'pick'], `The quiz shows ${pick} items.`, 'Let it show 4 or 5.');
  if (items.length < 5 || items.length > 7) {
    report.warning(
      'quiz',
      ['quiz', 'items'],
      `The quiz has ${items.length} items.`,
      'Write 5 to 7, so that a second round shows others.',
    );
  }
}

/** Ids that two entries of one list share, anywhere in the file. */
function doubleIds(value: unknown, path: Path = []): { path: Path; id: string }[] {
  if (value === null || typeof value !== 'object') return [];
  const inside = Object.entries(value as Record<string, unknown>).flatMap(([key, field]) =>
    doubleIds(field, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  if (!Array.isArray(value)) return inside;
  const seen = new Set<string>();
  const own = (value as unknown[]).flatMap((entry, place) => {
    const id = entry !== null && typeof entry === 'object' && 'id' in entry ? entry.id : null;
    if (typeof id !== 'string') return [];
    const isDouble = seen.has(id);
    seen.add(id);
    return isDouble ? [{ path: [...path, place, 'id'], id }] : [];
  });
  return [...own, ...inside];
}
