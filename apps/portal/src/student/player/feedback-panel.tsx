import type { PublicItem } from '@eia/lesson';
import type { Feedback } from '@eia/scoring';
import { Icon, icons } from '@eia/ui';
import { answerParts } from '../../shared/answer-parts.js';
import { useOwnWords, useT } from '../../shared/i18n.js';
import { usePlay } from './play.js';
import css from './feedback-panel.module.css';

/** The words of an option, a card or a left side. */
function wordsOf(item: PublicItem, id: string): string {
  return partsOf(item).find((part) => part.id === id)?.text ?? '';
}

function partsOf(item: PublicItem): readonly { id: string; text: string }[] {
  switch (item.kind) {
    case 'sort': return item.cards;
    case 'match': return item.lefts;
    case 'order': return item.sequence;
    default: return item.options;
  }
}

/** What others might think of the answer. It names what is understandable in it; nothing here is red, and nothing is "wrong". */
export function FeedbackPanel({ item, feedback }: { item: PublicItem; feedback: Feedback }) {
  const { t } = useT('student');
  const own = useOwnWords(usePlay().lesson.locale);
  const several = feedback.options.length > 1;
  const incomplete = feedback.state !== 'found' && feedback.options.length > 0 && feedback.options.every((option) => option.fits);
  return (
    <div className={css.panel}>
      <h2 className={css.title} {...own}>{incomplete ? t('item.more') : t(`item.${feedback.state}`)}</h2>
      <ul className={css.list}>
        {feedback.options.map((option) => (
          <li key={option.id}>
            <span className={option.fits ? css.fits : css.look}><Icon of={option.fits ? icons.check : icons.eye} size={20} /></span>
            <span>
              {several && <b>{wordsOf(item, option.id)} </b>}
              <span className="visually-hidden" {...own}>{option.fits ? t('item.fits') : t('item.lookAgain')}. </span>
              {option.text}
            </span>
          </li>
        ))}
      </ul>
      {feedback.solution !== undefined && (
        <p {...own}>{t('item.solution', { answer: answerParts(item, feedback.solution).map((part) => part.join(': ')).join(' · ') })}</p>
      )}
      {feedback.why && <p className={css.why}><b {...own}>{t('item.why')}</b> {feedback.why}</p>}
    </div>
  );
}
