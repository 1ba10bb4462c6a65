import type { PublicLesson, PublicStep } from '@eia/lesson';
import { Button, Chip, Notice } from '@eia/ui';
import { useT } from '../../../shared/i18n.js';
import { troubleOf } from '../../../staff/query.js';
import { ItemOutline } from './item-outline.js';
import css from './outline.module.css';
import { isPart, type Part } from './parts.js';
import { Picture } from './picture.js';
import { ScenarioOutline } from './scenario-outline.js';
import { useContent } from './use-content.js';

/** Everything a student can meet in the lesson, to read: all steps, all choices, all branches, all quiz questions. */
export function LessonOutline({ contentUrls, leftOut }: { contentUrls: unknown; leftOut: readonly string[] }) {
  const { t } = useT('teacher');
  const { t: common } = useT('common');
  const content = useContent(contentUrls);
  if (content.isPending) return <p role="status">{common('loading')}</p>;
  if (content.isError) {
    return (
      <div className={css.trouble}>
        <Notice kind="info">{t(`trouble.${troubleOf(content.error)}.text`)}</Notice>
        <Button look="primary" onClick={() => void content.refetch()}>{common('trouble.retry')}</Button>
      </div>
    );
  }
  const lesson = content.data;
  const parts = leftOut.filter(isPart);
  return (
    <section aria-label={t('lesson.view.student')} lang={lesson.locale} className={css.outline}>
      {parts.length > 0 && <LeftOut parts={parts} />}
      <ol className={css.steps}>
        {lesson.steps.map((step, index) => (
          <li key={step.id} className={css.step}>
            <StepHead step={step} number={index + 1} />
            <StepBody step={step} lesson={lesson} />
          </li>
        ))}
      </ol>
      {lesson.quiz && <QuizOutline lesson={lesson} quiz={lesson.quiz} />}
    </section>
  );
}

function LeftOut({ parts }: { parts: Part[] }) {
  const { t, locale } = useT('teacher');
  return (
    <Notice>
      <p lang={locale}>{t('lesson.leftOut')}</p>
      <ul className={css.leftOut} lang={locale}>{parts.map((part) => <li key={part}>{t(`part.${part}`)}</li>)}</ul>
    </Notice>
  );
}

function StepHead({ step, number }: { step: PublicStep; number: number }) {
  const { t, locale } = useT('teacher');
  return (
    <div className={css.head}>
      <h2>
        <span className={css.number} lang={locale}>{t('outline.step', { number })}</span>
        {step.heading ?? <span lang={locale}>{t(`part.${step.type}`)}</span>}
      </h2>
      <p className={css.meta} lang={locale}>
        {step.heading && <Chip>{t(`part.${step.type}`)}</Chip>}
        <Chip>{t('lesson.minutes', { count: step.minutes })}</Chip>
        <Chip>{t(`outline.mode.${step.mode}`)}</Chip>
        {step.allowSkip && <Chip color="plum">{t('outline.maySkip')}</Chip>}
      </p>
    </div>
  );
}

function StepBody({ step, lesson }: { step: PublicStep; lesson: PublicLesson }) {
  const { t, locale } = useT('teacher');
  return (
    <div className={css.body}>
      {step.media && <Picture lesson={lesson} id={step.media} />}
      {step.turns && (
        <ul className={css.bullets}>
          {step.turns.map((turn) => <li key={turn.id}><b lang={locale}>{t(`outline.turn.${turn.who}`)}</b> {turn.text}</li>)}
        </ul>
      )}
      <Own step={step} lesson={lesson} />
    </div>
  );
}

/** What only this kind of step has. */
function Own({ step, lesson }: { step: PublicStep; lesson: PublicLesson }) {
  const { t, locale } = useT('teacher');
  switch (step.type) {
    case 'read':
      return step.pages.map((page, index) => (
        <div key={page.id} className={css.pageText}>
          {page.media && page.media !== (step.pages[index - 1]?.media ?? step.media) && <Picture lesson={lesson} id={page.media} />}
          <p>{page.text}</p>
        </div>
      ));
    case 'item':
      return <ItemOutline item={step.item} lesson={lesson} />;
    case 'scenario':
      return <ScenarioOutline step={step} lesson={lesson} />;
    case 'checkin':
      return (
        <>
          {/* The alternative plays until a district turns check-ins on; both are shown to teachers. */}
          {step.alternative && <><p className={css.ask}>{step.alternative.prompt}</p><p className={css.note} lang={locale}>{t('outline.checkinAlternative')}</p></>}
          <p className={step.alternative ? css.quiet : css.ask}>{step.prompt}</p>
          {step.note && <p className={css.note}>{step.note}</p>}
        </>
      );
    case 'reflect':
      return (
        <>
          <p className={css.ask}>{step.prompt}</p>
          {step.picks && <ul className={css.bullets}>{step.picks.map((pick) => <li key={pick.id}>{pick.text}</li>)}</ul>}
          <p className={css.note}>{step.privacyNote}</p>
        </>
      );
    case 'discuss':
      return (
        <>
          <p className={css.ask}>{step.prompt}</p>
          {[step.cards, step.sentenceStarters, step.observerCheck].map((lines, i) => lines && (
            <div key={i}>
              <p className={css.note} lang={locale}>{t(i === 0 ? 'outline.cards' : i === 1 ? 'outline.starters' : 'outline.observer')}</p>
              <ul className={css.bullets}>{lines.map((line) => <li key={line.id}>{line.text}</li>)}</ul>
            </div>
          ))}
        </>
      );
    case 'calm':
      return (
        <>
          <p className={css.ask}>{step.intro}</p>
          <ul className={css.bullets}>{step.cues.map((cue) => <li key={cue.id}>{cue.text}</li>)}</ul>
          <p className={css.note}>{step.instead.text}</p>
        </>
      );
    case 'survey':
      return (
        <>
          <p className={css.ask}>{step.intro}</p>
          <ul className={css.bullets}>{step.items.map((item) => <li key={item.id}>{item.text}</li>)}</ul>
        </>
      );
    case 'support':
      return <><p className={css.ask}>{step.text}</p><p className={css.note} lang={locale}>{t('outline.support')}</p></>;
  }
}

function QuizOutline({ lesson, quiz }: { lesson: PublicLesson; quiz: NonNullable<PublicLesson['quiz']> }) {
  const { t, locale } = useT('teacher');
  return (
    <section className={css.step} aria-labelledby="outline-quiz">
      <div className={css.head}>
        <h2 id="outline-quiz" lang={locale}>{t('outline.quiz')}</h2>
        <p className={css.meta} lang={locale}>
          <Chip>{t('lesson.minutes', { count: quiz.minutes })}</Chip>
          <Chip>{t(quiz.when === 'later' ? 'outline.quizLater' : 'outline.quizInLesson')}</Chip>
          <Chip>{t('outline.quizPick', { count: quiz.pick, of: quiz.items.length })}</Chip>
        </p>
      </div>
      <div className={css.body}>
        <p>{quiz.intro}</p>
        <ol className={css.questions}>{quiz.items.map((item) => <li key={item.id}><ItemOutline item={item} lesson={lesson} /></li>)}</ol>
        <p>{quiz.outro}</p>
      </div>
    </section>
  );
}
