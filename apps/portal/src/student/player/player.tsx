import type { PublicLesson, PublicWarmUpItem } from '@eia/lesson';
import { buttonClass, Icon, icons, Notice } from '@eia/ui';
import { startTransition, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { canKeepPages } from '../../device/present.js';
import { localeNames, useOwnWords, useT } from '../../shared/i18n.js';
import { lazily } from '../../shared/lazily.js';
import { LookButton } from '../../shared/look-button.js';
import { ListenButton } from '../../shared/read-aloud/listen-button.js';
import { HelpButton } from '../help/help-button.js';
import { itemBodies } from './items/item-body.js';
import { usePlay } from './play.js';
import css from './player.module.css';
import { Question } from './question.js';
import { StageContext } from './stage.js';
import { steps, WarmUp, type PlayableStep } from './step-screens.js';

const LessonEnd = lazily(() => import('./lesson-end.js'));
const QuizSteps = lazily(() => import('./quiz.js'));

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
  const { lesson, state, warmUp, closed, preview, act } = usePlay();
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

  // A transition: the step in view stays until the code of the next one is there.
  const go = (to: number) => startTransition(() => {
    setMoved(true);
    const next = places[to];
    setEnded(next === undefined);
    if (next !== undefined) act('at', next);
  });
  const leaveStep = (kind: 'seen' | 'skip') => {
    if (kind === 'skip' || !state.stepsSeen.includes(place)) act(kind, place);
    go(index + 1);
  };

  useEffect(() => fetchAhead(lesson, warmUp), [lesson, warmUp]);

  const resumed = !moved && arrived !== null && arrived.stepId === place && (index > 0 || arrived.page !== undefined || arrived.node !== undefined);
  const own = useOwnWords(lesson.locale);
  const note = (
    <div className="own-words" {...own}>
      {resumed && <Notice kind="done">{t('player.welcomeBack')}</Notice>}
      {!moved && lesson.locale.split('-')[0] !== locale && (
        <Notice kind="info">{t('player.otherLanguage', { language: localeNames[lesson.locale] ?? lesson.locale })}</Notice>
      )}
      {!moved && closed && <Notice kind="info">{t('player.closed')}</Notice>}
      {preview && index === 0 && <Notice>{t('player.preview')}</Notice>}
      {!moved && !preview && !canKeepPages && <Notice kind="info">{t('player.needsWifi')}</Notice>}
    </div>
  );
  const shown = ended ? places.length : index + 1;
  const pageTitle = common('app.title', { page: ended ? lesson.title : `${t('player.step', { step: shown, steps: places.length })}, ${lesson.title}` });
  const onBack = index > 0 && !ended ? () => go(index - 1) : undefined;
  const Step = step && steps[step.type as PlayableStep];
  const stage = useMemo(() => ({ onBack, note, pageTitle }), [onBack, note, pageTitle]);
  if (warmUp.length > 0 && !state.warmUp.over && !ended) {
    const question = Number(state.warmUp.page ?? 0);
    return (
      <div className={css.player}>
        <TopBar
          leaveTo={leaveTo} title={t('warmUp.name')} places={warmUp.map(({ item }) => item.id)} at={question} status={status}
          seen={(id) => (state.items[id]?.tries.length ?? 0) > 0 || (state.items[id]?.skipped ?? false)}
          count={t('quiz.question', { number: question + 1, all: warmUp.length })}
        />
        <Suspense fallback={<div className={css.waiting} />}><WarmUp pageTitle={common('app.title', { page: `${t('warmUp.name')}, ${lesson.title}` })} /></Suspense>
      </div>
    );
  }
  return (
    <div className={css.player}>
      <TopBar leaveTo={leaveTo} title={lesson.title} places={places} seen={(id) => state.stepsSeen.includes(id) || (id === quizPlace && state.quiz === 'done')} at={ended ? -1 : index} status={status} />
      <StageContext value={stage}>
        <Suspense fallback={<div className={css.waiting} />}>
          {ended ? <LessonEnd leaveTo={leaveTo} onAgain={() => go(0)} />
            : Step && step ? <Step key={step.id} step={step} onDone={() => leaveStep('seen')} onSkip={() => leaveStep('skip')} />
              : <QuizSteps onDone={() => setEnded(true)} />}
        </Suspense>
      </StageContext>
    </div>
  );
}

/**
 * Once the first screen stands: everything else this lesson will need, code and pictures, so that Wi-Fi that goes away
 * in the middle takes no step with it. What fails now is asked for again when its step comes.
 */
function fetchAhead(lesson: PublicLesson, warmUp: readonly PublicWarmUpItem[]): () => void {
  const timer = setTimeout(() => {
    const kinds = new Set(lesson.steps.map((step) => step.type as PlayableStep));
    const items = [...lesson.steps.flatMap((step) => (step.type === 'item' ? [step.item] : [])), ...lesson.quiz?.items ?? [], ...warmUp.map(({ item }) => item)];
    for (const screen of [...[...kinds].map((kind) => steps[kind]), LessonEnd, QuizSteps]) void screen?.load();
    if (warmUp.length > 0) void Question.load();
    for (const { kind } of items) void itemBodies[kind]?.load();
    for (const { url } of [lesson, ...warmUp].flatMap(({ media }) => Object.values(media))) new Image().src = url;
  }, 600);
  return () => clearTimeout(timer);
}

interface TopBarProps {
  leaveTo: string;
  title: string;
  /** One bar each. */
  places: string[];
  seen: (id: string) => boolean;
  /** Index in `places`; -1 at the end. */
  at: number;
  /** In place of "Step 2 of 7". */
  count?: string;
  status: ReactNode;
}

/** The same on every screen of a lesson and of a quiz. */
export function TopBar({ leaveTo, title, places, seen, at, count, status }: TopBarProps) {
  const { t } = useT('student');
  const leave = usePlay().preview ? t('player.leavePreview') : t('player.leave');
  const number = at < 0 ? places.length : at + 1;
  return (
    <header className={css.bar}>
      <Link href={leaveTo} className={buttonClass({ look: 'quiet' }, css.leave)} aria-label={leave}>
        <Icon of={icons.back} size={22} flip /><span>{leave}</span>
      </Link>
      <div className={css.progress}>
        <div className={css.names}>
          <b className={css.name}>{title}</b>
          <span className={css.count}>{count ?? t('player.step', { step: number, steps: places.length })}</span>
        </div>
        <div className={css.steps} role="progressbar" aria-label={t('player.progress')} aria-valuenow={number} aria-valuemin={0} aria-valuemax={places.length}>
          {places.map((id, i) => <i key={id} className={i === at ? css.now : seen(id) ? css.done : undefined} />)}
        </div>
      </div>
      <div className={css.tools}>
        {status}
        <HelpButton />
        <ListenButton />
        <LookButton />
      </div>
    </header>
  );
}
