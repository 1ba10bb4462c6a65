import type { PublicStep } from '@eia/lesson';
import { buttonClass, Icon, icons, Notice } from '@eia/ui';
import { lazy, Suspense, useEffect, useMemo, useState, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';
import { Link } from 'wouter';
import { localeNames, useT, type Locale } from '../../shared/i18n.js';
import { LookButton } from '../../shared/look-button.js';
import { HelpButton } from '../help/help-button.js';
import { usePlay, type StepProps } from './play.js';
import css from './player.module.css';
import { StageContext } from './stage.js';

const importers = {
  read: () => import('./steps/read.js'),
  item: () => import('./steps/item.js'),
  scenario: () => import('./steps/scenario.js'),
  reflect: () => import('./steps/reflect.js'),
  checkin: () => import('./steps/checkin.js'),
  discuss: () => import('./steps/discuss.js'),
  support: () => import('./steps/support.js'),
};
type Playable = keyof typeof importers;

/** Each kind of step is a chunk of its own. The server sends only kinds that are played, see `playableKinds`. */
const steps = Object.fromEntries(Object.entries(importers).map(([type, load]) => [type, lazy(load as () => Promise<{ default: ComponentType<StepProps> }>)])) as
  Record<Playable, LazyExoticComponent<ComponentType<StepProps>>>;
const LessonEnd = lazy(() => import('./lesson-end.js'));
const QuizSteps = lazy(() => import('./quiz.js'));

const quizPlace = 'quiz';

/**
 * Plays a lesson from the place where the student was.
 * @param leaveTo where "Leave, keep my place" leads
 * @param done the lesson was finished before: it opens at its end
 * @param status where the answers are; null in the teacher's preview
 */
export function Player({ leaveTo, done, status }: { leaveTo: string; done: boolean; status: ReactNode }) {
  const { t, locale } = useT('student');
  const { t: common } = useT('common');
  const { lesson, state, closed, preview, act } = usePlay();
  const [ended, setEnded] = useState(done);
  const [arrived] = useState(() => state.at);
  const [moved, setMoved] = useState(false);

  const places = useMemo(() => {
    const ids = lesson.steps.map((step) => step.id);
    return lesson.quiz?.when === 'in-lesson' ? [...ids, quizPlace] : ids;
  }, [lesson]);
  const index = Math.max(0, places.indexOf(state.at?.stepId ?? ''));
  const place = places[index] ?? quizPlace;
  const step = lesson.steps[index];

  const go = (to: number) => {
    setMoved(true);
    const next = places[to];
    if (next === undefined) setEnded(true);
    else {
      setEnded(false);
      act('at', next);
    }
    window.scrollTo(0, 0);
  };
  const leaveStep = (kind: 'seen' | 'skip') => {
    if (kind === 'skip' || !state.stepsSeen.includes(place)) act(kind, place);
    go(index + 1);
  };

  useEffect(() => preload(lesson.steps[index + 1]), [lesson, index]);

  const resumed = !moved && arrived !== null && arrived.stepId === place && (index > 0 || arrived.page !== undefined || arrived.node !== undefined);
  const note = (
    <>
      {resumed && <Notice kind="done">{t('player.welcomeBack')}</Notice>}
      {index === 0 && !moved && lesson.locale.split('-')[0] !== locale && (
        <Notice kind="info">{t('player.otherLanguage', { language: localeNames[lesson.locale as Locale] ?? lesson.locale })}</Notice>
      )}
      {closed && index === 0 && <Notice kind="info">{t('player.closed')}</Notice>}
      {preview && index === 0 && <Notice>{t('player.preview')}</Notice>}
    </>
  );
  const shown = ended ? places.length : index + 1;
  const pageTitle = common('app.title', { page: ended ? lesson.title : `${t('player.step', { step: shown, steps: places.length })}, ${lesson.title}` });
  const onBack = index > 0 && !ended ? () => go(index - 1) : undefined;
  const Step = step && steps[step.type as Playable];
  return (
    <div className={css.player}>
      <TopBar leaveTo={leaveTo} title={lesson.title} places={places} seen={(id) => state.stepsSeen.includes(id) || (id === quizPlace && state.quiz === 'done')} at={ended ? -1 : index} status={status} />
      <StageContext value={useMemo(() => ({ onBack, note, pageTitle }), [onBack, note, pageTitle])}>
        <Suspense fallback={<div className={css.waiting} />}>
          {ended ? <LessonEnd leaveTo={leaveTo} onAgain={() => go(0)} />
            : Step && step ? <Step key={step.id} step={step} onDone={() => leaveStep('seen')} onSkip={() => leaveStep('skip')} />
              : <QuizSteps onDone={() => setEnded(true)} />}
        </Suspense>
      </StageContext>
    </div>
  );
}

function preload(step: PublicStep | undefined) {
  if (step) void importers[step.type as Playable]?.();
}

interface TopBarProps {
  leaveTo: string;
  title: string;
  /** One bar each. */
  places: string[];
  seen: (id: string) => boolean;
  /** Index in `places`; -1 at the end. */
  at: number;
  status: ReactNode;
}

/** The same on every screen of a lesson and of a quiz. */
export function TopBar({ leaveTo, title, places, seen, at, status }: TopBarProps) {
  const { t } = useT('student');
  const number = at < 0 ? places.length : at + 1;
  return (
    <header className={css.bar}>
      <Link href={leaveTo} className={buttonClass({ look: 'quiet' }, css.leave)}>
        <Icon of={icons.back} size={22} flip /><span>{t('player.leave')}</span>
      </Link>
      <div className={css.progress}>
        <div className={css.names}>
          <b className={css.name}>{title}</b>
          <span className={css.count}>{t('player.step', { step: number, steps: places.length })}</span>
        </div>
        <div className={css.steps} role="progressbar" aria-label={t('player.progress')} aria-valuenow={number} aria-valuemin={0} aria-valuemax={places.length}>
          {places.map((id, i) => <i key={id} className={i === at ? css.now : seen(id) ? css.done : undefined} />)}
        </div>
      </div>
      <div className={css.tools}>
        {status}
        <HelpButton />
        <LookButton />
      </div>
    </header>
  );
}
