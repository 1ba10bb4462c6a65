import type { ItemKind, ReflectStep, StepType } from './types.js';

const steps: ReadonlySet<StepType> = new Set<StepType>([
  'read',
  'item',
  'scenario',
  'reflect',
  'checkin',
  'discuss',
  'support',
  'calm',
  'survey',
]);
const items: ReadonlySet<ItemKind> = new Set<ItemKind>(['choice', 'multi', 'face', 'sort', 'match', 'order']);
const reflectModes: ReadonlySet<ReflectStep['modes'][number]> = new Set<ReflectStep['modes'][number]>(['type', 'draw', 'pick']);

/**
 * What the player can play today. The one list that decides it: everything else stays in the files and is left out of
 * the played lesson, its count, its minutes and its quiz.
 */
export const playableKinds = { steps, items, reflectModes } as const;
