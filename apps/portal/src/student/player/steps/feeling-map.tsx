import type { PublicEmotion } from '@eia/lesson';
import { useEffect, useRef } from 'react';
import { useT } from '../../../shared/i18n.js';
import css from './feeling-map.module.css';

type Word = PublicEmotion & { id: string };

const levels = [-2, -1, 0, 1, 2] as const;
const spotId = (energy: number, pleasantness: number) => `spot:${energy}:${pleasantness}`;

/**
 * Energy by pleasantness, as 25 spots. Native radios with arrow keys in both directions; each spot is named by what it
 * means and by the words that live there. Choosing a word moves the mark to it.
 */
export function FeelingMap({ words, value, name, own, onChoose }: {
  words: readonly Word[];
  /** A spot, or the id of a word. */
  value: string;
  name: string;
  /** Says that the map's own words are in the language of the app. */
  own?: { lang?: string; dir?: 'ltr' | 'rtl' };
  onChoose: (value: string) => void;
}) {
  const { t } = useT('student');
  const map = useRef<HTMLFieldSetElement>(null);
  const word = words.find(({ id }) => id === value);
  const marked = word ? spotId(word.energy, word.pleasantness) : value;
  const latest = useRef(onChoose);
  latest.current = onChoose;

  // Native radios move in one line; here up is more energy and right is more pleasant.
  useEffect(() => {
    const element = map.current;
    if (!element) return;
    const pressed = (event: KeyboardEvent) => {
      // Where lines begin at the right, pleasant lies at the left.
      const side = getComputedStyle(element).direction === 'rtl' ? -1 : 1;
      const [right, up] = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key] ?? [];
      const spot = (event.target as HTMLInputElement).value.split(':').slice(1).map(Number);
      const [energy, pleasantness] = spot;
      if (right === undefined || up === undefined || energy === undefined || pleasantness === undefined) return;
      event.preventDefault();
      const within = (n: number) => Math.max(-2, Math.min(2, n));
      const next = spotId(within(energy + up), within(pleasantness + side * right));
      element.querySelector<HTMLInputElement>(`[value="${next}"]`)?.focus();
      latest.current(next);
    };
    element.addEventListener('keydown', pressed);
    return () => element.removeEventListener('keydown', pressed);
  }, []);

  return (
    <fieldset ref={map} className={css.map} {...own}>
      <legend className="visually-hidden">{t('checkin.grid')}</legend>
      <span className={css.top} aria-hidden="true">{t('checkin.high')}</span>
      <span className={css.bottom} aria-hidden="true">{t('checkin.low')}</span>
      <span className={css.start} aria-hidden="true">{t('checkin.unpleasant')}</span>
      <span className={css.end} aria-hidden="true">{t('checkin.pleasant')}</span>
      <div className={css.spots}>
        {[...levels].reverse().flatMap((energy) => levels.map((pleasantness) => {
          const id = spotId(energy, pleasantness);
          const here = words.filter((one) => one.energy === energy && one.pleasantness === pleasantness).map((one) => one.word);
          const label = [...here, t(`checkin.energy.${energy}`), t(`checkin.pleasantness.${pleasantness}`)].join(', ');
          return (
            <label key={id} className={marked === id ? css.on : undefined}>
              <input type="radio" name={name} value={id} checked={marked === id} aria-label={label} onChange={() => onChoose(id)} />
              <i />
            </label>
          );
        }))}
      </div>
      <p className={css.told} role="status">{marked && tell(marked)}</p>
    </fieldset>
  );

  function tell(id: string): string {
    const [energy, pleasantness] = id.split(':').slice(1).map(Number) as [-2 | -1 | 0 | 1 | 2, -2 | -1 | 0 | 1 | 2];
    return t('checkin.spot', { energy: t(`checkin.energy.${energy}`), pleasantness: t(`checkin.pleasantness.${pleasantness}`) });
  }
}
