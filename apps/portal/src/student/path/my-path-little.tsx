import type { MasteryWord } from '@eia/scoring';
import { useT } from '../../shared/i18n.js';
import css from './my-path-little.module.css';

/** My path for K to 2: a plant for each skill, its name and a word. The plant says nothing that the word does not say. */
export default function MyPathLittle({ skills }: { skills: readonly { id: string; name: string; word: MasteryWord; answers: number }[] }) {
  const { t } = useT('student');
  return (
    <ul className={css.skills}>
      {skills.map(({ id, name, word, answers }) => (
        <li key={id} className={css.skill}>
          <Plant word={word} />
          <div>
            <h2>{name}</h2>
            <p className={css.word}>{t(`path.word.${word}`)}</p>
            <p className="sub">{t('path.answersK2', { count: answers })}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

const leaf = (x: number, y: number, turn: number) => <ellipse cx={x} cy={y} rx="13" ry="7" transform={`rotate(${turn} ${x} ${y})`} />;

/** A seed, a sprout, a plant, a tree. */
function Plant({ word }: { word: MasteryWord }) {
  return (
    <svg className={css.plant} viewBox="0 0 100 100" aria-hidden="true">
      <path d="M8 86h84" stroke="var(--line-strong)" strokeWidth="5" strokeLinecap="round" />
      {word === 'notEnoughYet' && <ellipse cx="50" cy="77" rx="12" ry="8" fill="var(--gold-fill)" stroke="var(--gold-ink)" strokeWidth="3" />}
      {word === 'starting' && (
        <>
          <path d="M50 84V58" stroke="var(--moss-ink)" strokeWidth="5" strokeLinecap="round" />
          <g fill="var(--moss-fill)">{leaf(39, 54, 25)}{leaf(61, 54, -25)}</g>
        </>
      )}
      {word === 'growing' && (
        <>
          <path d="M50 84V26" stroke="var(--moss-ink)" strokeWidth="5" strokeLinecap="round" />
          <g fill="var(--moss-fill)">{leaf(38, 66, 25)}{leaf(62, 56, -25)}{leaf(38, 44, 25)}{leaf(62, 34, -25)}{leaf(50, 20, 90)}</g>
        </>
      )}
      {word === 'secure' && (
        <>
          <path d="M50 84V50" stroke="#7A5233" strokeWidth="9" strokeLinecap="round" />
          <g fill="var(--moss-fill)">
            <circle cx="50" cy="22" r="15" /><circle cx="33" cy="34" r="14" /><circle cx="67" cy="34" r="14" /><circle cx="40" cy="50" r="13" /><circle cx="60" cy="50" r="13" /><circle cx="50" cy="38" r="14" />
          </g>
        </>
      )}
    </svg>
  );
}
