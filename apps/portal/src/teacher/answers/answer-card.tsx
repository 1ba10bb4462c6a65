import type { PublicLesson } from '@eia/lesson';
import { Card, Chip, Icon, icons } from '@eia/ui';
import { useT } from '../../shared/i18n.js';
import { Drawing } from '../../shared/drawing.js';
import { useFormats } from '../../staff/formats.js';
import { chosenTexts, type Answer, type AnsweredItem } from './answer-list.js';
import css from './answers.module.css';
import type { Work } from './student-work-page.js';

/** One question with the student's latest answer, in kind words and without a score. */
export function AnswerCard({ item, heading, answer }: AnsweredItem) {
  const { t, locale } = useT('teacher');
  const texts = answer ? chosenTexts(item, answer.payload) : [];
  const List = item.kind === 'order' ? 'ol' : 'ul';
  return (
    <Card as="li" className={css.answer}>
      {heading && <p className={css.heading}>{heading}</p>}
      <h3>{item.stem}</h3>
      {!answer && <p className={css.quiet} lang={locale}>{t('answers.noAnswer')}</p>}
      {answer && (
        <>
          <div className={css.chosen}>
            <p className={css.label} lang={locale}>{t('answers.chose')}</p>
            {texts.length > 0
              ? <List>{texts.map(([text, place]) => <li key={text}>{text}{place && <b className={css.place}>{place}</b>}</li>)}</List>
              : <p className={css.quiet} lang={locale}>{t('answers.notShowable')}</p>}
          </div>
          {answer.feedback.length > 0 && (
            <div className={css.read}>
              <p className={css.label} lang={locale}>{t('answers.feedback')}</p>
              {answer.feedback.map((text) => <p key={text}>{text}</p>)}
            </div>
          )}
          <Outcome answer={answer} />
        </>
      )}
    </Card>
  );
}

/** How it went: found or not yet, how many tries, with or without the hint. */
function Outcome({ answer }: { answer: Answer }) {
  const { t, locale } = useT('teacher');
  const formats = useFormats();
  const outcome = answer.outcome === 'found' || answer.outcome === 'partly' ? answer.outcome : 'notYet';
  return (
    <p className={css.outcome} lang={locale}>
      {outcome === 'found' && <Icon of={icons.check} size={20} />}
      <span>{t(`answers.outcome.${outcome}`, { count: answer.tries })}</span>
      {answer.hints > 0 && <Chip>{t('answers.hint')}</Chip>}
      {answer.late && <Chip color="sky">{t('answers.late')}</Chip>}
      <span className={css.when}>{formats.dayAndTime(answer.answeredAt)}</span>
    </p>
  );
}

/** A reflection that the student chose to share with the teacher. */
export function ReflectionCard({ reflection, lesson }: { reflection: Work['reflections'][number]; lesson: PublicLesson }) {
  const { t } = useT('teacher');
  const formats = useFormats();
  const step = lesson.steps.find(({ id }) => id === reflection.stepId);
  const picks = step?.type === 'reflect' ? (step.picks ?? []).filter(({ id }) => reflection.picks.includes(id)) : [];
  return (
    <Card as="li" color="plum" className={css.answer}>
      {step?.type === 'reflect' && <h3 lang={lesson.locale}>{step.prompt}</h3>}
      {picks.length > 0 && <ul className={css.picks} lang={lesson.locale}>{picks.map((pick) => <li key={pick.id}>{pick.text}</li>)}</ul>}
      {reflection.strokes.length > 0 && (
        <Drawing strokes={reflection.strokes} picture={step?.media ? lesson.media[step.media] : undefined} label={t('answers.drawing')} />
      )}
      {reflection.text && <blockquote className={css.words}>{reflection.text}</blockquote>}
      <p className={css.outcome}><Icon of={icons.message} size={20} /><span>{t('answers.sharedWithYou')}</span><span className={css.when}>{formats.dayAndTime(reflection.at)}</span></p>
    </Card>
  );
}
