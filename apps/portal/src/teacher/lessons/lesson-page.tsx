import { Button, buttonClass, Chip, Icon, icons, Notice, staffIcons } from '@eia/ui';
import { useState } from 'react';
import { Link, useSearch } from 'wouter';
import { useT } from '../../shared/i18n.js';
import { useFormats } from '../../staff/formats.js';
import { clock } from '../../staff/icons.js';
import { Loading, LoadTrouble, StaffPage } from '../../staff/page.js';
import { tierColor } from '../../staff/tier.js';
import { AssignDialog } from '../assign/assign-dialog.js';
import { LessonBadges } from './lesson-card.js';
import { LessonDocument } from './lesson-document.js';
import { LessonPicture } from './lesson-picture.js';
import css from './lesson.module.css';
import { LessonOutline } from './preview/lesson-outline.js';
import { useLesson, type LessonDetail } from './use-lessons.js';

const views = ['student', 'plan', 'family'] as const;
type View = (typeof views)[number];

/** One lesson: what students see, the plan, the letter to families. Which of the three stands in the address. */
export default function LessonPage({ versionId }: { versionId: string }) {
  const { t } = useT('teacher');
  const lesson = useLesson(versionId);
  const back = { href: '/lessons', name: t('catalogue.title') };
  if (lesson.isPending) return <Loading />;
  if (lesson.isError) return <LoadTrouble error={lesson.error} back={back} onRetry={() => void lesson.refetch()} />;
  return <LessonView lesson={lesson.data} />;
}

function LessonView({ lesson }: { lesson: LessonDetail }) {
  const { t } = useT('teacher');
  const params = new URLSearchParams(useSearch());
  const asked = params.get('view');
  const view: View = views.find((one) => one === asked) ?? 'student';
  const classId = params.get('class') ?? undefined;
  const [assigning, setAssigning] = useState(false);
  const { summary } = lesson;
  const address = (to: View) => {
    const next = new URLSearchParams(params);
    next.set('view', to);
    return `/lessons/${summary.versionId}?${next.toString()}`;
  };
  return (
    <StaffPage
      title={summary.title} crumbs={[{ href: classId ? `/lessons?class=${classId}` : '/lessons', name: t('catalogue.title') }]}
      printsOwnTitle={view !== 'student'}
      actions={(
        <>
          {view !== 'student' && <Button onClick={() => window.print()}><Icon of={staffIcons.print} size={20} />{t(`lesson.print.${view}`)}</Button>}
          <Link href={`/lessons/${summary.versionId}/preview`} className={buttonClass()}><Icon of={icons.play} size={20} />{t('lesson.tryIt')}</Link>
          <Button look="primary" onClick={() => setAssigning(true)}><Icon of={staffIcons.plus} size={20} />{t('lesson.assign')}</Button>
        </>
      )}
    >
      <Facts lesson={lesson} />
      <nav aria-label={t('lesson.parts')} className={css.tabs}>
        <ul>
          {views.map((one) => (
            <li key={one}><Link href={address(one)} replace aria-current={one === view ? 'page' : undefined} className={css.tab}>{t(`lesson.view.${one}`)}</Link></li>
          ))}
        </ul>
      </nav>
      {view === 'student' && <LessonOutline contentUrls={lesson.contentUrls} leftOut={lesson.leftOut} />}
      {view === 'plan' && <Sheet html={lesson.planHtml} locale={lesson.planLocale} label={t('lesson.view.plan')} />}
      {view === 'family' && <Sheet html={lesson.familyHtml} locale={lesson.familyLocale} label={t('lesson.view.family')} note={t('letter.note')} />}
      {assigning && <AssignDialog lesson={summary} classId={classId} onClose={() => setAssigning(false)} />}
    </StaffPage>
  );
}

/** The lesson at a glance, and what a teacher should know before choosing it. */
function Facts({ lesson: { summary, counselorHeadsUp, optOutNotice } }: { lesson: LessonDetail }) {
  const { t } = useT('teacher');
  const formats = useFormats();
  return (
    <section className={css.facts} aria-label={t('lesson.atAGlance')}>
      <LessonPicture lesson={summary} className={css.picture} described />
      <div className={css.about}>
        <p className={css.objective}>{summary.objective}</p>
        <p className={css.chips}>
          <Chip color={tierColor[summary.tier]}>{t(`tier.${summary.tier}`)}</Chip>
          <Chip><Icon of={clock} size={16} />{t('lesson.minutes', { count: summary.minutes })}</Chip>
          <Chip><Icon of={icons.globe} size={16} />{formats.languages(summary.locales.map(({ locale }) => locale))}</Chip>
        </p>
        <dl className={css.list}>
          <div><dt>{t('lesson.unit')}</dt><dd>{summary.unitTitle}</dd></div>
          <div><dt>{t('lesson.skills')}</dt><dd>{formats.list(summary.skillNames)}</dd></div>
        </dl>
        <LessonBadges lesson={summary} />
        {summary.status === 'draft' && <p className={css.small}>{t('lesson.draftMeans')}</p>}
        {counselorHeadsUp && <Notice kind="kind">{t('lesson.counselor')}</Notice>}
        {optOutNotice && <Notice>{t('lesson.optOut')}</Notice>}
      </div>
    </section>
  );
}

function Sheet({ html, locale, label, note }: { html: string; locale: string; label: string; note?: string }) {
  const { t, locale: reading } = useT('teacher');
  const formats = useFormats();
  const isOther = locale.split('-')[0] !== reading;
  return (
    <section aria-label={label} className={css.sheet}>
      {isOther && <p className={css.small}>{t('lesson.otherLanguage', { language: formats.language(locale) })}</p>}
      {note && <p className={`${css.small} no-print`}>{note}</p>}
      <LessonDocument html={html} locale={locale} />
    </section>
  );
}
