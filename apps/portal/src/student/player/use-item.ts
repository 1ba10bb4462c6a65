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
  const selection = retrying && item.kind !== 'order' ? null : mine?.selection ?? null;
  const chosen: string[] = typeof selection === 'string' ? [selection] : Array.isArray(selection) ? selection : [];
  const places: Readonly<Record<string, string>> = selection !== null && typeof selection === 'object' && !Array.isArray(selection) ? selection : {};
  const checked = !retrying && last !== undefined && same(last.answer, selection, item.kind);
  const select = (answer: Answer) => {
    setRetrying(false);
    act('select', stepId, { answer }, item.id);
  };
  return {
    chosen,
    /** Of a sort, card -> bin; of a match, left -> right. */
    places,
    selection,
    /** There is something whole to check. */
    ready: !retrying && isWhole(item, chosen, places),
    /** The selection on the screen is the one that was checked last. */
    checked,
    feedback: checked ? mine?.feedback ?? null : null,
    /** Of the chosen options, once checked. */
    outcomes: new Map(checked ? mine?.feedback?.options.map(({ id, fits }) => [id, fits ? 'fits' as const : 'look' as const]) : []),
    outcome: checked ? mine?.state ?? 'open' : 'open',
    hints: mine?.hints ?? 0,
    select,
    check: () => { if (selection !== null) act('try', stepId, { answer: selection }, item.id); },
    retry: () => {
      // What fits stays where it is; the rest is free again.
      if (item.kind === 'sort' || item.kind === 'match') {
        const fitting = new Set(mine?.feedback?.options.filter(({ fits }) => fits).map(({ id }) => id));
        select(Object.fromEntries(Object.entries(places).filter(([id]) => fitting.has(id))));
      } else {
        setRetrying(true);
      }
    },
    hint: () => act('hint', stepId, {}, item.id),
    skip: () => act('skip', stepId, {}, item.id),
  };
}

function isWhole(item: PublicItem, chosen: readonly string[], places: Readonly<Record<string, string>>): boolean {
  switch (item.kind) {
    case 'sort': return item.cards.every(({ id }) => places[id]);
    case 'match': return item.lefts.every(({ id }) => places[id]);
    default: return chosen.length > 0;
  }
}

/** Of several options the order says nothing; in an order it says all. Keys of places come back from the server sorted. */
function same(a: Answer, b: Answer | null, kind: PublicItem['kind']): boolean {
  if (b === null || typeof a === 'string' || typeof b === 'string') return a === b;
  const parts = (answer: Exclude<Answer, string>) => (Array.isArray(answer) ? answer : Object.entries(answer).map((pair) => pair.join('\n')));
  const [left, right] = [parts(a), parts(b)];
  return left.length === right.length && left.every((part, i) => (kind === 'order' ? right[i] === part : right.includes(part)));
}
