import { lazily } from '../../shared/lazily.js';

/** A question of the warm-up, which begins without one. */
export const Question = lazily(() => import('./item-screen.js'));
