import type { PublicItem, PublicLesson, PublicReflectStep } from './public-types.js';
import { mix } from './seed.js';
import type { Item, Lesson, PlayedLesson } from './types.js';

/**
 * Which options stay away from a student who is to have fewer to choose from: half of those that do not fit, rounded
 * up, while at least one of them and at least two options stay. Whatever fits stays, so what an answer is worth does not
 * change. Items whose parts all belong to the answer (sort, match, order) keep them all. The same for everybody, on
 * every device and in every language.
 *
 * @param lesson with its keys; runs on the server only
 * @param chosen `<item id> <option id>` of what was chosen before: it stays
 * @returns option ids by item id; items that keep everything are absent
 */
export function leftOutOptions(lesson: Lesson | PlayedLesson, chosen: ReadonlySet<string> = new Set()): Record<string, string[]> {
  const items = [...lesson.steps.flatMap((step) => (step.type === 'item' ? [step.item] : [])), ...lesson.quiz?.items ?? []];
  return Object.fromEntries(items.flatMap((item) => {
    const ids = leftOutOf(item).filter((id) => !chosen.has(`${item.id} ${id}`));
    return ids.length > 0 ? [[item.id, ids]] : [];
  }));
}

/** Options of one item that stay away, whatever was chosen before. See `leftOutOptions`. */
export function leftOutOf(item: Item): string[] {
  if (item.kind !== 'choice' && item.kind !== 'face' && item.kind !== 'multi') return [];
  const fitting = item.options.filter(({ credit }) => credit === 1).length;
  // Those with something in them stay longest: their feedback teaches most.
  const others = mix(item.options.filter(({ credit }) => credit < 1), item.id).sort((a, b) => a.credit - b.credit);
  const most = Math.min(Math.ceil(others.length / 2), others.length - 1, fitting + others.length - 2);
  return others.slice(0, Math.max(0, most)).map(({ id }) => id);
}

/** The lesson without the options that `leftOut` names; the others keep the author's order. */
export function withoutOptions(lesson: PublicLesson, leftOut: Readonly<Record<string, readonly string[]>>): PublicLesson {
  if (Object.keys(leftOut).length === 0) return lesson;
  const fewer = (item: PublicItem): PublicItem => {
    const away = leftOut[item.id];
    if (!away || !('options' in item)) return item;
    return { ...item, options: item.options.filter(({ id }) => !away.includes(id)) };
  };
  return {
    ...lesson,
    steps: lesson.steps.map((step) => (step.type === 'item' ? { ...step, item: fewer(step.item) } : step)),
    quiz: lesson.quiz && { ...lesson.quiz, items: lesson.quiz.items.map(fewer) },
  };
}

/**
 * The lesson for a student who picks in place of typing: a reflection with something to pick no longer asks for typing;
 * one without keeps its box, since an empty page would help nobody.
 *
 * @param written ids of reflections that hold typed words already: these stay in sight
 */
export function pickedNotTyped(lesson: PublicLesson, written: ReadonlySet<string> = new Set()): PublicLesson {
  const picking = (step: PublicReflectStep): PublicReflectStep =>
    (step.picks && step.picks.length > 0 && !written.has(step.id)
      ? { ...step, modes: step.modes.filter((mode) => mode !== 'type') }
      : step);
  return { ...lesson, steps: lesson.steps.map((step) => (step.type === 'reflect' ? picking(step) : step)) };
}
