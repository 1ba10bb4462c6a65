import { pickedNotTyped, withoutOptions, type PublicLesson } from '@eia/lesson';
import type { FoldResponse } from '@eia/scoring';

/**
 * The lesson as this student plays it. What a teacher has set decides here, before any screen is drawn, so that no step
 * and no item needs to know of it.
 * @param leftOut `Attempt.leftOut`; absent in an attempt that was kept before there was such a thing
 * @param past deeds of earlier visits: typed words stay in sight
 */
export function accommodated(lesson: PublicLesson, leftOut: unknown, past: readonly FoldResponse[], pickInstead: boolean): PublicLesson {
  const fewer = withoutOptions(lesson, (leftOut ?? {}) as Record<string, string[]>);
  if (!pickInstead) return fewer;
  const typed = past.filter(({ kind, payload }) => kind === 'reflect' && (payload as { text?: string } | null)?.text);
  return pickedNotTyped(fewer, new Set(typed.map(({ stepId }) => stepId)));
}
