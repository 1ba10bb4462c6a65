import { Icon, icons, StatusGlyph } from '@eia/ui';
import type { ReactNode } from 'react';
import { useOwnWords } from '../../shared/i18n.js';
import css from './choices.module.css';
import { usePlay } from './play.js';

interface Option { id: string; text: string; picture?: { url: string; alt: string } }

/**
 * Choices as native radios (or checkboxes): arrow keys, Space and screen readers work as everywhere. The keys 1 to 9
 * press them, see `Stage`.
 * @param labelledBy id of the question, when it is the heading of the page
 * @param onTap a finger or a mouse pressed this one, also when it was chosen already
 * @param locked shown as chosen, and not to be changed any more
 */
export function Choices({ name, legend, labelledBy, options, chosen, multiple = false, locked = false, outcomes, onChoose, onTap }: {
  name: string;
  legend?: ReactNode;
  labelledBy?: string;
  options: Option[];
  chosen: readonly string[];
  multiple?: boolean;
  locked?: boolean;
  /**
   * What became of the chosen ones. Given, an option that is merely chosen carries no check mark, which would look like
   * praise.
   */
  outcomes?: ReadonlyMap<string, 'fits' | 'look'>;
  onChoose: (id: string, on: boolean) => void;
  onTap?: (id: string) => void;
}) {
  const own = useOwnWords(usePlay().lesson.locale);
  return (
    <fieldset className={css.choices} aria-labelledby={labelledBy}>
      {legend && <legend {...own}>{legend}</legend>}
      {options.map((option, i) => {
        const on = chosen.includes(option.id);
        const outcome = on ? outcomes?.get(option.id) : undefined;
        return (
          <label key={option.id} className={[css.choice, on && css.on, outcome && css[outcome]].filter(Boolean).join(' ')}>
            <input
              type={multiple ? 'checkbox' : 'radio'} name={name} value={option.id} checked={on} data-key={i + 1}
              aria-disabled={locked || undefined}
              onChange={(event) => { if (!locked) onChoose(option.id, event.target.checked); }}
              onClick={(event) => { if (event.detail > 0 && !locked) onTap?.(option.id); }}
            />
            <span className={multiple ? `${css.key} ${css.box}` : css.key} aria-hidden="true">{i + 1}</span>
            <span className={css.text}>
              {option.picture && <img src={option.picture.url} alt={option.picture.alt} />}
              {option.text}
            </span>
            <span className={css.mark}>
              {outcome === 'look' && <span className={css.eye}><Icon of={icons.eye} size={20} /></span>}
              {on && (outcome === 'fits' || !outcomes) && <StatusGlyph status="done" size={28} />}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
