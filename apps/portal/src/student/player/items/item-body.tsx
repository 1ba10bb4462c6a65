import type { PublicItem } from '@eia/lesson';
import { Suspense, type ComponentType } from 'react';
import { lazily, type Lazily } from '../../../shared/lazily.js';
import type { useItem } from '../use-item.js';

export interface ItemBodyProps<I extends PublicItem = PublicItem> {
  item: I;
  play: ReturnType<typeof useItem>;
  /** Id of the question's heading. */
  titleId: string;
}

const importers = {
  choice: () => import('./choice.js'),
  face: () => import('./choice.js'),
  multi: () => import('./multi.js'),
  sort: () => import('./sort.js'),
  match: () => import('./match.js'),
  order: () => import('./order.js'),
};

/** Each kind of item is a chunk of its own. The server sends only kinds that are played, see `playableKinds`. */
export const itemBodies = Object.fromEntries(Object.entries(importers).map(
  ([kind, load]) => [kind, lazily(load as unknown as () => Promise<{ default: ComponentType<ItemBodyProps> }>)],
)) as Partial<Record<PublicItem['kind'], Lazily<ItemBodyProps>>>;

export function ItemBody(props: ItemBodyProps) {
  const Body = itemBodies[props.item.kind];
  return Body ? <Suspense fallback={null}><Body {...props} /></Suspense> : null;
}
