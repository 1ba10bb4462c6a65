import type { PublicLesson, PublicStep, PublicWarmUpItem } from '@eia/lesson';
import type { AttemptState, ResponseKind } from '@eia/scoring';
import { createContext, use } from 'react';

/** Who reads what, by kind of writing: `Attempt.readers` of the API. */
export interface Readers {
  response?: string[];
  checkIn?: string[];
  survey?: string[];
  reflection?: Record<string, string[]>;
}

/** One lesson being played: what the steps know and what they may do. */
export interface Play {
  lesson: PublicLesson;
  /** Of all deeds so far, sent or not. */
  state: AttemptState;
  /** Quiz items of this attempt, in order. */
  quizItemIds: string[];
  /** Questions from earlier lessons that come before this one; often none. */
  warmUp: readonly PublicWarmUpItem[];
  /** Steps that play their fiction alternative. */
  alternativeSteps: string[];
  teacherName: string;
  readers: Readers;
  /** The lesson is over for the class: what is added counts as late. */
  closed: boolean;
  /** A teacher looks at the lesson: nothing is kept, and nobody answers. */
  preview: boolean;
  /** Does one deed: the screen follows at once, the outbox sends it when it can. */
  act: (kind: ResponseKind, stepId: string, payload?: object, itemId?: string) => void;
}

export const PlayContext = createContext<Play | null>(null);

export function usePlay(): Play {
  const play = use(PlayContext);
  if (!play) throw new Error('usePlay outside of a player');
  return play;
}

/** What the player gives every step. */
export interface StepProps<S extends PublicStep = PublicStep> {
  step: S;
  /** The step reached its end: on to the next. */
  onDone: () => void;
  onSkip: () => void;
}
