import type { PublicLesson } from '@eia/lesson';
import type { ComponentType } from 'react';
import { lazily, type Lazily } from '../../shared/lazily.js';
import { firstScreen } from './first-screen.js';
import { itemBodies } from './items/item-body.js';
import type { StepProps } from './play.js';
import Checkin from './steps/checkin.js';

const importers = {
  read: () => import('./steps/read.js'),
  item: () => import('./steps/item.js'),
  scenario: () => import('./steps/scenario.js'),
  reflect: () => import('./steps/reflect.js'),
  // Nearly every lesson begins with one: it is part of the frame.
  checkin: () => Promise.resolve({ default: Checkin }),
  discuss: () => import('./steps/discuss.js'),
  support: () => import('./steps/support.js'),
  calm: () => import('./steps/calm.js'),
  survey: () => import('./steps/survey.js'),
};
export type PlayableStep = keyof typeof importers;

/** Each kind of step is a chunk of its own. The server sends only kinds that are played, see `playableKinds`. */
export const steps = Object.fromEntries(Object.entries(importers).map(
  ([type, load]) => [type, lazily(load as unknown as () => Promise<{ default: ComponentType<StepProps> }>)],
)) as Record<PlayableStep, Lazily<StepProps>>;

export const WarmUp = lazily(() => import('./warm-up.js'));

/** Fetches code and picture of the screen that comes first, at the same time. @returns resolves with the code */
export async function fetchFirstScreen(lesson: PublicLesson, attempt: Parameters<typeof firstScreen>[1]): Promise<void> {
  const { type, item, picture } = firstScreen(lesson, attempt);
  if (picture) new Image().src = picture;
  await Promise.all([type === 'warm-up' ? WarmUp.load() : steps[type as PlayableStep]?.load(), item && itemBodies[item]?.load()]);
}
