import { Button, Icon, icons, Notice, staffIcons } from '@eia/ui';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useT } from '../shared/i18n.js';
import { useFormats } from '../staff/formats.js';
import { Loading, LoadTrouble, StaffPage } from '../staff/page.js';
import { tiers } from '../staff/tier.js';
import css from './district.module.css';
import { ExportDialog } from './export-dialog.js';
import { useChoice, usePlaces, useReport, type Choice, type Report } from './use-report.js';

/**
 * A page of a report: loads it, gives it its title, the choice of grades and term, print and export, and the sentence on how the
 * numbers were made. A principal starts at the own school.
 * @param isAboutNow the page shows this term and all grades, so there is nothing of that to choose
 */
export function ReportFrame({ page, isAboutNow = false, children }: {
  /** Key of the page's name in the words. */
  page: 'overview' | 'schools' | 'lessons' | 'skills' | 'taught'; isAboutNow?: boolean; children: (report: Report, choice: Choice) => ReactNode;
}) {
  const places = usePlaces();
  const { choice: wanted, search } = useChoice();
  const first = places.data && !places.data.district ? places.data.schools[0]?.id ?? null : null;
  const choice = { ...wanted, schoolId: wanted.schoolId ?? first, ...(isAboutNow ? { termId: null, tier: null } : {}) };
  if (places.isPending) return <Loading />;
  if (places.isError) return <LoadTrouble error={places.error} onRetry={() => void places.refetch()} />;
  return <Loaded {...{ page, isAboutNow, choice, search, children }} wholeDistrict={places.data.district} schools={places.data.schools} />;
}

function Loaded({ page, isAboutNow, choice, search, wholeDistrict, schools, children }: {
  page: 'overview' | 'schools' | 'lessons' | 'skills' | 'taught'; isAboutNow: boolean; choice: Choice; search: (change?: Partial<Choice>) => string;
  wholeDistrict: boolean; schools: readonly { id: string; name: string }[]; children: (report: Report, choice: Choice) => ReactNode;
}) {
  const { t } = useT('district');
  const [exporting, setExporting] = useState(false);
  const query = useReport(choice);
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadTrouble error={query.error} onRetry={() => void query.refetch()} />;
  const report = query.data;
  const place = report.schoolName ?? report.districtName;
  const title = page === 'overview' ? titleOf(t, report) : t(`pages.${page}`);
  return (
    <StaffPage
      title={title} documentTitle={`${title} · ${place}`} moment={`${choice.schoolId}`} lead={<Lead report={report} isPageNamed={page !== 'overview'} />}
      crumbs={wholeDistrict && choice.schoolId ? [{ href: `/district${search({ schoolId: null })}`, name: report.districtName }, { href: `/district/schools${search({ schoolId: null })}`, name: t('pages.schools') }] : []}
      actions={(
        <>
          <Link href={`/district/print${search({ schoolId: choice.schoolId })}`} className={css.print}><Icon of={staffIcons.print} size={20} />{t('print')}</Link>
          <Button look="primary" onClick={() => setExporting(true)} aria-haspopup="dialog"><Icon of={staffIcons.download} size={20} />{t('export.open')}</Button>
        </>
      )}
    >
      <Choices report={report} choice={choice} isAboutNow={isAboutNow} schools={wholeDistrict ? [] : schools} />
      <div className={query.isPlaceholderData ? css.dim : undefined} aria-busy={query.isPlaceholderData}>{children(report, choice)}</div>
      {exporting && <ExportDialog choice={choice} onClose={() => setExporting(false)} />}
    </StaffPage>
  );
}

function titleOf(t: ReturnType<typeof useT<'district'>>['t'], { term, weeks }: Report): string {
  if (!term) return t('titleNoTerm');
  const isOver = new Date(`${term.endsOn}T23:59:59`) < new Date();
  return weeks.length === 0 || isOver ? t('titleTerm', { term: term.name }) : t('titleWeeks', { term: term.name });
}

function Lead({ report, isPageNamed }: { report: Report; isPageNamed: boolean }) {
  const { t } = useT('district');
  const formats = useFormats();
  const place = report.schoolName ?? report.districtName;
  const where = isPageNamed && report.term ? t('lead.placeAndTerm', { place, term: report.term.name }) : place;
  return <>{where}{report.throughWeek && <> · {t('lead.through', { day: formats.date(`${report.throughWeek}T12:00:00`) })}</>}</>;
}

function Choices({ report, choice, isAboutNow, schools }: { report: Report; choice: Choice; isAboutNow: boolean; schools: readonly { id: string; name: string }[] }) {
  const { t } = useT('district');
  const { t: teacher } = useT('teacher');
  const { choose } = useChoice();
  const many = !isAboutNow && report.terms.length > 1;
  if (isAboutNow && !many && schools.length < 2) return null;
  return (
    <form className={`${css.choices} no-print`} aria-label={t('choose.label')} onSubmit={(event) => event.preventDefault()}>
      {!isAboutNow && (
        <fieldset className={css.segments}>
          <legend className="visually-hidden">{t('choose.grades')}</legend>
          {[null, ...tiers].map((tier) => (
            <label key={tier ?? 'all'}>
              <input type="radio" name="grades" checked={choice.tier === tier} onChange={() => choose({ tier })} />
              <span>{tier === null ? t('choose.allGrades') : teacher(`tier.${tier}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {many && (
        <label className={css.select}>{t('choose.term')}
          <select value={report.term?.id ?? ''} onChange={(event) => choose({ termId: event.target.value })}>
            {report.terms.map((term) => <option key={term.id} value={term.id}>{term.name}</option>)}
          </select>
        </label>
      )}
      {schools.length > 1 && (
        <label className={css.select}>{t('choose.school')}
          <select value={choice.schoolId ?? ''} onChange={(event) => choose({ schoolId: event.target.value })}>
            {schools.map((school) => <option key={school.id} value={school.id}>{school.name}</option>)}
          </select>
        </label>
      )}
    </form>
  );
}

/** How the numbers were made: stands wherever numbers stand. */
export function Rounded({ hasMixed = false }: { hasMixed?: boolean }) {
  const { t } = useT('district');
  return <p className={css.rounded}><Icon of={icons.lock} size={18} />{t('rounded')}{hasMixed && <> {t('mixedNote')}</>}</p>;
}

/** In place of numbers that are not there yet. */
export function NothingYet({ report }: { report: Report }) {
  const { t } = useT('district');
  const formats = useFormats();
  const next = formats.day(`${report.nextReleaseOn}T12:00:00`);
  const text = !report.term ? t('empty.noTerm') : report.throughWeek === null ? t('empty.first', { day: next })
    : report.tier !== null ? t('empty.tier') : t('empty.none', { day: next });
  return <Notice kind="info"><p><b>{t('empty.title')}</b></p><p>{text}</p></Notice>;
}
