import type { Item } from './types.js';

/** One question of an attempt, with what a student may read after an answer. */
export interface KitItem {
  /** The step whose deeds it belongs to. */
  readonly stepId: string;
  readonly item: Item;
}

/**
 * What a device may hold of a lesson beyond its public form, while the student plays it: the questions of this attempt with
 * their feedback, so that an answer given without a network is answered too. The one place that decides it (decision 016).
 * Nothing here is graded, so a child who digs for it finds only what one tap would show.
 * @param items every question that deeds of the attempt can be about, in the language in which it is played
 * @param drawn questions of the quiz that were drawn for this attempt; the others stay on the server
 */
export function offlineKit(items: readonly KitItem[], quizStep: string, drawn: readonly string[]): KitItem[] {
  return items.filter(({ stepId, item }) => stepId !== quizStep || drawn.includes(item.id));
}
