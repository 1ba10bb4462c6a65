import type { FaceItem } from '@eia/lesson';
import { choice } from './choice.js';
import type { KindRules } from './types.js';

/** Answered like a choice; that several guesses may be full ones is in the credits of its options. */
export const face: KindRules<FaceItem, string> = choice;
