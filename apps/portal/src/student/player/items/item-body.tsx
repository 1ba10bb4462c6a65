import type { PublicItem } from '@eia/lesson';
import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import type { useItem } from '../use-item.js';

export interface ItemBodyProps<I extends PublicItem = PublicItem> {
  item: I;
  play: ReturnType<typeof useItem>;
  /** Id of the question's heading. */
  titleId: string;
}

const load = (loader: () => Promise<unknown>) => lazy(loader as () => Promise<{ default: ComponentType<ItemBodyProps> }>);

/** Each kind of item is a chunk of its own. The server sends only kinds that are played, see `playableKinds`. */
const bodies: Partial<Record<PublicItem['kind'], LazyExoticComponent<ComponentType<ItemBodyProps>>>> = {
  choice: load(() => import('./choice.js')),
  face: load(() => import('./choice.js')),
  multi: load(() => import('./multi.js')),
};

export function ItemBody(props: ItemBodyProps) {
  const Body = bodies[props.item.kind];
  return Body ? <Suspense fallback={null}><Body {...props} /></Suspense> : null;
}
