import { Button, Card, Icon, staffIcons } from '@eia/ui';
import { useState } from 'react';
import { Link } from 'wouter';
import { useT } from '../shared/i18n.js';
import { useFormats } from '../staff/formats.js';
import css from './district.module.css';
import { lessonBar } from './parts.js';
import { NothingYet, ReportFrame, Rounded } from './report-frame.js';
import { useFinishedWords } from './sections.js';
import { StackedBars, type BarRow } from './stacked-bars.js';
import { useChoice, usePlaces, useSchools, type Choice, type Report } from './use-report.js';

/** How many the server sends at once. */
const atOnce = 20;
const shortList = 8;

/** All schools of the district by name; each leads to its own report. Not a ranking. */
export function SchoolsPage() {
  return (
    <ReportFrame page="schools">
      {(report, choice) => <Schools report={report} choice={{ ...choice, schoolId: null }} />}
    </ReportFrame>
  );
}

function Schools({ report, choice }: { report: Report; choice: Choice }) {
  const { t } = useT('district');
  const { search } = useChoice();
  const places = usePlaces();
  if (places.data?.district) return report.outcomes.n === 0 ? <NothingYet report={report} /> : <SchoolsCard choice={choice} />;
  return (
    <Card aria-labelledby="schools-title" className={css.section}>
      <h2 id="schools-title">{t('schools.own')}</h2>
      <ul className={css.lessons}>
        {places.data?.schools.map(({ id, name }) => <li key={id}><Link href={`/district${search({ schoolId: id })}`}>{name}</Link></li>)}
      </ul>
    </Card>
  );
}

/** @param isShort the first few, with the way to all */
export function SchoolsCard({ choice, isShort = false }: { choice: Choice; isShort?: boolean }) {
  const { t } = useT('district');
  const { number } = useFormats();
  const { search } = useChoice();
  const [wanted, setWanted] = useState('');
  const [from, setFrom] = useState(0);
  const finished = useFinishedWords();
  const schools = useSchools(choice, wanted, from);
  const { total = 0, lines = [] } = schools.data ?? {};
  const rows = (isShort ? lines.slice(0, shortList) : lines).map((school): BarRow => ({
    ...school, key: school.id, label: <Link href={`/district${search({ schoolId: school.id })}`}>{school.name}</Link>,
    result: school.n === 0 ? null : finished(school), nothing: t('schools.nothing'), note: school.roster > 0 ? t('bands.roster', { count: school.roster, number: number(school.roster) }) : undefined }));
  return (
    <Card aria-labelledby="schools-title" className={css.section}>
      <h2 id="schools-title">{t('schools.title')}</h2>
      <p className={css.sentence}>{t('schools.say')}</p>
      {!isShort && (
        <label className={`${css.search} no-print`}>
          <span>{t('schools.search')}</span>
          <span className={css.searchBox}><Icon of={staffIcons.search} size={20} /><input type="search" value={wanted} onChange={(event) => { setWanted(event.target.value); setFrom(0); }} /></span>
        </label>
      )}
      <p role="status" className={isShort ? 'visually-hidden' : css.note}>
        {schools.isPending ? '' : total === 0 ? t('schools.none') : isShort ? '' : t('schools.range', { from: number(from + 1), to: number(from + lines.length), total: number(total) })}
      </p>
      {rows.length > 0 && <StackedBars title={t('schools.title')} labelHead={t('schools.school')} rows={rows} parts={lessonBar} />}
      {!isShort && total > atOnce && (
        <nav aria-label={t('schools.pages')} className={`${css.pager} no-print`}>
          <Button aria-disabled={from === 0} onClick={() => setFrom(Math.max(0, from - atOnce))}>{t('schools.back')}</Button>
          <Button aria-disabled={from + atOnce >= total} onClick={() => { if (from + atOnce < total) setFrom(from + atOnce); }}>{t('schools.next')}</Button>
        </nav>
      )}
      {isShort && total > shortList && <Link href={`/district/schools${search({ schoolId: null })}`} className={`${css.more} no-print`}>{t('schools.all', { count: total, number: number(total) })}</Link>}
      <Rounded />
    </Card>
  );
}
