import type { PublicChoiceItem, PublicFaceItem } from '@eia/lesson';
import { Choices } from '../choices.js';
import { usePlay } from '../play.js';
import type { ItemBodyProps } from './item-body.js';

/** One of several; also for what a face could say. */
export default function Choice({ item, play, titleId }: ItemBodyProps<PublicChoiceItem | PublicFaceItem>) {
  const { lesson } = usePlay();
  return (
    <Choices
      name={item.id} labelledBy={titleId} chosen={play.chosen} locked={play.outcome === 'found'} outcomes={play.outcomes}
      options={item.options.map((option) => ({ ...option, picture: option.media ? lesson.media[option.media] : undefined }))}
      onChoose={(id) => play.select(id)}
    />
  );
}
