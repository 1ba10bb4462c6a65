import type { PublicCard, PublicOrderItem } from '@eia/lesson';
import { announce, Icon, icons, StatusGlyph } from '@eia/ui';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useOwnWords, useT } from '../../../shared/i18n.js';
import { usePlay } from '../play.js';
import type { ItemBodyProps } from './item-body.js';
import css from './order.module.css';
import { useDrag } from './use-drag.js';

/**
 * Cards into an order: with the buttons beside each, or picked up with Space and moved with the arrow keys, or tapped and then
 * the place tapped, or dragged. Every move is told to screen readers.
 */
export default function Order({ item, play }: ItemBodyProps<PublicOrderItem>) {
  const { t } = useT('student');
  const own = useOwnWords(usePlay().lesson.locale);
  const uid = useId();
  const [held, setHeld] = useState<{ card: string; before: readonly string[] } | null>(null);
  const focusOn = useRef<string | null>(null);
  const locked = play.outcome === 'found';
  const ids = play.selection === null ? item.sequence.map(({ id }) => id) : play.chosen;
  const cards = ids.flatMap((id) => item.sequence.find((card) => card.id === id) ?? []);
  const domId = (id: string) => `${uid}-${id}`;

  useLayoutEffect(() => {
    if (focusOn.current === null) return;
    document.getElementById(focusOn.current)?.focus();
    focusOn.current = null;
  });

  const move = ({ id, text }: PublicCard, to: number, focus = domId(id)) => {
    if (locked || to < 0 || to >= ids.length) return;
    const order = ids.filter((one) => one !== id);
    order.splice(to, 0, id);
    play.select(order);
    focusOn.current = focus;
    announce(t('item.nowAt', { card: text, number: to + 1, all: ids.length }));
  };
  const drag = useDrag((id, place) => {
    const card = cards.find((one) => one.id === id);
    setHeld(null);
    if (card) move(card, ids.indexOf(place));
  }, locked);
  const press = (card: PublicCard, at: number) => {
    if (locked) return;
    const holding = cards.find(({ id }) => id === held?.card);
    if (holding) {
      setHeld(null);
      move(holding, at);
    } else {
      setHeld({ card: card.id, before: ids });
      announce(t('item.pickedUp', { card: card.text }));
    }
  };
  const keys = (event: KeyboardEvent<HTMLElement>, card: PublicCard, at: number) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter' && !held && play.ready) {
      event.currentTarget.closest('form')?.requestSubmit();
    } else if (event.key === 'Escape' && held) {
      setHeld(null);
      play.select([...held.before]);
      focusOn.current = domId(card.id);
      announce(t('item.putDown', { card: card.text }));
    } else if (step !== undefined && held?.card === card.id) {
      move(card, at + step);
    } else if (step !== undefined) {
      document.getElementById(domId(ids[at + step] ?? card.id))?.focus();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={css.all}>
      <p {...own} className="sub small">{t('item.orderHow')}</p>
      <ol className={css.list}>
        {cards.map((card, at) => (
          <li key={card.id} data-place={card.id} className={held?.card === card.id ? css.held : undefined}>
            <button
              id={domId(card.id)} type="button" className={css.card} data-key={at + 1} aria-pressed={held?.card === card.id} aria-disabled={locked || undefined}
              onClick={() => press(card, at)} onKeyDown={(event) => keys(event, card, at)} {...drag(card.id)}
            >
              <span className={css.number} data-grip aria-hidden="true">{at + 1}</span>
              <span>{card.text}</span>
            </button>
            {locked ? <StatusGlyph status="done" size={24} /> : (
              <span className={css.moves}>
                {([[-1, 'up', icons.down, css.up], [1, 'down', icons.down, undefined]] as const).map(([step, name, icon, look]) => (
                  <button
                    key={name} id={`${domId(card.id)}-${name}`} type="button" className={look} {...own} aria-label={t(`item.${name}`, { card: card.text })}
                    aria-disabled={at + step < 0 || at + step >= ids.length || undefined} onClick={() => move(card, at + step, `${domId(card.id)}-${name}`)}
                  >
                    <Icon of={icon} size={22} />
                  </button>
                ))}
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
