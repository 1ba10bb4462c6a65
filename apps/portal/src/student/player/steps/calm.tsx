import type { PublicCalmStep } from '@eia/lesson';
import { announce, Button, Icon, icons } from '@eia/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useOwnWords, useT } from '../../../shared/i18n.js';
import { usePlay, type StepProps } from '../play.js';
import { Stage } from '../stage.js';
import css from './calm.module.css';

/** Longest time in seconds that the breath goes on by itself. */
const longest = 60;

/**
 * A minute to settle. Nothing starts by itself, everything stops at a press or with Escape, and something else to do stands
 * beside it all the time. Nothing of it is kept: how somebody breathes is nobody's business.
 */
export default function Calm({ step, onDone, onSkip }: StepProps<PublicCalmStep>) {
  const { t } = useT('student');
  const own = useOwnWords(usePlay().lesson.locale);
  return (
    <Stage
      title={step.heading ?? t('calm.title')} ownTitle={!step.heading} moment={step.id} media={step.media} hint={t('player.keysNext')} onEnter={onDone}
      actions={(
        <>
          <Button look="quiet" onClick={onSkip}>{t('player.skip')}</Button>
          <Button look="primary" type="submit">{t('player.goOn')}<Icon of={icons.arrow} size={22} flip /></Button>
        </>
      )}
    >
      <p>{step.intro}</p>
      {step.breath ? <Breath breath={step.breath} cues={step.cues.map(({ text }) => text)} />
        : <ol className={css.cues}>{step.cues.map((cue) => <li key={cue.id}>{cue.text}</li>)}</ol>}
      <div className={css.instead}>
        <b {...own}>{t('calm.instead')}</b>
        <p>{step.instead.text}</p>
      </div>
    </Stage>
  );
}

interface Beat { readonly round: number; readonly out: boolean; readonly left: number }

/**
 * A ring that grows and shrinks. With less motion it stands still, and only the words and the seconds change.
 * @param cues first for breathing in, second for breathing out
 */
function Breath({ breath, cues }: { breath: NonNullable<PublicCalmStep['breath']>; cues: readonly string[] }) {
  const { t } = useT('student');
  const own = useOwnWords(usePlay().lesson.locale);
  const begin: Beat = { round: 0, out: false, left: breath.inSeconds };
  const [beat, setBeat] = useState<Beat | null>(null);
  const [running, setRunning] = useState(false);
  const spent = useRef(0);
  const ended = beat !== null && beat.round >= breath.rounds;

  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => {
      spent.current += 1;
      setBeat((now) => now && nextBeat(now, breath));
    }, 1000);
    return () => clearInterval(timer);
  }, [running, breath]);
  // A pause between two breaths, never in the middle of one.
  useEffect(() => {
    if (!beat) return;
    const rests = spent.current >= longest && !beat.out && beat.left === breath.inSeconds;
    if (beat.round >= breath.rounds || rests) setRunning(false);
  }, [beat, breath]);

  const start = () => {
    spent.current = 0;
    setBeat((now) => (now && !ended ? now : begin));
    setRunning(true);
    announce(t('calm.told', { in: breath.inSeconds, out: breath.outSeconds, rounds: breath.rounds }));
  };
  const stop = useCallback(() => {
    setRunning(false);
    setBeat(null);
  }, []);
  useEffect(() => {
    if (!running) return;
    const pressed = (event: KeyboardEvent) => { if (event.key === 'Escape') stop(); };
    const hidden = () => { if (document.hidden) setRunning(false); };
    document.addEventListener('keydown', pressed);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('keydown', pressed);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [running, stop]);

  const phase = !beat || ended ? 'rest' : beat.out ? 'out' : 'in';
  const seconds = phase === 'in' ? breath.inSeconds : breath.outSeconds;
  return (
    <div className={css.breath} data-phase={phase}>
      <div className={css.rings} aria-hidden="true" style={{ '--breath': `${phase === 'rest' ? 1 : seconds}s` } as React.CSSProperties}>
        <i /><i />
        {phase !== 'rest' && <span>{beat?.left}</span>}
      </div>
      <p className={css.cue}>
        {phase === 'in' && cues[0]}
        {phase === 'out' && (cues[1] ?? cues[0])}
        {phase === 'rest' && <span {...own}>{ended ? t('calm.end') : t('calm.ready')}</span>}
      </p>
      <div className={css.buttons} {...own}>
        {running
          ? <Button onClick={() => setRunning(false)}><Icon of={icons.pause} size={22} />{t('calm.pause')}</Button>
          : <Button onClick={start}><Icon of={icons.play} size={22} />{ended ? t('calm.again') : beat ? t('calm.goOn') : t('calm.start')}</Button>}
        {beat && !ended && <Button look="quiet" onClick={stop}>{t('calm.stop')}</Button>}
      </div>
    </div>
  );
}

function nextBeat({ round, out, left }: Beat, breath: NonNullable<PublicCalmStep['breath']>): Beat {
  if (left > 1) return { round, out, left: left - 1 };
  return out ? { round: round + 1, out: false, left: breath.inSeconds } : { round, out: true, left: breath.outSeconds };
}
