import type { PublicLesson } from '@eia/lesson';
import { Card } from '@eia/ui';
import { useQuery } from '@tanstack/react-query';
import { SharedLinesDocument, type SharedLinesQuery } from '../../generated/graphql.js';
import { gql } from '../../shared/gql.js';
import { useT } from '../../shared/i18n.js';
import { useContent } from '../lessons/preview/use-content.js';
import { useLesson } from '../lessons/use-lessons.js';
import css from './grid.module.css';

type Line = SharedLinesQuery['sharedLines'][number];

/** What students share with the class without their names, in groups of five; to read before it is shown to anybody. */
export function SharedLines({ assignmentId, versionId, finished }: { assignmentId: string; versionId: string; finished: number }) {
  const lines = useQuery({
    // Asked again when somebody finishes: that is when lines come in.
    queryKey: ['sharedLines', assignmentId, finished],
    queryFn: async () => (await gql(SharedLinesDocument, { assignmentId })).sharedLines,
    placeholderData: (before) => before,
  });
  const lesson = useLesson(versionId);
  return lines.data && lesson.data ? <Lines lines={lines.data} contentUrls={lesson.data.contentUrls} /> : null;
}

function Lines({ lines, contentUrls }: { lines: readonly Line[]; contentUrls: unknown }) {
  const { t } = useT('teacher');
  const content = useContent(contentUrls);
  if (!content.data) return null;
  const asked = content.data.steps.some((step) => step.type === 'reflect' && step.sharing.includes('class-anonymous'));
  if (!asked) return null;
  return (
    <Card aria-labelledby="shared-title">
      <h2 id="shared-title">{t('side.shared')}</h2>
      {lines.length === 0 ? <p className={css.quiet}>{t('side.sharedNone')}</p> : (
        <ul className={css.shared}>{lines.map((line, i) => <li key={i}>{wordsOf(line, content.data)}</li>)}</ul>
      )}
    </Card>
  );
}

function wordsOf(line: Line, lesson: PublicLesson): string {
  const step = lesson.steps.find(({ id }) => id === line.stepId);
  const picks = step?.type === 'reflect' ? (step.picks ?? []).filter(({ id }) => line.picks.includes(id)).map(({ text }) => text) : [];
  return [line.text, ...picks].filter(Boolean).join(' · ');
}
