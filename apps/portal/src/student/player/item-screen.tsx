import type { PublicItem } from '@eia/lesson';
import { announce, Button, Face, Icon, icons, Notice } from '@eia/ui';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useOwnWords, useT } from '../../shared/i18n.js';
import { FeedbackPanel } from './feedback-panel.js';
import { ItemBody } from './items/item-body.js';
import css from './item-screen.module.css';
import { usePlay } from './play.js';
import { Stage } from './stage.js';
import { useItem } from './use-item.js';

/** What is missing before one can check, and what keys do. */
const words = {
  choice: ['item.pickOne', 'player.keysChoose'], face: ['item.pickOne', 'player.keysChoose'], multi: ['item.pickOne', 'player.keysChoose'],
  sort: ['item.placeAll', 'item.keysPlace'], match: ['item.placeAll', 'item.keysPlace'], order: ['item.moveOne', 'item.keysOrder'],
} as const satisfies Record<PublicItem['kind'], unknown>;

/**
 * One question: the same in a lesson and in a quiz. The main button is Check until the answer was checked, then Go on;
 * Skip stands beside it all the time.
 * @param media the step's picture, when the item has none of its own
 * @param above what comes before the choices, such as the turns of a pair
 * @param goOnLabel what the main button says after Check
 */
export default function ItemScreen({ item, stepId, media, above, goOnLabel, onDone, onSkip, onBack }: {
  item: PublicItem;
  stepId: string;
  media?: string;
  above?: ReactNode;
  goOnLabel?: string;
  onDone: () => void;
  onSkip: () => void;
  onBack?: () => void;
}) {
  const { t } = useT('student');
  const { lesson, preview } = usePlay();
  const own = useOwnWords(lesson.locale);
  const play = useItem(item, stepId);
  const titleId = useId();
  const faceId = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [first, keys] = words[item.kind];
  const face = item.kind === 'face' ? lesson.faces[item.face] : undefined;

  const onEnter = () => {
    if (play.checked) onDone();
    else if (play.ready) play.check();
    else announce(t(first));
  };
  useEffect(() => {
    if (play.checked) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [play.checked, play.outcome]);

  return (
    <Stage
      title={item.stem} titleId={titleId} moment={`${stepId} ${item.id}`} media={face ? undefined : item.media ?? media}
      describedBy={face && faceId} aside={face && <div className={css.face} id={faceId}><Face parts={face} size="100%" alt={t('item.faceLabel', { alt: face.alt })} /></div>}
      hint={t(keys)} onEnter={onEnter} onBack={onBack}
      actions={(
        <>
          {!play.checked && (
            <Button look="quiet" onClick={() => { play.skip(); onSkip(); }}>{t('player.skip')}</Button>
          )}
          {play.hints === 0 && play.outcome !== 'found' && (
            <Button onClick={() => { play.hint(); focusChoices(); }}><Icon of={icons.bulb} size={22} />{t('item.hint')}</Button>
          )}
          {play.checked && play.outcome !== 'found' && play.outcome !== 'waiting' && (
            <Button onClick={() => { play.retry(); focusChoices(); }}>{t('item.again')}</Button>
          )}
          {play.checked
            ? <Button look="primary" type="submit">{goOnLabel ?? t('player.goOn')}<Icon of={icons.arrow} size={22} flip /></Button>
            : <Button look="primary" type="submit" aria-disabled={!play.ready}>{t('item.check')}</Button>}
        </>
      )}
    >
      {above}
      <ItemBody item={item} play={play} titleId={titleId} />
      {play.hints > 0 && <Notice kind="hint" live>{item.hint}</Notice>}
      <div ref={panel} role="status" className={css.panel}>
        {play.checked && play.feedback && <FeedbackPanel item={item} feedback={play.feedback} />}
        {play.checked && play.outcome === 'waiting' && <div {...own}><Notice kind="kind">{preview ? t('item.previewWaiting') : t('item.waiting')}</Notice></div>}
      </div>
    </Stage>
  );
}

/** A button that leaves the screen hands the focus to the choices, not to nowhere. */
function focusChoices() {
  const choices = document.querySelectorAll<HTMLInputElement>('main [data-key]');
  ([...choices].find((choice) => choice.checked) ?? choices[0])?.focus();
}
