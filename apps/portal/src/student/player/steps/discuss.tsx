import type { PublicDiscussStep } from '@eia/lesson';
import { Button, Icon, icons } from '@eia/ui';
import { useId } from 'react';
import { useOwnWords, useT } from '../../../shared/i18n.js';
import { usePlay, type StepProps } from '../play.js';
import { Stage } from '../stage.js';
import { Turns } from '../turns.js';
import css from './discuss.module.css';

/** Something to talk about with others: one card at a time, whose turn it is, and words to begin with. Nothing is recorded. */
export default function Discuss({ step, onDone, onSkip }: StepProps<PublicDiscussStep>) {
  const { t } = useT('student');
  const { state, act, lesson } = usePlay();
  const own = useOwnWords(lesson.locale);
  const cardId = useId();
  const at = state.at?.stepId === step.id ? state.at.page : undefined;
  const cards = step.cards ?? [];
  const index = Math.max(0, cards.findIndex((card) => card.id === at));
  const card = cards[index];
  const to = (next: number) => {
    const target = cards[next];
    if (target) act('at', step.id, { page: target.id });
  };
  const more = index + 1 < cards.length;
  const onEnter = () => (more ? to(index + 1) : onDone());
  return (
    <Stage
      title={step.heading ?? step.prompt} moment={`${step.id} ${card?.id}`} media={step.media} hint={t('player.keysNext')} onEnter={onEnter}
      onBack={index > 0 ? () => to(index - 1) : undefined}
      describedBy={card && cardId}
      aside={card && (
        <section className={css.card} id={cardId} aria-live="polite">
          <p className={css.count} {...own}>{t('discuss.card', { card: index + 1, cards: cards.length })}</p>
          <p className={css.text}>{card.text}</p>
        </section>
      )}
      below={(
        <>
          {step.sentenceStarters && step.sentenceStarters.length > 0 && (
            <section>
              <h2 className={css.label} {...own}>{t('discuss.starters')}</h2>
              <ul className={css.starters}>{step.sentenceStarters.map(({ id, text }) => <li key={id}>{text}</li>)}</ul>
            </section>
          )}
          {step.observerCheck && step.observerCheck.length > 0 && (
            <section>
              <h2 className={css.label} {...own}>{t('discuss.checks')}</h2>
              <ul className={css.checks}>{step.observerCheck.map(({ id, text }) => <li key={id}><Icon of={icons.check} size={20} />{text}</li>)}</ul>
            </section>
          )}
        </>
      )}
      actions={(
        <>
          <Button look="quiet" onClick={onSkip}>{t('player.skip')}</Button>
          <Button look="primary" type="submit">{more ? t('discuss.next') : t('player.goOn')}<Icon of={icons.arrow} size={22} flip /></Button>
        </>
      )}
    >
      {step.heading && <p className={css.prompt}>{step.prompt}</p>}
      {step.turns && step.turns.length > 0 && <Turns turns={step.turns} title={t('discuss.turns')} />}
    </Stage>
  );
}
