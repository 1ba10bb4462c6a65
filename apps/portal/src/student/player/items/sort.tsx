import type { PublicSortItem } from '@eia/lesson';
import type { ItemBodyProps } from './item-body.js';
import { Places } from './places.js';

/** Cards into bins. A card that two bins would suit goes into either. */
export default function Sort({ item, play }: ItemBodyProps<PublicSortItem>) {
  const placed = play.places;
  return (
    <Places
      places={item.bins.map(({ id, label }) => ({ id, text: label }))} cards={item.cards} placed={placed} outcomes={play.outcomes}
      locked={play.outcome === 'found'}
      onPlace={(card, bin) => {
        const { [card]: _, ...others } = placed;
        play.select(bin === null ? others : { ...others, [card]: bin });
      }}
    />
  );
}
