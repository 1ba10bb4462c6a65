import type { PublicItem, PublicLesson, PublicStep, PublicWarmUpItem } from '@eia/lesson';

/** What it takes of an attempt. */
interface Begun { stepId?: string | null; alternativeSteps: readonly string[]; warmUp: unknown }

/** Questions from earlier lessons that come before this one; an attempt that was kept before there were any has none. */
export function warmUpOf({ warmUp }: Pick<Begun, 'warmUp'>, { locale }: Pick<PublicLesson, 'locale'>): PublicWarmUpItem[] {
  return (warmUp as Record<string, PublicWarmUpItem[]> | undefined)?.[locale] ?? [];
}

/**
 * What a student sees first: the warm-up, or the kinds of the step to go on from and of the question in it, and the address of its picture:
 * that of its fiction alternative, where that plays.
 */
export function firstScreen(lesson: PublicLesson, attempt: Begun): { type?: PublicStep['type'] | 'warm-up'; item?: PublicItem['kind']; picture?: string } {
  if (!attempt.stepId && warmUpOf(attempt, lesson).length > 0) return { type: 'warm-up' };
  const step = lesson.steps.find(({ id }) => id === attempt.stepId) ?? lesson.steps[0];
  if (!step) return {};
  const fiction = attempt.alternativeSteps.includes(step.id) && 'alternative' in step ? step.alternative : undefined;
  const shown = fiction?.media ?? step.media;
  return { type: step.type, item: step.type === 'item' ? step.item.kind : undefined, picture: shown && lesson.media[shown]?.url };
}
