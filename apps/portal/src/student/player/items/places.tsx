import { announce, Icon, icons, StatusGlyph } from '@eia/ui';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useOwnWords, useT } from '../../../shared/i18n.js';
import { usePlay } from '../play.js';
import css from './places.module.css';
import { useDrag } from './use-drag.js';

interface Named { readonly id: string; readonly text: string }

/** The place of cards that have none yet. */
const pool = '';

/**
 * Cards that go to places: tap a card and then its place, or pick it up with Space and move it with the arrow keys, or drag it.
 * Every move is told to screen readers.
 * @param placed card -> place
 * @param single each place takes one card, and may be chosen before it
 * @param outcomes by card, once checked
 * @param onPlace null: back to those without a place
 */
export function Places({ places, cards, placed, single = false, locked, outcomes, onPlace }: {
  places: readonly Named[];
  cards: readonly Named[];
  placed: Readonly<Record<string, string>>;
  single?: boolean;
  locked: boolean;
  outcomes: ReadonlyMap<string, 'fits' | 'look'>;
  onPlace: (card: string, place: string | null) => void;
}) {
  const { t } = useT('student');
  const own = useOwnWords(usePlay().lesson.locale);
  const uid = useId();
  // Where a card was when it was picked up, for Escape.
  const [held, setHeld] = useState<{ card: string; from: string } | null>(null);
  const [aim, setAim] = useState<string | null>(null);
  const focusOn = useRef<string | null>(null);
  const domId = (id: string) => `${uid}-${id}`;
  const textOf = (list: readonly Named[], id: string) => list.find((one) => one.id === id)?.text ?? '';
  const waiting = cards.filter(({ id }) => !placed[id]);

  // A card that moves is drawn anew in its place and would lose the focus.
  useLayoutEffect(() => {
    if (focusOn.current === null) return;
    document.getElementById(focusOn.current)?.focus();
    focusOn.current = null;
  });

  const put = (card: string, place: string, focus: 'card' | 'next') => {
    const moved = (placed[card] ?? pool) !== place;
    if (moved) onPlace(card, place === pool ? null : place);
    setAim(null);
    const left = waiting.filter(({ id }) => id !== card);
    const next = focus === 'next' ? left[0]?.id : undefined;
    focusOn.current = focus === 'card' ? domId(card) : next === undefined ? null : domId(next);
    // Nothing is left to place: what comes next is the main button.
    if (focus === 'next' && next === undefined) document.querySelector<HTMLElement>('form footer button[type="submit"]')?.focus();
    const told = { card: textOf(cards, card), place: textOf(places, place) };
    announce(place === pool ? t('item.movedBack', told) : t('item.moved', { ...told, left: left.length }));
  };
  const drag = useDrag((card, place) => {
    setHeld(null);
    put(card, place, 'card');
  }, locked);

  const pressCard = (card: string) => {
    if (locked) return;
    if (aim !== null) {
      setHeld(null);
      put(card, aim, 'next');
    } else if (held?.card === card) {
      setHeld(null);
      announce(t('item.putDown', { card: textOf(cards, card) }));
    } else {
      setHeld({ card, from: placed[card] ?? pool });
      announce(t('item.pickedUp', { card: textOf(cards, card) }));
    }
  };
  const pressPlace = (place: string) => {
    if (locked) return;
    if (held) {
      setHeld(null);
      put(held.card, place, 'next');
    } else if (single && waiting[0]) {
      setAim(aim === place ? null : place);
      focusOn.current = domId(waiting[0].id);
      announce(t('item.aimed', { place: textOf(places, place) }));
    } else {
      announce(t('item.cardFirst'));
    }
  };
  const letGo = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape') return;
    setHeld(null);
    setAim(null);
  };
  const keys = (event: KeyboardEvent<HTMLElement>, card: string) => {
    if (locked) return;
    const order = [pool, ...places.map(({ id }) => id)];
    const at = order.indexOf(placed[card] ?? pool);
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[event.key];
    if (event.key === 'Enter' && !held && aim === null && waiting.length === 0) {
      event.currentTarget.closest('form')?.requestSubmit();
    } else if (event.key === 'Escape' && held?.card === card) {
      setHeld(null);
      put(card, held.from, 'card');
    } else if (event.key === 'Delete' && placed[card]) {
      setHeld(null);
      put(card, pool, 'card');
    } else if (step !== undefined && held?.card === card) {
      const free = (place: string) => !single || place === pool || !Object.values(placed).includes(place);
      for (let next = at + step; next >= 0 && next < order.length; next += step) {
        const place = order[next];
        if (place === undefined || !free(place)) continue;
        put(card, place, 'card');
        break;
      }
    } else if (step !== undefined) {
      // Not picked up: the arrows go from card to card.
      const all = [...waiting, ...places.flatMap(({ id }) => cards.filter((one) => placed[one.id] === id))].map(({ id }) => id);
      const next = all[all.indexOf(card) + step];
      if (next !== undefined) document.getElementById(domId(next))?.focus();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const drawCard = ({ id, text }: Named, key?: number) => {
    const outcome = outcomes.get(id);
    return (
      <button
        key={id} id={domId(id)} type="button" aria-pressed={held?.card === id} aria-disabled={locked || undefined} data-key={key}
        className={[css.card, held?.card === id && css.held, outcome && css[outcome]].filter(Boolean).join(' ')}
        onClick={() => pressCard(id)} onKeyDown={(event) => keys(event, id)} {...drag(id)}
      >
        {!locked && <span className={css.grip} data-grip aria-hidden="true"><Icon of={icons.grip} size={20} /></span>}
        <span className={css.text}>{text}</span>
        {outcome === 'fits' && <StatusGlyph status="done" size={24} />}
        {outcome === 'look' && <span className={css.eye}><Icon of={icons.eye} size={18} /></span>}
      </button>
    );
  };
  const keysOnPlaces = held !== null;
  // Numbers go to places that can take a card.
  const open = places.filter(({ id }) => !single || !Object.values(placed).includes(id));
  return (
    <div className={[css.all, single && css.single, held && css.holding].filter(Boolean).join(' ')} data-wide={!single || undefined}>
      {!locked && <p {...own} className="sub small">{single ? t('item.matchHow') : t('item.sortHow')}</p>}
      {!locked && <div role="group" className={css.pool} data-place={pool} aria-label={t('item.toPlace')}>
        {waiting.map((card, i) => drawCard(card, keysOnPlaces ? undefined : i + 1))}
        {waiting.length === 0 && <span {...own} className={css.empty}>{t('item.allPlaced')}</span>}
        {held && placed[held.card] && <button {...own} type="button" className={css.back} onClick={() => pressPlace(pool)}>{t('item.takeOut')}</button>}
      </div>}
      <div className={css.places}>
        {places.map((place) => (
          <div key={place.id} role="group" aria-label={place.text} className={css.place} data-place={place.id}>
            <button
              type="button" className={css.name} data-key={keysOnPlaces && open.includes(place) ? open.indexOf(place) + 1 : undefined} aria-pressed={single ? aim === place.id : undefined}
              aria-disabled={locked || undefined} onClick={() => pressPlace(place.id)} onKeyDown={letGo}
            >
              {place.text}
            </button>
            <div className={css.slot}>{cards.filter(({ id }) => placed[id] === place.id).map((card) => drawCard(card))}</div>
          </div>
        ))}
      </div>
      <p {...own} role="status" className="sub small">{t('item.placed', { number: cards.length - waiting.length, all: cards.length })}</p>
    </div>
  );
}
