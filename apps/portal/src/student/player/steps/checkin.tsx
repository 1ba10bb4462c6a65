import type { PublicCheckinStep } from '@eia/lesson';
import { Button, Feeling, Icon, icons } from '@eia/ui';
import { useId, useState } from 'react';
import { useOwnWords, useT } from '../../../shared/i18n.js';
import { usePlay, type StepProps } from '../play.js';
import { Stage } from '../stage.js';
import { useSaved } from '../use-saved.js';
import { WhoCanRead } from '../who-can-read.js';
import css from './checkin.module.css';
import { FeelingMap } from './feeling-map.js';

/**
 * Where the student is right now, as a face, a word or a spot. Until the district asks for check-ins, the same page
 * asks about somebody in the story; the two look alike, so that nobody sees who gets which.
 */
export default function Checkin({ step, onDone, onSkip }: StepProps<PublicCheckinStep>) {
  const { t } = useT('student');
  const { lesson, state, act, readers, alternativeSteps } = usePlay();
  const fiction = alternativeSteps.includes(step.id) ? step.alternative : undefined;
  const own = useOwnWords(lesson.locale);
  const kept = fiction ? state.alternatives[step.id] : state.checkIns[step.id];
  const [value, setValue] = useState(typeof kept === 'string' ? kept : '');
  const titleId = useId();
  const save = useSaved(value, (chosen) => {
    if (fiction) act('select', step.id, { answer: chosen });
    else act('checkIn', step.id, { value: chosen });
  });
  const choose = (chosen: string) => {
    setValue(chosen);
    save(chosen, false);
  };
  const onEnter = () => {
    save(value, true);
    onDone();
  };
  const words = step.words.flatMap((id) => {
    const emotion = lesson.emotions[id];
    const face = emotion && lesson.faces[emotion.face];
    return emotion && face ? [{ ...emotion, id, faceParts: face }] : [];
  });
  const grid = step.style === 'grid';
  const media = fiction?.media ?? step.media;
  return (
    <Stage
      title={fiction?.prompt ?? step.prompt} titleId={titleId} moment={step.id} media={media} hint={t('player.keysNext')} onEnter={onEnter}
      actions={(
        <>
          <Button look="quiet" onClick={onSkip}>{t('player.skip')}</Button>
          <Button look="primary" type="submit">{t('player.goOn')}<Icon of={icons.arrow} size={22} flip /></Button>
        </>
      )}
    >
      <WhoCanRead readers={fiction ? readers.response : readers.checkIn} note={fiction?.note ?? step.note} />
      <div className={grid ? css.both : undefined}>
        {grid && <FeelingMap own={own} words={words} value={value} onChoose={choose} name={`${step.id}-spot`} />}
        <fieldset className={grid ? css.words : css.faces} aria-labelledby={grid ? undefined : titleId}>
          {grid && <legend {...own}>{t('checkin.words')}</legend>}
          {words.map((word) => (
            <label key={word.id}>
              <input type="radio" name={`${step.id}-word`} checked={value === word.id} onChange={() => choose(word.id)} />
              <span>
                {!grid && <Feeling shape={word.shape} face={word.faceParts} size={62} />}
                {word.word}
              </span>
            </label>
          ))}
        </fieldset>
      </div>
    </Stage>
  );
}
