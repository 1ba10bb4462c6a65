import { useT } from '../shared/i18n.js';
import css from './district.module.css';
import { NothingYet, ReportFrame } from './report-frame.js';
import { LessonSection, SkillSection, UnitSection } from './sections.js';

/** Every lesson and unit of the term. */
export function LessonsPage() {
  const { t } = useT('district');
  return (
    <ReportFrame page="lessons">
      {(report) => (report.lessons.length === 0 ? <NothingYet report={report} /> : (
        <div className={css.stack}>
          <LessonSection lessons={report.lessons} title={t('lessons.each')} />
          <UnitSection report={report} />
        </div>
      ))}
    </ReportFrame>
  );
}

/** What is known about each skill. */
export function SkillsPage() {
  return <ReportFrame page="skills">{(report) => (report.skills.length === 0 ? <NothingYet report={report} /> : <SkillSection report={report} />)}</ReportFrame>;
}
