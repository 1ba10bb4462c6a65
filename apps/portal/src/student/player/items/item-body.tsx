import type { PublicItem } from '@eia/lesson';
import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import type { useItem } from '../use-item.js';

export interface ItemBodyProps<I extends PublicItem = PublicItem> {
  item: I;
  play: ReturnType<typeof useItem>;
  /** Id of the question's heading. */
  titleId: string;
}

/** Each kind of item is a chunk of its own. The server sends only kinds that are played, see `playableKinds`. */
export const itemImporters: Partial<Record<PublicItem['kind'], () => Promise<unknown>>> = {
  choice: () => import('./choice.js'),
  face: () => import('./choice.js'),
  multi: () => import('./multi.js'),
  sort: () => import('./sort.js'),
  match: () => import('./match.js'),
  order: () => import('./order.js'),
};

const bodies = Object.fromEntries(Object.entries(itemImporters).map(([kind, load]) =>
  [kind, lazy(load as () => Promise<{ default: ComponentType<ItemBodyProps> }>)])) as
  Partial<Record<PublicItem['kind'], LazyExoticComponent<ComponentType<ItemBodyProps>>>>;

export function ItemBody(props: ItemBodyProps) {
  const Body = bodies[props.item.kind];
  return Body ? <Suspense fallback={null}><Body {...props} /></Suspense> : null;
}
