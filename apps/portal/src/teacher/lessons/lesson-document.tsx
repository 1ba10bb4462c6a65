import { useMemo } from 'react';
import { useT } from '../../shared/i18n.js';
import { useViewer } from '../../shared/viewer.js';
import css from './lesson.module.css';
import { boxTables, fillBlanks, lowerHeadings } from './lesson-html.js';

/**
 * A lesson plan or a family letter. The server rendered and sanitized it when the lesson was published (markdown with
 * raw HTML off); this is the only place of the staff pages that puts HTML in.
 * @param locale language of the text, which may not be the reader's
 */
export function LessonDocument({ html, locale }: { html: string; locale: string }) {
  const { t } = useT('teacher');
  const { shownName, schoolName } = useViewer();
  const ready = useMemo(() => fillBlanks(boxTables(lowerHeadings(html), t('lesson.table')), {
    teacherName: shownName,
    schoolName: schoolName ?? t('letter.schoolName'),
    counselorName: t('letter.counselorName'),
    counselorContact: t('letter.counselorContact'),
    optOutDate: t('letter.optOutDate'),
  }), [html, shownName, schoolName, t]);
  return <article className={css.document} lang={locale} dangerouslySetInnerHTML={{ __html: ready }} />;
}
