import { warmUpStep } from '@eia/scoring';
import { Button, Icon, icons, Mark, Notice } from '@eia/ui';
import { startTransition, useMemo, useState } from 'react';
import { useOwnWords, useT } from '../../shared/i18n.js';
import css from './end.module.css';
import { PlayContext, usePlay } from './play.js';
import { Question } from './question.js';
import { Stage, StageContext } from './stage.js';

/**
 * Before the lesson: a few questions from earlier ones, each like any other question. It can be skipped as a whole, it
 * counts as no step, and it leads into the lesson by itself.
 * @param pageTitle for the window
 */
export default function WarmUp({ pageTitle }: { pageTitle: string }) {
  const { t } = useT('student');
  const play = usePlay();
  const { lesson, state, warmUp, act } = play;
  const own = useOwnWords(lesson.locale);
  const [arrived] = useState(state.warmUp.page);
  const at = state.warmUp.page === null ? -1 : Number(state.warmUp.page);
  const asked = warmUp[at];
  // A question comes with the language, picture and face of the lesson it is from.
  const ofItsLesson = useMemo(() => asked && { ...play, lesson: { ...lesson, locale: asked.locale, media: asked.media, faces: asked.faces } }, [play, lesson, asked]);
  // Transitions: what is in view stays until the code of what follows is there.
  const end = (kind: 'seen' | 'skip') => startTransition(() => act(kind, warmUpStep));
  const to = (next: number) => {
    if (next < warmUp.length) act('at', warmUpStep, next < 0 ? {} : { page: String(next) });
    else end('seen');
  };

  if (!asked || !ofItsLesson) {
    const words = { count: warmUp.length };
    return (
      <StageContext value={{ pageTitle }}>
        <Stage
          ownTitle title={lesson.tier === 'k-2' ? t('warmUp.titleK2') : t('warmUp.title', words)} moment="warm-up" onEnter={() => startTransition(() => to(0))}
          aside={<div className={css.picture}><Mark size={180} /></div>}
          actions={(
            <>
              <Button look="quiet" onClick={() => end('skip')}>{t('warmUp.skip')}</Button>
              <Button look="primary" type="submit">{t('warmUp.start')}<Icon of={icons.arrow} size={22} flip /></Button>
            </>
          )}
        >
          <p className={css.summary} {...own}>{t(`warmUp.text.${lesson.tier}`, words)}</p>
        </Stage>
      </StageContext>
    );
  }
  const note = arrived !== null && arrived === state.warmUp.page && <div className="own-words" {...own}><Notice kind="done">{t('player.welcomeBack')}</Notice></div>;
  return (
    <PlayContext value={ofItsLesson}>
      <StageContext value={{ pageTitle, note, onBack: () => to(at - 1) }}>
        <Question key={asked.item.id} item={asked.item} stepId={warmUpStep} onDone={() => to(at + 1)} onSkip={() => to(at + 1)} />
      </StageContext>
    </PlayContext>
  );
}
