import { Button, buttonClass, Icon, icons, Mark } from '@eia/ui';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useOwnWords, useT } from '../../shared/i18n.js';
import css from './end.module.css';
import { usePlay } from './play.js';
import { Stage } from './stage.js';

/** The end of a lesson: what to take along, and the quiz that belongs to it. */
export default function LessonEnd({ leaveTo, onAgain }: { leaveTo: string; onAgain: () => void }) {
  const { t } = useT('student');
  const { lesson, state, preview } = usePlay();
  const own = useOwnWords(lesson.locale);
  const [path, navigate] = useLocation();
  const quiz = !preview && lesson.quiz?.when === 'later' && state.quiz !== 'done';
  const quizPath = path.replace('/lesson/', '/quiz/');
  // The lesson is done; one counts as arriving at the end only once.
  const [moment] = useState('end');
  return (
    <Stage
      ownTitle title={t('end.title', { title: lesson.title })} moment={moment} onEnter={() => navigate(quiz ? quizPath : leaveTo)}
      aside={<div className={css.picture}><Mark size={180} /></div>}
      actions={(
        <>
          {quiz && <Link href={leaveTo} className={buttonClass()}>{t('end.home')}</Link>}
          <Button look="primary" type="submit">
            {quiz ? t('end.quiz') : t('end.home')}<Icon of={icons.arrow} size={22} flip />
          </Button>
        </>
      )}
    >
      <section className={css.take}>
        <h2 {...own}>{t('end.nowYou')}</h2>
        <p>{lesson.objective}</p>
      </section>
      <p className={css.question}>{lesson.bigQuestion}</p>
      {quiz && <p className="sub" {...own}>{t('end.quizLater')}</p>}
      <div className="own-words" {...own}><Button look="quiet" onClick={onAgain} className={css.link}><Icon of={icons.again} size={20} />{t('end.again')}</Button></div>
    </Stage>
  );
}
