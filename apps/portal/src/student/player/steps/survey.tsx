import type { PublicSurveyStep } from '@eia/lesson';
import { Button, Icon, icons } from '@eia/ui';
import { useId, useState } from 'react';
import { useOwnWords, useT } from '../../../shared/i18n.js';
import { Choices } from '../choices.js';
import { usePlay, type StepProps } from '../play.js';
import { Stage } from '../stage.js';
import { WhoCanRead } from '../who-can-read.js';

/** Answers per scale, in the order of the numbers that are kept. */
const answers = {
  faces3: ['survey.faces3.no', 'survey.faces3.between', 'survey.faces3.yes'],
  easy4: ['survey.easy4.veryHard', 'survey.easy4.hard', 'survey.easy4.easy', 'survey.easy4.veryEasy'],
  agree5: ['survey.agree5.not', 'survey.agree5.rather', 'survey.agree5.half', 'survey.agree5.mostly', 'survey.agree5.fully'],
} as const satisfies Record<PublicSurveyStep['scale'], readonly string[]>;

/**
 * A survey, one question per screen. No answer is better than another, none has to be given, and no person reads any. Where
 * the family or the district has not said yes to it, the same questions are there to think about, and nothing is kept.
 */
export default function Survey({ step, onDone, onSkip }: StepProps<PublicSurveyStep>) {
  const { t } = useT('student');
  const { lesson, state, act, readers, alternativeSteps } = usePlay();
  const own = useOwnWords(lesson.locale);
  const isKept = !alternativeSteps.includes(step.id);
  const [thought, setThought] = useState<Record<string, number>>({});
  const titleId = useId();
  const at = state.at?.stepId === step.id ? state.at.page : undefined;
  const index = Math.max(0, step.items.findIndex((item) => item.id === at));
  const item = step.items[index];
  const to = (next: number) => {
    const target = step.items[next];
    if (target) act('at', step.id, { page: target.id });
  };
  const onEnter = () => (index + 1 < step.items.length ? to(index + 1) : onDone());
  if (!item) return null;
  const value = isKept ? state.surveys[step.id]?.[item.id] : thought[item.id];
  const words = answers[step.scale];
  return (
    <Stage
      title={item.text} titleId={titleId} moment={`${step.id} ${item.id}`} media={step.media} hint={t('player.keysChoose')} onEnter={onEnter}
      onBack={index > 0 ? () => to(index - 1) : undefined}
      actions={(
        <>
          <Button look="quiet" onClick={onSkip}>{t('player.skip')}</Button>
          <Button look="primary" type="submit">{t('player.goOn')}<Icon of={icons.arrow} size={22} flip /></Button>
        </>
      )}
    >
      {index === 0 && <p>{step.intro}</p>}
      <WhoCanRead readers={isKept ? readers.survey : []} note={isKept ? undefined : t('survey.notKept')} ownNote />
      <div {...own}>
        <Choices
          name={`${step.id}-${item.id}`} labelledBy={titleId} chosen={value === undefined ? [] : [String(value)]}
          options={words.map((word, i) => ({ id: String(i), text: t(word) }))}
          onChoose={(id) => {
            if (isKept) act('survey', step.id, { item: item.id, value: Number(id) });
            else setThought((before) => ({ ...before, [item.id]: Number(id) }));
          }}
        />
      </div>
      <p className="sub small" {...own}>{t('survey.number', { number: index + 1, all: step.items.length })}</p>
    </Stage>
  );
}
