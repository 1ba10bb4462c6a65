import type { PublicMatchItem } from '@eia/lesson';
import type { ItemBodyProps } from './item-body.js';
import { Places } from './places.js';

/** Each left with its partner. A right that is put where another one is sends that one back. */
export default function Match({ item, play }: ItemBodyProps<PublicMatchItem>) {
  const partners = play.places;
  const leftOf = Object.fromEntries(Object.entries(partners).map(([left, right]) => [right, left]));
  const outcomes = new Map([...play.outcomes].flatMap(([left, outcome]) => (partners[left] ? [[partners[left], outcome] as const] : [])));
  return (
    <Places
      single places={item.lefts} cards={item.rights} placed={leftOf} outcomes={outcomes} locked={play.outcome === 'found'}
      onPlace={(right, left) => {
        const others = Object.entries(partners).filter(([l, r]) => l !== left && r !== right);
        play.select(Object.fromEntries(left === null ? others : [...others, [left, right]]));
      }}
    />
  );
}
