import type { PublicLesson } from '@eia/lesson';
import { whoCanRead } from '@eia/policy';
import { foldAttempt, type FoldResponse } from '@eia/scoring';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useT } from '../../shared/i18n.js';
import { useViewer } from '../../shared/viewer.js';
import { uuidv7 } from '../outbox/uuid.js';
import { lessonUrl } from './lesson-url.js';
import { loadLesson } from './load-lesson.js';
import { PlayContext, type Play, type Readers } from './play.js';
import { Player } from './player.js';

/** The same rule that guards the rows; a student gets it with the attempt. */
const readers: Readers = {
  response: whoCanRead('response'),
  checkIn: whoCanRead('checkIn'),
  survey: whoCanRead('survey'),
  reflection: {
    private: whoCanRead('reflection', 'private'),
    teacher: whoCanRead('reflection', 'teacher'),
    'class-anonymous': whoCanRead('reflection', 'class-anonymous'),
  },
};

/**
 * The student's player for a teacher who looks at a lesson: everything can be tried, nothing is kept or sent.
 * @param contentUrls `LessonDetail.contentUrls`
 * @param leaveTo where "Leave" leads
 */
export default function LessonPreview({ contentUrls, leaveTo, onError }: {
  contentUrls: unknown; leaveTo: string; onError?: (error: unknown) => void;
}): ReactNode {
  const { t, locale } = useT('student');
  const { shownName } = useViewer();
  const [lesson, setLesson] = useState<PublicLesson>();
  const [deeds, setDeeds] = useState<FoldResponse[]>([]);
  const url = lessonUrl(contentUrls, locale);
  useEffect(() => {
    if (url) loadLesson(url).then(setLesson, (error: unknown) => onError?.(error));
  }, [url, onError]);

  const act = useCallback<Play['act']>((kind, stepId, payload = {}, itemId) => {
    setDeeds((before) => [...before, { id: uuidv7(), seq: before.length, stepId, itemId, kind, payload }]);
  }, []);
  const state = useMemo(() => foldAttempt(deeds), [deeds]);
  if (!lesson) return <p role="status">{t('player.loading')}</p>;
  const play: Play = {
    lesson, state, act, preview: true, closed: false, teacherName: shownName, readers, alternativeSteps: [], warmUp: [],
    quizItemIds: lesson.quiz?.items.slice(0, lesson.quiz.pick).map((item) => item.id) ?? [],
  };
  return <PlayContext value={play}><Player leaveTo={leaveTo} done={false} status={null} /></PlayContext>;
}
