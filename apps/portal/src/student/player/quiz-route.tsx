import { Notice } from '@eia/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useT } from '../../shared/i18n.js';
import { SavedChip } from '../outbox/saved-chip.js';
import { StudentTrouble } from '../student-trouble.js';
import { Coming } from './coming.js';
import { PlayContext, usePlay } from './play.js';
import { TopBar } from './player.js';
import css from './player.module.css';
import Quiz, { useQuizItems } from './quiz.js';
import { StageContext } from './stage.js';
import { useAttempt } from './use-attempt.js';

/** `/quiz/:assignmentId`: a quiz that comes after its lesson, on the same day or later. */
export default function QuizRoute({ assignmentId }: { assignmentId: string }) {
  const { play, error, retry } = useAttempt(assignmentId);
  if (error !== undefined) return <StudentTrouble error={error} onRetry={retry} />;
  if (!play) return <Coming />;
  return <PlayContext value={play}><QuizPlayer /></PlayContext>;
}

function QuizPlayer() {
  const { t } = useT('student');
  const { t: common } = useT('common');
  const { lesson, state } = usePlay();
  const [, navigate] = useLocation();
  const items = useQuizItems();
  const title = t('quiz.title', { title: lesson.title });
  const at = state.quiz === 'done' ? -1 : Math.max(0, items.findIndex((item) => item.id === state.at?.page));
  const [arrived] = useState(() => (state.quiz === 'inProgress' && state.at?.stepId === 'quiz' ? state.at.page : undefined));
  const note = arrived !== undefined && state.quiz === 'inProgress' && state.at?.page === arrived && <Notice kind="done">{t('player.welcomeBack')}</Notice>;
  const seen = (id: string) => (state.items[id]?.tries.length ?? 0) > 0 || (state.items[id]?.skipped ?? false);
  return (
    <div className={css.player}>
      <TopBar leaveTo="/home" title={title} places={items.map((item) => item.id)} seen={seen} at={at} count={t('quiz.question', { number: at < 0 ? items.length : at + 1, all: items.length })} status={<SavedChip short />} />
      <StageContext value={{ note, pageTitle: common('app.title', { page: title }) }}>
        <Quiz onDone={() => navigate('/home')} />
      </StageContext>
    </div>
  );
}
