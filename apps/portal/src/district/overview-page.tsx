import css from './district.module.css';
import { Figures } from './figures.js';
import { NothingYet, ReportFrame } from './report-frame.js';
import { SchoolsCard } from './schools-page.js';
import { BandSection, LessonList, TermSection, WeekSection } from './sections.js';
import { isNewest, useChoice, useDose, type Choice, type Report } from './use-report.js';

/** The term at a glance, of the district or of one school. */
export function OverviewPage() {
  return <ReportFrame page="overview">{(report, choice) => <Overview report={report} choice={choice} />}</ReportFrame>;
}

function Overview({ report, choice }: { report: Report; choice: Choice }) {
  const { search } = useChoice();
  const dose = useDose(choice.schoolId);
  const isEmpty = report.outcomes.n === 0;
  return (
    <div className={css.stack}>
      <Figures report={report} dose={isNewest(report) ? dose.data : null} />
      {isEmpty && <NothingYet report={report} />}
      <div className={css.cols}>
        <div className={css.stack}>
          <BandSection report={report} />
          {choice.schoolId === null && report.schoolCount > 1 && !isEmpty && <SchoolsCard choice={choice} isShort />}
        </div>
        <LessonList report={report} search={search({ schoolId: choice.schoolId })} />
      </div>
      <WeekSection report={report} />
      <TermSection report={report} />
    </div>
  );
}
