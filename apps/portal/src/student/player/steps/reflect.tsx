import type { PublicReflectStep } from '@eia/lesson';
import { Button, Icon, icons } from '@eia/ui';
import { lazy, Suspense, useId, useState } from 'react';
import { useOwnWords, useT } from '../../../shared/i18n.js';
import { Choices } from '../choices.js';
import { usePlay, type StepProps } from '../play.js';
import { Stage } from '../stage.js';
import { useSaved } from '../use-saved.js';
import { WhoCanRead } from '../who-can-read.js';
import css from './reflect.module.css';

const DrawBox = lazy(() => import('./draw-box.js'));

interface Draft { text: string; picks: string[]; strokes: number[][]; sharing: string }

/**
 * A thought of one's own, written, drawn or picked. Kept while typing, one second after the last key and whenever the page
 * loses sight of it; who can read it stands above the box and changes with the choice below.
 */
export default function Reflect({ step, onDone, onSkip }: StepProps<PublicReflectStep>) {
  const { t } = useT('student');
  const { lesson, state, act, readers, teacherName, alternativeSteps } = usePlay();
  const own = useOwnWords(lesson.locale);
  const fiction = alternativeSteps.includes(step.id) ? step.alternative : undefined;
  const kept = state.reflections[step.id];
  const invented = state.alternatives[step.id];
  const [draft, setDraft] = useState<Draft>(() => ({
    text: kept?.text ?? '',
    picks: kept?.picks ?? (typeof invented === 'string' ? [invented] : []),
    strokes: kept?.strokes ?? [],
    sharing: kept?.sharing ?? step.sharing[0] ?? 'private',
  }));
  const boxId = useId();
  const picks = fiction?.picks ?? step.picks ?? [];
  // About the story nothing is written, only picked: such an answer is no reflection and is not kept as one.
  const types = !fiction && step.modes.includes('type');
  const draws = !fiction && step.modes.includes('draw');
  // Words about a drawing are asked for when there is one, and where nothing else could be done without drawing.
  const describes = draws && !types && (draft.strokes.length > 0 || draft.text !== '' || picks.length === 0);
  const picture = step.media ? lesson.media[step.media] : undefined;
  const save = useSaved(draft, ({ text, picks: chosen, strokes, sharing }) => {
    if (fiction) {
      if (chosen[0]) act('select', step.id, { answer: chosen[0] });
      return;
    }
    act('reflect', step.id, {
      mode: text.trim() ? 'type' : strokes.length > 0 ? 'draw' : 'pick', sharing, ...(text ? { text } : {}), ...(chosen.length > 0 ? { picks: chosen } : {}),
      ...(strokes.length > 0 || (kept?.strokes.length ?? 0) > 0 ? { strokes } : {}),
    });
  });

  const change = (part: Partial<Draft>, now = false) => {
    const value = { ...draft, ...part };
    setDraft(value);
    save(value, now);
  };
  const onEnter = () => {
    save(draft, true);
    onDone();
  };
  const shareWords: Record<string, string> = {
    private: t('reflect.private'), teacher: t('reflect.teacher', { teacher: teacherName }), 'class-anonymous': t('reflect.class-anonymous'),
  };
  return (
    <Stage
      title={fiction?.prompt ?? step.prompt} moment={step.id} media={draws ? undefined : fiction?.media ?? step.media} onEnter={onEnter}
      actions={(
        <>
          <Button look="quiet" onClick={onSkip}>{t('player.skip')}</Button>
          <Button look="primary" type="submit">{t('player.goOn')}<Icon of={icons.arrow} size={22} flip /></Button>
        </>
      )}
    >
      <WhoCanRead readers={fiction ? readers.response : readers.reflection?.[draft.sharing]} note={fiction ? fiction.note : step.privacyNote} />
      {draws && <Suspense fallback={null}><DrawBox strokes={draft.strokes} picture={picture} onChange={(strokes) => change({ strokes }, true)} /></Suspense>}
      {(types || describes) && (
        <div className={css.box}>
          <label htmlFor={boxId} {...own}>{describes ? t('draw.describe') : t('reflect.write')}</label>
          <textarea
            id={boxId} rows={3} maxLength={10_000} value={draft.text} onChange={(event) => change({ text: event.target.value })}
            onBlur={() => save(draft, true)}
          />
        </div>
      )}
      {picks.length > 0 && (
        <Choices
          name={step.id} legend={types || draws ? t('reflect.orPick') : t('reflect.pick')} options={picks} chosen={draft.picks}
          onChoose={(id) => change({ picks: [id] }, true)}
        />
      )}
      {!fiction && step.sharing.length > 1 && (
        <fieldset className={css.share} {...own}>
          <legend>{t('reflect.share')}</legend>
          {step.sharing.map((sharing) => (
            <label key={sharing}>
              <input type="radio" name={`${step.id}-sharing`} checked={draft.sharing === sharing} onChange={() => change({ sharing }, true)} />
              <span>{shareWords[sharing]}</span>
            </label>
          ))}
        </fieldset>
      )}
    </Stage>
  );
}
