import { Button, Notice } from '@eia/ui';
import { lazy, useCallback, useEffect, useState } from 'react';
import { useT } from '../../shared/i18n.js';
import { tierLooks } from '../../shared/viewer.js';
import { Loading, LoadTrouble } from '../../staff/page.js';
import { troubleOf } from '../../staff/query.js';
import css from './preview-page.module.css';
import { useLesson } from './use-lessons.js';

const LessonPreview = lazy(() => import('../../student/player/preview.js'));

/** The lesson in the student's own player and look. Everything can be tried; nothing is kept or sent. */
export default function PreviewPage({ versionId }: { versionId: string }) {
  const { t } = useT('teacher');
  const { t: common } = useT('common');
  const lesson = useLesson(versionId);
  const [problem, setProblem] = useState<{ error: unknown } | null>(null);
  const onError = useCallback((error: unknown) => setProblem({ error }), []);
  const tier = lesson.data?.summary.tier;
  useEffect(() => {
    if (!tier) return undefined;
    const { dataset } = document.documentElement;
    const before = dataset.tier;
    dataset.tier = tierLooks[tier];
    return () => { dataset.tier = before; };
  }, [tier]);
  if (lesson.isPending) return <Loading />;
  if (lesson.isError) return <LoadTrouble error={lesson.error} back={{ href: '/lessons', name: t('catalogue.title') }} onRetry={() => void lesson.refetch()} />;
  if (problem) {
    return (
      <main id="main" className={css.problem}>
        <Notice kind="info" live>{t(`trouble.${troubleOf(problem.error)}.text`)}</Notice>
        <Button look="primary" onClick={() => setProblem(null)}>{common('trouble.retry')}</Button>
      </main>
    );
  }
  return <LessonPreview contentUrls={lesson.data.contentUrls} leaveTo={`/lessons/${versionId}`} onError={onError} />;
}
