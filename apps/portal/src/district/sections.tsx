import { Card, Chip } from '@eia/ui';
import { Link } from 'wouter';
import { useT } from '../shared/i18n.js';
import { useFormats } from '../staff/formats.js';
import { tierColor } from '../staff/tier.js';
import css from './district.module.css';
import { countOf, finishedOf, lessonBar, percent, reachOf, skillBar, type Sum } from './parts.js';
import { Rounded } from './report-frame.js';
import { StackedBars, type BarRow } from './stacked-bars.js';
import type { District } from './words.js';
import type { Report } from './use-report.js';

/** The sections of a report. Pages and the printed report are made of them, so they cannot differ. */

/** "78%", "1,240 of 1,580 finished". */
export function useFinishedWords(): (sum: Sum) => { share: string; text: string } {
  const { t, locale } = useT('district');
  const { number } = useFormats();
  return (sum) => ({ share: percent(finishedOf(sum), sum.n, locale), text: t('bar.finished', { finished: number(finishedOf(sum)), of: number(sum.n) }) });
}

/** One sentence about a list of sums: which group finished how many. */
function sayBest(t: District, rows: readonly { name: string; sum: Sum }[]): string {
  const known = rows.filter(({ sum }) => sum.n > 0);
  const [first] = known;
  if (!first) return '';
  const words = new Set(known.map(({ sum }) => reachOf(finishedOf(sum), sum.n)));
  const all = reachOf(known.reduce((n, { sum }) => n + finishedOf(sum), 0), known.reduce((n, { sum }) => n + sum.n, 0)) ?? 'few';
  return words.size === 1 ? t(`say.same.${all}`) : t(`say.overall.${all}`);
}

export function BandSection({ report }: { report: Report }) {
  const { t } = useT('district');
  const { t: teacher } = useT('teacher');
  const { number } = useFormats();
  const finished = useFinishedWords();
  const nameOf = (tier: Report['bands'][number]['tier']) => (tier ? teacher(`tier.${tier}`) : t('bands.mixed'));
  const bands = report.bands.filter(({ n }) => n > 0);
  if (bands.length === 0) return null;
  const rows = bands.map((band): BarRow => ({
    ...band, key: band.tier ?? 'mixed', label: nameOf(band.tier), result: finished(band),
    note: band.roster > 0 ? t('bands.roster', { count: band.roster, number: number(band.roster) }) : undefined }));
  return (
    <Card aria-labelledby="bands-title" className={css.section}>
      <h2 id="bands-title">{t('bands.title')}</h2>
      <p className={css.sentence}>{sayBest(t, bands.map((sum) => ({ name: nameOf(sum.tier), sum })))}</p>
      <StackedBars title={t('bands.title')} labelHead={t('bands.head')} rows={rows} parts={lessonBar} />
      <Rounded hasMixed={bands.some(({ tier }) => tier === null)} />
    </Card>
  );
}

export function LessonSection({ lessons, title, id = 'lessons' }: { lessons: Report['lessons']; title: string; id?: string }) {
  const { t } = useT('district');
  const { t: teacher } = useT('teacher');
  const finished = useFinishedWords();
  if (lessons.length === 0) return null;
  const rows = lessons.map((lesson): BarRow => ({
    ...lesson, key: lesson.lessonId, label: lesson.title, result: finished(lesson),
    note: lesson.reach ? t(`lessons.reach.${lesson.reach}`, { grades: teacher(`tier.${lesson.tier}`) }) : teacher(`tier.${lesson.tier}`) }));
  return (
    <Card aria-labelledby={`${id}-title`} className={css.section}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p className={css.sentence}>{sayBest(t, lessons.map((sum) => ({ name: sum.title, sum })))}</p>
      <StackedBars title={title} labelHead={t('lessons.head')} rows={rows} parts={lessonBar} />
      <Rounded />
    </Card>
  );
}

export function UnitSection({ report }: { report: Report }) {
  const { t } = useT('district');
  const { t: teacher } = useT('teacher');
  const finished = useFinishedWords();
  if (report.units.length === 0) return null;
  const rows = report.units.map((unit): BarRow => ({
    ...unit, key: unit.unitId, label: unit.title, result: finished(unit), note: `${teacher(`tier.${unit.tier}`)} · ${t('units.lessons', { count: unit.lessons })}` }));
  return (
    <Card aria-labelledby="units-title" className={css.section}>
      <h2 id="units-title">{t('units.title')}</h2>
      <p className={css.sentence}>{t('units.say', { count: report.units.length })}</p>
      <StackedBars title={t('units.title')} labelHead={t('units.head')} rows={rows} parts={lessonBar} />
      <Rounded />
    </Card>
  );
}

