import { Button, Card, Chip, Icon, icons, Notice, staffIcons } from '@eia/ui';
import { useQuery } from '@tanstack/react-query';
import { DoseDocument, type DoseQuery } from '../generated/graphql.js';
import { gql } from '../shared/gql.js';
import { useT } from '../shared/i18n.js';
import { useFormats } from '../staff/formats.js';
import { Loading, LoadTrouble, StaffPage } from '../staff/page.js';
import { keys } from '../staff/query.js';
import { tierColor } from '../staff/tier.js';
import css from './district.module.css';

type Overview = DoseQuery['dose'];

/** What a coordinator may see exactly: schools, classes and what teachers assigned. Nothing about students. */
export function OverviewPage() {
  const { t } = useT('district');
  const overview = useQuery({ queryKey: keys.district, queryFn: async () => (await gql(DoseDocument, { schoolId: null })).dose });
  if (overview.isPending) return <Loading />;
  if (overview.isError) return <LoadTrouble error={overview.error} onRetry={() => void overview.refetch()} />;
  const { districtName, termName } = overview.data;
  return (
    <StaffPage
      title={termName === '' ? t('titleNoTerm') : t('title', { term: termName })} lead={districtName}
      actions={<Button onClick={() => window.print()}><Icon of={staffIcons.print} size={20} />{t('print')}</Button>}
    >
      <Figures overview={overview.data} />
      <div className={css.cols}>
        <div className={css.left}>
          <Schools overview={overview.data} />
          <Notice>
            <p><b>{t('students.title')}</b></p>
            <p>{t('students.text')}</p>
          </Notice>
          <p className={css.method}>{t('method')}</p>
        </div>
        <Lessons lessons={overview.data.byLesson} />
      </div>
    </StaffPage>
  );
}

function Figures({ overview }: { overview: Overview }) {
  const { t } = useT('district');
  const formats = useFormats();
  const figures = [
    { key: 'schools', value: overview.bySchool.length, note: t('figures.schoolsNote', { count: overview.classes }) },
    { key: 'taught', value: overview.classesTaughtThisWeek, note: t('figures.taughtNote', { count: overview.classes, day: formats.day(`${overview.weekStartsOn}T12:00:00`) }) },
    { key: 'assigned', value: overview.lessonsTaught, note: t('figures.assignedNote') },
  ] as const;
  return (
    <section aria-label={t('figures.label')}>
      <dl className={css.figures}>
        {figures.map(({ key, value, note }) => (
          <Card as="div" key={key} className={css.figure}>
            <dt>{t(`figures.${key}`)}</dt>
            <dd className={css.value}>{formats.number(value)}</dd>
            <dd className={css.note}>{note}</dd>
          </Card>
        ))}
      </dl>
    </section>
  );
}

function Schools({ overview: { bySchool } }: { overview: Overview }) {
  const { t } = useT('district');
  const formats = useFormats();
  return (
    <Card aria-labelledby="schools-title">
      <h2 id="schools-title">{t('schools.title')}</h2>
      {bySchool.length === 0 ? <p className={css.quiet}>{t('schools.none')}</p> : (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('schools.school')}</th><th scope="col" className={`${css.num} ${css.wide}`}>{t('schools.classes')}</th>
              <th scope="col">{t('schools.taught')}</th><th scope="col" className={css.num}>{t('schools.assigned')}</th>
            </tr>
          </thead>
          <tbody>
            {bySchool.map((school) => (
              <tr key={school.id}>
                <th scope="row">{school.name}</th>
                <td className={`${css.num} ${css.wide}`}>{formats.number(school.classes)}</td>
                <td>
                  <span className={css.share}>
                    <svg className={css.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                      <rect className={css.ground} width="100" height="10" />
                      <rect className={css.fill} width={school.classes ? (school.classesTaughtThisWeek * 100) / school.classes : 0} height="10" />
                    </svg>
                    <span>{t('schools.taughtOf', { taught: formats.number(school.classesTaughtThisWeek), of: formats.number(school.classes) })}</span>
                  </span>
                </td>
                <td className={css.num}>{formats.number(school.lessonsTaught)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

function Lessons({ lessons }: { lessons: Overview['byLesson'] }) {
  const { t } = useT('district');
  const { t: teacher } = useT('teacher');
  return (
    <Card aria-labelledby="lessons-title">
      <h2 id="lessons-title">{t('lessons.title')}</h2>
      {lessons.length === 0 ? (
        <div className={css.empty}>
          <Icon of={icons.book} size={28} />
          <p><b>{t('lessons.noneTitle')}</b></p>
          <p className={css.quiet}>{t('lessons.noneText')}</p>
        </div>
      ) : (
        <ul className={css.lessons}>
          {lessons.map((lesson) => (
            <li key={lesson.lessonId}>
              <div>
                <p className={css.lesson}>{lesson.title}</p>
                <p className={css.note}>{t('lessons.classes', { count: lesson.classes })}</p>
              </div>
              <Chip color={tierColor[lesson.tier]}>{teacher(`tier.${lesson.tier}`)}</Chip>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
