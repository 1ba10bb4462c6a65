import { Icon, icons } from '@eia/ui';
import { useOwnWords, useT } from '../../shared/i18n.js';
import { usePlay } from './play.js';
import css from './turns.module.css';

interface Turn { id: string; who: 'a' | 'b' | 'both'; text: string }

/** Who of a pair does what first. */
export function Turns({ turns, title }: { turns: readonly Turn[]; title?: string }) {
  const { t } = useT('student');
  const own = useOwnWords(usePlay().lesson.locale);
  return (
    <section className={css.turns}>
      <h2 {...own}><Icon of={icons.people} size={22} />{title ?? t('item.pair')}</h2>
      <ol>
        {turns.map(({ id, who, text }) => (
          <li key={id}>
            <span {...own} className={who === 'a' ? css.a : who === 'b' ? css.b : css.both}>{who === 'both' ? t('item.both') : who.toUpperCase()}</span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
