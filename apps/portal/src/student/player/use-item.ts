import type { PublicItem } from '@eia/lesson';
import type { Answer } from '@eia/scoring';
import { useState } from 'react';
import { usePlay } from './play.js';

/**
 * The state of one item and what one can do with it. A tap saves the selection; only `check` makes a try.
 * @param stepId the step's id, or `quiz`
 */
export function useItem(item: PublicItem, stepId: string) {
  const { state, act } = usePlay();
  const mine = state.items[item.id];
  const last = mine?.tries.at(-1);
  // After "Try again" the same selection may be checked anew only once it was touched.
  const [retrying, setRetrying] = useState(false);
  const selection = retrying ? null : mine?.selection ?? null;
  const chosen: string[] = selection === null ? [] : typeof selection === 'string' ? [selection] : Array.isArray(selection) ? selection : [];
  const checked = !retrying && last !== undefined && same(last.answer, selection);
  return {
    chosen,
    selection,
    /** The selection on the screen is the one that was checked last. */
    checked,
    feedback: checked ? mine?.feedback ?? null : null,
    /** Of the chosen options, once checked. */
    outcomes: new Map(checked ? mine?.feedback?.options.map(({ id, fits }) => [id, fits ? 'fits' as const : 'look' as const]) : []),
    outcome: checked ? mine?.state ?? 'open' : 'open',
    hints: mine?.hints ?? 0,
    select: (answer: Answer) => {
      setRetrying(false);
      act('select', stepId, { answer }, item.id);
    },
    check: () => { if (selection !== null) act('try', stepId, { answer: selection }, item.id); },
    retry: () => setRetrying(true),
    hint: () => act('hint', stepId, {}, item.id),
    skip: () => act('skip', stepId, {}, item.id),
  };
}

function same(a: Answer, b: Answer | null): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((id) => b.includes(id));
  return JSON.stringify(a) === JSON.stringify(b);
}
