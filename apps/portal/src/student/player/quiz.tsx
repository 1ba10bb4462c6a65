import type { PublicItem } from '@eia/lesson';
import { summarizeQuiz } from '@eia/scoring';
import { Button, Icon, icons, Mark, Notice } from '@eia/ui';
import { use, useMemo, useState } from 'react';
import { useOwnWords, useT } from '../../shared/i18n.js';
import css from './end.module.css';
import ItemScreen from './item-screen.js';
import { usePlay } from './play.js';
import { Stage, StageContext } from './stage.js';

const step = 'quiz';

/** The questions of this attempt, in the order that was drawn for it. */
export function useQuizItems(): PublicItem[] {
  const { lesson, quizItemIds } = usePlay();
  return useMemo(() => quizItemIds.flatMap((id) => lesson.quiz?.items.filter((item) => item.id === id) ?? []), [lesson, quizItemIds]);
}

/**
 * One question per screen, with hints and as many tries as one likes; at the end what was found alone and what is worth
 * a second look. No percentages and no grade.
 */
export default function Quiz({ onDone }: { onDone: () => void }) {
  const { t } = useT('student');
  const { lesson, state, act } = usePlay();
  const { note, onBack, pageTitle } = use(StageContext);
  const items = useQuizItems();
  const [review, setReview] = useState<string>();
  const reviewed = items.find((item) => item.id === review);
  const at = state.at?.stepId === step ? items.findIndex((item) => item.id === state.at?.page) : -1;
  const item = items[at];

  if (items.length === 0) return <QuizStage title={t('quiz.none')} moment="none" label={t('player.goOn')} onEnter={onDone} />;
  if (reviewed) {
    const back = () => setReview(undefined);
    return <ItemScreen key={`again ${reviewed.id}`} item={reviewed} stepId={step} goOnLabel={t('quiz.backToEnd')} onDone={back} onSkip={back} onBack={back} />;
  }
  if (state.quiz === 'done') return <QuizEnd items={items} onReview={setReview} onDone={onDone} />;
  if (state.quiz === 'notStarted' || !item) {
    const start = () => {
      if (state.quiz === 'notStarted') act('quizStart', step);
      act('at', step, { page: items[0]?.id });
    };
    return (
      <QuizStage title={t('quiz.title', { title: lesson.title })} moment="start" label={t('quiz.start')} onEnter={start}>
        <p className={css.question}>{lesson.quiz?.intro}</p>
      </QuizStage>
    );
  }
  const to = (next: number) => {
    const target = items[next];
    if (target) act('at', step, { page: target.id });
    else act('quizEnd', step);
  };
  return (
    <StageContext value={{ note, onBack: at > 0 ? () => to(at - 1) : onBack, pageTitle }}>
      <ItemScreen
        key={item.id} item={item} stepId={step}
        goOnLabel={at + 1 < items.length ? t('quiz.next') : t('player.finish')} onDone={() => to(at + 1)} onSkip={() => to(at + 1)}
      />
    </StageContext>
  );
}

function QuizStage({ title, moment, label, onEnter, children }: {
  title: string; moment: string; label: string; onEnter: () => void; children?: React.ReactNode;
}) {
  return (
    <Stage
      ownTitle title={title} moment={moment} onEnter={onEnter} aside={<div className={css.picture}><Mark size={180} /></div>}
      actions={<Button look="primary" type="submit">{label}<Icon of={icons.arrow} size={22} flip /></Button>}
    >
      {children}
    </Stage>
  );
}

function QuizEnd({ items, onReview, onDone }: { items: PublicItem[]; onReview: (id: string) => void; onDone: () => void }) {
  const { t } = useT('student');
  const { lesson, state } = usePlay();
  const { foundOnOwn, total, lookAgain } = summarizeQuiz(state, items.map((item) => item.id));
  const own = useOwnWords(lesson.locale);
  const waiting = items.some((item) => state.items[item.id]?.state === 'waiting');
  const again = items.filter((item) => lookAgain.includes(item.id));
  return (
    <QuizStage title={t('quiz.endTitle')} moment="end" label={t('end.home')} onEnter={onDone}>
      <p className={css.summary} role="status" {...own}>
        {t('quiz.summary', { found: foundOnOwn, count: total })}{' '}
        {again.length > 0 ? t('quiz.lookAgain', { count: again.length }) : t('quiz.allFound')}
      </p>
      {waiting && <div {...own}><Notice kind="info">{t('quiz.pending')}</Notice></div>}
      {again.length > 0 && (
        <ul className={css.again}>
          {again.map((item) => (
            <li key={item.id}>
              <span>{item.stem}</span>
              <Button look="tint" onClick={() => onReview(item.id)} aria-label={`${t('item.lookAgain')}: ${item.stem}`}>{t('item.lookAgain')}</Button>
            </li>
          ))}
        </ul>
      )}
      <p className="sub">{lesson.quiz?.outro}</p>
    </QuizStage>
  );
}
