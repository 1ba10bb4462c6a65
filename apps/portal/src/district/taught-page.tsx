import { Card, Chip, Notice } from '@eia/ui';
import type { ReactNode } from 'react';
import { useT } from '../shared/i18n.js';
import { useFormats } from '../staff/formats.js';
import { Loading, LoadTrouble } from '../staff/page.js';
import { ScrollRegion } from '../staff/scroll-region.js';
import { tierColor } from '../staff/tier.js';
import css from './district.module.css';
import { ReportFrame } from './report-frame.js';
import { useDose, type Dose } from './use-report.js';

/** What classes were taught: exact and live, because it is about classes. */
export function TaughtPage() {
  return <ReportFrame page="taught" isAboutNow>{(_report, choice) => <Taught schoolId={choice.schoolId} />}</ReportFrame>;
}

function Taught({ schoolId }: { schoolId: string | null }) {
  const { t } = useT('district');
  const dose = useDose(schoolId);
  if (dose.isPending) return <Loading />;
  if (dose.isError) return <LoadTrouble error={dose.error} onRetry={() => void dose.refetch()} />;
  if (dose.data === null) return <Notice><p>{t('taught.notYours')}</p></Notice>;
  return <DoseTables dose={dose.data} withSchools={schoolId === null} />;
}

/** Classes by week, lesson and school. */
export function DoseTables({ dose, withSchools }: { dose: Dose; withSchools: boolean }) {
  const { t } = useT('district');
  const { number, date } = useFormats();
  if (dose.lessonsTaught === 0) return <Notice kind="info"><p><b>{t('taught.noneTitle')}</b></p><p>{t('taught.noneText')}</p></Notice>;
  const most = Math.max(...dose.byWeek.map(({ classes }) => classes), 1);
  return (
    <div className={css.stack}>
      <p className={css.sentence}>
        {t('taught.say', { taught: number(dose.classesTaught), classes: number(dose.classes), lessons: number(dose.lessonsTaught), minutes: number(dose.minutes) })}{' '}
        {dose.lessonsMarked === 0 ? t('taught.noneMarked') : dose.lessonsMarked === dose.lessonsTaught ? t('taught.allMarked') : t('taught.marked', { marked: number(dose.lessonsMarked), lessons: number(dose.lessonsTaught) })}
      </p>
      <Card aria-labelledby="taught-weeks" className={css.section}>
        <h2 id="taught-weeks">{t('taught.weeks')}</h2>
        <Scroll label={t('taught.weeks')}>
          <thead><tr><th scope="col">{t('weeks.head')}</th><th scope="col">{t('taught.classes')}</th><th scope="col" className={css.num}>{t('taught.lessons')}</th><th scope="col" className={css.num}>{t('taught.minutes')}</th></tr></thead>
          <tbody>
            {dose.byWeek.map((week) => (
              <tr key={week.week}>
                <th scope="row">{date(`${week.week}T12:00:00`)}</th>
                <td><Share part={week.classes} whole={most} text={number(week.classes)} /></td>
                <td className={css.num}>{number(week.lessonsTaught)}</td><td className={css.num}>{number(week.minutes)}</td>
              </tr>
            ))}
          </tbody>
        </Scroll>
      </Card>
      <Card aria-labelledby="taught-lessons" className={css.section}>
        <h2 id="taught-lessons">{t('taught.which')}</h2>
        <Lessons lessons={dose.byLesson} classes={dose.classes} />
      </Card>
      {withSchools && dose.bySchool.length > 1 && (
        <Card aria-labelledby="taught-schools" className={css.section}>
          <h2 id="taught-schools">{t('taught.schools')}</h2>
          <Scroll label={t('taught.schools')}>
            <thead><tr><th scope="col">{t('schools.school')}</th><th scope="col">{t('taught.thisWeek')}</th><th scope="col" className={css.num}>{t('taught.lessons')}</th><th scope="col" className={css.num}>{t('taught.minutes')}</th></tr></thead>
            <tbody>
              {dose.bySchool.map((school) => (
                <tr key={school.id}>
                  <th scope="row">{school.name}</th>
                  <td><Share part={school.classesTaughtThisWeek} whole={school.classes} text={t('taught.of', { taught: number(school.classesTaughtThisWeek), of: number(school.classes) })} /></td>
                  <td className={css.num}>{number(school.lessonsTaught)}</td><td className={css.num}>{number(school.minutes)}</td>
                </tr>
              ))}
            </tbody>
          </Scroll>
        </Card>
      )}
      <p className={css.method}>{t('taught.method')}</p>
    </div>
  );
}

function Lessons({ lessons, classes }: { lessons: Dose['byLesson']; classes: number }) {
  const { t } = useT('district');
  const { t: teacher } = useT('teacher');
  const { number } = useFormats();
  return (
    <Scroll label={t('taught.which')}>
      <thead><tr><th scope="col">{t('lessons.head')}</th><th scope="col">{t('taught.classes')}</th><th scope="col" className={css.num}>{t('taught.minutes')}</th></tr></thead>
      <tbody>
        {lessons.map((lesson) => (
          <tr key={lesson.lessonId}>
            <th scope="row">{lesson.title} <Chip color={tierColor[lesson.tier]}>{teacher(`tier.${lesson.tier}`)}</Chip></th>
            <td><Share part={lesson.classes} whole={classes} text={number(lesson.classes)} /></td>
            <td className={css.num}>{number(lesson.minutes)}</td>
          </tr>
        ))}
      </tbody>
    </Scroll>
  );
}

function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return <ScrollRegion label={label}><table className={css.table}>{children}</table></ScrollRegion>;
}

function Share({ part, whole, text }: { part: number; whole: number; text: string }) {
  return (
    <span className={css.share}>
      <svg className={css.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className={css.ground} width="100" height="10" /><rect className={css.fill} width={whole ? (part * 100) / whole : 0} height="10" />
      </svg>
      <span>{text}</span>
    </span>
  );
}