export function SkillSection({ report }: { report: Report }) {
  const { t, locale } = useT('district');
  const { number } = useFormats();
  if (report.skills.length === 0) return null;
  const well = (sum: Sum) => countOf(sum, 'growing') + countOf(sum, 'secure');
  const all = { known: 0, well: 0 };
  for (const skill of report.skills) {
    all.known += skill.n - countOf(skill, 'notEnoughYet');
    all.well += well(skill);
  }
  const rows = report.skills.map((skill): BarRow => ({
    ...skill, key: skill.skillId, label: skill.name,
    result: { share: percent(well(skill), skill.n, locale), text: t('skills.result', { well: number(well(skill)), of: number(skill.n) }) } }));
  return (
    <Card aria-labelledby="skills-title" className={css.section}>
      <h2 id="skills-title">{t('skills.title')}</h2>
      <p className={css.sentence}>{all.known === 0 ? t('skills.sayNothing') : t(`skills.say.${reachOf(all.well, all.known) ?? 'few'}`)}</p>
      <StackedBars title={t('skills.title')} labelHead={t('skills.head')} rows={rows} parts={skillBar} />
      <p className={css.note}>{t('skills.how')}</p>
      <Rounded />
    </Card>
  );
}

export function WeekSection({ report }: { report: Report }) {
  const { t } = useT('district');
  const formats = useFormats();
  const finished = useFinishedWords();
  if (report.weeks.length === 0) return null;
  const rows = report.weeks.map((week): BarRow => ({
    ...week, key: week.week, label: t('weeks.week', { day: formats.date(`${week.week}T12:00:00`) }), result: finished(week) }));
  const most = report.weeks.reduce((a, b) => (finishedOf(b) > finishedOf(a) ? b : a));
  return (
    <Card aria-labelledby="weeks-title" className={css.section}>
      <h2 id="weeks-title">{t('weeks.title')}</h2>
      <p className={css.sentence}>{t('weeks.say', { count: report.weeks.length, day: formats.date(`${most.week}T12:00:00`), finished: formats.number(finishedOf(most)) })}</p>
      <StackedBars title={t('weeks.title')} labelHead={t('weeks.head')} rows={rows} parts={lessonBar} length="count" />
      <Rounded />
    </Card>
  );
}

export function TermSection({ report }: { report: Report }) {
  const { t } = useT('district');
  const finished = useFinishedWords();
  const lines = report.termLines.filter(({ n }) => n > 0);
  if (lines.length < 2) return null;
  const rows = lines.map((line): BarRow => ({ ...line, key: line.term.id, label: line.term.name, result: finished(line) }));
  return (
    <Card aria-labelledby="terms-title" className={css.section}>
      <h2 id="terms-title">{t('terms.title')}</h2>
      <p className={css.sentence}>{sayBest(t, lines.map((sum) => ({ name: sum.term.name, sum })))}</p>
      <StackedBars title={t('terms.title')} labelHead={t('terms.head')} rows={rows} parts={lessonBar} />
      <Rounded />
    </Card>
  );
}

/** Lessons by what they reached, in one short list for the overview. */
export function LessonList({ report, search }: { report: Report; search: string }) {
  const { t } = useT('district');
  const { t: teacher } = useT('teacher');
  if (report.lessons.length === 0) return null;
  return (
    <Card aria-labelledby="lesson-list-title" className={css.section}>
      <h2 id="lesson-list-title">{t('lessons.title')}</h2>
      <ul className={css.lessons}>
        {report.lessons.slice(0, 12).map((lesson) => (
          <li key={lesson.lessonId}>
            <div>
              <p className={css.lesson}>{lesson.title}</p>
              <p className={css.note}>{lesson.reach ? t(`lessons.reach.${lesson.reach}`, { grades: teacher(`tier.${lesson.tier}`) }) : t('lessons.noReach')}</p>
            </div>
            <Chip color={tierColor[lesson.tier]}>{teacher(`tier.${lesson.tier}`)}</Chip>
          </li>
        ))}
      </ul>
      <Link href={`/district/lessons${search}`} className={`${css.more} no-print`}>{t('lessons.more')}</Link>
    </Card>
  );
}
