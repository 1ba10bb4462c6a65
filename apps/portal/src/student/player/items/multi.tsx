import type { PublicMultiItem } from '@eia/lesson';
import { useOwnWords, useT } from '../../../shared/i18n.js';
import { Choices } from '../choices.js';
import { usePlay } from '../play.js';
import type { ItemBodyProps } from './item-body.js';

/** Several of several, with a count that is told as it changes. */
export default function Multi({ item, play, titleId }: ItemBodyProps<PublicMultiItem>) {
  const { t } = useT('student');
  const { lesson } = usePlay();
  const own = useOwnWords(lesson.locale);
  const ids = item.options.map((option) => option.id);
  return (
    <>
      <Choices
        name={item.id} labelledBy={titleId} chosen={play.chosen} multiple locked={play.outcome === 'found'} outcomes={play.outcomes}
        options={item.options.map((option) => ({ ...option, picture: option.media ? lesson.media[option.media] : undefined }))}
        onChoose={(id, on) => play.select(ids.filter((one) => (one === id ? on : play.chosen.includes(one))))}
      />
      <p {...own} role="status" className="sub small">{t('item.chosen', { number: play.chosen.length, all: ids.length })}</p>
    </>
  );
}
