import { Button, Icon, staffIcons } from '@eia/ui';
import { Link } from 'wouter';
import { useT } from '../shared/i18n.js';
import { useFormats } from '../staff/formats.js';
import { Loading, LoadTrouble, StaffPage } from '../staff/page.js';
import css from './district.module.css';
import { Figures } from './figures.js';
import { NothingYet } from './report-frame.js';
import { SchoolsCard } from './schools-page.js';
import { BandSection, LessonSection, SkillSection, TermSection, WeekSection } from './sections.js';
import { DoseTables } from './taught-page.js';
import { isNewest, useChoice, useDose, usePlaces, useReport } from './use-report.js';

/** The report for a school board: the same sections on one page, with the method and the date at its end. */
export function PrintPage() {
  const { t } = useT('district');
  const { fullDate } = useFormats();
  const { choice, search } = useChoice();
  const places = usePlaces();
  const isDistrict = places.data?.district ?? false;
  const report = useReport(choice);
  const dose = useDose(choice.schoolId);
  if (report.isError) return <LoadTrouble error={report.error} onRetry={() => void report.refetch()} />;
  if (report.isPending || dose.isPending || places.isPending) return <Loading />;
  const { data } = report;
  const taught = isNewest(data) ? dose.data : null;
  const place = data.schoolName ?? data.districtName;
  const title = t('board.title', { place });
  return (
    <StaffPage
      title={title} printsOwnTitle crumbs={[{ href: `/district${search()}`, name: t('pages.overview') }]} lead={t('board.lead')}
      actions={<Button look="primary" onClick={() => window.print()}><Icon of={staffIcons.print} size={20} />{t('board.print')}</Button>}
    >
      <article className={css.board} aria-label={title}>
        <header className={css.boardHead}>
          <p>{t('app')}</p>
          <h2>{title}</h2>
          <p>{data.term ? t('board.term', { term: data.term.name, from: fullDate(`${data.term.startsOn}T12:00:00`), to: fullDate(`${data.term.endsOn}T12:00:00`) }) : t('titleNoTerm')}
            {data.throughWeek && <> · {t('lead.through', { day: fullDate(`${data.throughWeek}T12:00:00`) })}</>}</p>
        </header>
        <Figures report={data} dose={taught} />
        {data.outcomes.n === 0 ? <NothingYet report={data} /> : (
          <>
            <BandSection report={data} />
            <LessonSection lessons={data.lessons} title={t('lessons.each')} />
            <SkillSection report={data} />
            {isDistrict && choice.schoolId === null && data.schoolCount > 1 && <SchoolsCard choice={choice} isShort={data.schoolCount > 20} />}
            <WeekSection report={data} />
            <TermSection report={data} />
          </>
        )}
        {taught && taught.lessonsTaught > 0 && <DoseTables dose={{ ...taught, bySchool: [] }} withSchools={false} />}
        <section className={css.methodPage} aria-labelledby="method-title">
          <h2 id="method-title">{t('board.method.title')}</h2>
          {(['what', 'rounded', 'waiting', 'mixed', 'mean', 'skills', 'taught', 'limits'] as const).map((key) => (
            <p key={key}><b>{t(`board.method.${key}.term`)}</b> {t(`board.method.${key}.text`)}</p>
          ))}
          <p>{data.throughWeek ? t('board.dated', { day: fullDate(new Date()), week: fullDate(`${data.throughWeek}T12:00:00`) }) : t('board.datedNoRelease', { day: fullDate(new Date()) })}</p>
        </section>
      </article>
      <p className="no-print"><Link href={`/district${search()}`}>{t('board.back')}</Link></p>
    </StaffPage>
  );
}
