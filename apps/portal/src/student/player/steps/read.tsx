import type { PublicReadStep } from '@eia/lesson';
import { Button, Icon, icons } from '@eia/ui';
import { useOwnWords, useT } from '../../../shared/i18n.js';
import { usePlay, type StepProps } from '../play.js';
import { Stage } from '../stage.js';
import css from './read.module.css';

/** A story, page by page: a picture, few lines, and the words it may take to follow. */
export default function Read({ step, onDone, onSkip }: StepProps<PublicReadStep>) {
  const { t } = useT('student');
  const { lesson, state, act } = usePlay();
  const own = useOwnWords(lesson.locale);
  const at = state.at?.stepId === step.id ? state.at.page : undefined;
  const index = Math.max(0, step.pages.findIndex((page) => page.id === at));
  const page = step.pages[index];
  const to = (next: number) => {
    const target = step.pages[next];
    if (target) act('at', step.id, { page: target.id });
  };
  const onEnter = () => (index + 1 < step.pages.length ? to(index + 1) : onDone());
  const text = page?.text ?? '';
  const words = lesson.vocab.filter(({ word }) => new RegExp(`(^|\\P{L})${word}`, 'iu').test(text));
  return (
    <Stage
      look="story" title={step.heading ?? lesson.title} moment={`${step.id} ${page?.id}`} media={page?.media ?? (index === 0 ? step.media : undefined)}
      hint={t('player.keysNext')} onEnter={onEnter} onBack={index > 0 ? () => to(index - 1) : undefined}
      actions={(
        <>
          {step.allowSkip && <Button look="quiet" onClick={onSkip}>{t('player.skip')}</Button>}
          <Button look="primary" type="submit">
            {index + 1 < step.pages.length ? t('read.next') : t('read.lastPage')}<Icon of={icons.arrow} size={22} flip />
          </Button>
        </>
      )}
    >
      <p className={page?.media ? css.text : `${css.text} ${css.alone}`}>{text}</p>
      {words.length > 0 && (
        <dl className={css.words}>
          {words.map(({ id, word, meaning }) => <div key={id}><dt>{word}</dt><dd>{meaning}</dd></div>)}
        </dl>
      )}
      {step.pages.length > 1 && <p className={css.page} {...own}>{t('read.page', { page: index + 1, pages: step.pages.length })}</p>}
    </Stage>
  );
}
