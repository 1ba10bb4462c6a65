import type { ItemFile, StepFile } from '../../types.js';
import type { PackContext } from '../context.js';
import { fileError, reporter, type Path, type Problem } from '../problem.js';
import type { LessonSource } from '../read-lesson.js';

/** Everything a lesson names by id exists: skills, framework points, faces, pictures, lessons that come next. */
export function checkReferences(source: LessonSource, context: PackContext, problems: Problem[]): void {
  const report = reporter(source.yaml, problems);
  const { frame, steps, items } = source.parts;
  const face = (name: string, path: Path) => {
    if (!context.faces.has(name)) {
      report.error(
        'face',
        path,
        `emotions.yaml has no face \`${name}\`.`,
        'Use one of its faces, or draw this one there.',
      );
    }
  };
  frame?.skills.forEach((id, place) => {
    if (!context.skills.has(id)) {
      report.error(
        'skill',
        ['skills', place],
        `skills.yaml has no skill \`${id}\`.`,
        'Use one of its ids.',
      );
    }
  });
  for (const set of ['casel', 'rshe'] as const) {
    frame?.frameworks[set].forEach((id, place) => {
      if (!context[set].has(id)) {
        report.error(
          'framework',
          ['frameworks', set, place],
          `frameworks.yaml has no point \`${id}\`.`,
          'Use one of its ids, or add it there with its source.',
        );
      }
    });
  }
  for (const set of ['support', 'stretch'] as const) {
    frame?.next[set].forEach((id, place) => {
      if (!context.written.has(id) && !context.plan.has(id)) {
        report.error(
          'next',
          ['next', set, place],
          `There is no lesson \`${id}\`, and plan.yaml has none either.`,
          'Name a lesson of the plan.',
        );
      }
    });
  }
  for (const { item, path } of items) {
    if (item.kind === 'face') face(item.face, [...path, 'face']);
    checkItemSkill(item, path, source, context, problems);
  }
  for (const { step, path } of steps) {
    if (step.type === 'scenario') step.nodes.forEach((node, place) => face(node.face, [...path, 'nodes', place, 'face']));
  }
  checkPictures(source, problems);
}

/** An item serves a skill of its lesson, or brings back one of an earlier lesson of the unit. */
function checkItemSkill(item: ItemFile, path: Path, source: LessonSource, context: PackContext, problems: Problem[]): void {
  const report = reporter(source.yaml, problems);
  if (!context.skills.has(item.skill)) {
    report.error('skill', [...path, 'skill'], `skills.yaml has no skill \`${item.skill}\`.`, 'Use one of its ids.');
    return;
  }
  const { frame } = source.parts;
  if (!frame) return;
  const lessons = context.units.get(source.unitId)?.value?.lessons ?? [];
  const earlier = lessons.slice(0, Math.max(0, lessons.indexOf(frame.id))).map((id) => context.plan.get(id)?.skill);
  if (!frame.skills.includes(item.skill) && !earlier.includes(item.skill)) {
    report.error(
      'skill',
      [...path, 'skill'],
      `\`${item.skill}\` is no skill of this lesson, nor of an earlier one of the unit.`,
      'Name the skill the item is about, or add it to the lesson\'s skills.',
    );
  }
}

function checkPictures(source: LessonSource, problems: Problem[]): void {
  const report = reporter(source.yaml, problems);
  const { frame, steps, items } = source.parts;
  if (!frame) return;
  const known = new Set(frame.media.map(({ id }) => id));
  const used = [
    ...steps.flatMap(({ step, path }) => picturesOfStep(step, path)),
    ...items.flatMap(({ item, path }) => picturesOfItem(item, path)),
  ];
  for (const { id, path } of used) {
    if (!known.has(id)) {
      report.error(
        'media',
        path,
        `The lesson has no picture \`${id}\`.`,
        'Use an id of its `media`, or add the picture there.',
      );
    }
  }
  frame.media.forEach(({ id, file }, place) => {
    if (!source.media.has(file)) {
      report.error(
        'media',
        ['media', place, 'file'],
        `There is no file ${file}.`,
        'Add the picture, or take the entry out.',
      );
    } else if (!used.some((use) => use.id === id)) {
      report.warning('media', ['media', place], `No step shows the picture \`${id}\`.`, 'Show it, or take it out.');
    }
  });
  const listed = new Set(frame.media.map(({ file }) => file));
  for (const file of source.media.keys()) {
    if (listed.has(file)) continue;
    const todo = 'Add it to `media` with its alternative text, or delete it.';
    problems.push(fileError('media', `${source.dir}/${file}`, 'lesson.yaml does not list this picture.', todo));
  }
}

function picturesOfStep(step: StepFile, path: Path): { id: string; path: Path }[] {
  const own = picture(step, path);
  if (step.type === 'read') return [...own, ...step.pages.flatMap((page, place) => picture(page, [...path, 'pages', place]))];
  if ((step.type === 'checkin' || step.type === 'reflect') && step.alternative) {
    return [...own, ...picture(step.alternative, [...path, 'alternative'])];
  }
  return own;
}

function picturesOfItem(item: ItemFile, path: Path): { id: string; path: Path }[] {
  const options = item.kind === 'choice' || item.kind === 'multi' || item.kind === 'face' ? item.options : [];
  return [...picture(item, path), ...options.flatMap((option, place) => picture(option, [...path, 'options', place]))];
}

function picture(holder: { media?: string | undefined }, path: Path): { id: string; path: Path }[] {
  return holder.media === undefined ? [] : [{ id: holder.media, path: [...path, 'media'] }];
}
