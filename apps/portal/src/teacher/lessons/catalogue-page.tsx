import { announce, Button, Icon, icons, Notice } from '@eia/ui';
import { useEffect, useMemo, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { useT } from '../../shared/i18n.js';
import { Loading, LoadTrouble, StaffPage } from '../../staff/page.js';
import { tiers } from '../../staff/tier.js';
import { AssignDialog } from '../assign/assign-dialog.js';
import { useMyClasses } from '../classes/use-my-classes.js';
import css from './catalogue.module.css';
import { FilterBar } from './filter-bar.js';
import { activeFilters, emptyFilters, matches, readFilters, writeFilters, type LessonFilters } from './filters.js';
import { LessonCard } from './lesson-card.js';
import { useLessons, type LessonSummary } from './use-lessons.js';

/** All published lessons. Filters live in the address; `?class=` says for which class one is looking. */
export default function CataloguePage() {
  const { t } = useT('teacher');
  const search = useSearch();
  const [, navigate] = useLocation();
  const lessons = useLessons();
  const classes = useMyClasses();
  const [assigning, setAssigning] = useState<LessonSummary | null>(null);

  const filters = useMemo(() => readFilters(search), [search]);
  const change = (next: LessonFilters) => {
    const query = writeFilters(search, next);
    navigate(query === '' ? '/lessons' : `/lessons?${query}`, { replace: true });
  };
  const found = useMemo(
    () => (lessons.data ?? []).filter((lesson) => matches(lesson, filters))
      .sort((a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier) || a.position - b.position),
    [lessons.data, filters],
  );
  const total = lessons.data?.length ?? 0;
  const filtered = activeFilters(filters) > 0;
  useEffect(() => {
    if (filtered) announce(t(found.length === 0 ? 'catalogue.foundNone' : 'catalogue.found', { count: found.length }));
  }, [filtered, found.length, t]);

  if (lessons.isPending) return <Loading />;
  if (lessons.isError) return <LoadTrouble error={lessons.error} onRetry={() => void lessons.refetch()} />;

  const classId = new URLSearchParams(search).get('class');
  const forClass = classes.data?.find(({ id }) => id === classId);
  const onlyTier = activeFilters(filters) === 1 && tiers.find((tier) => tier === filters.tier);
  const groups = tiers.map((tier) => ({ tier, lessons: found.filter((lesson) => lesson.tier === tier) })).filter((group) => group.lessons.length > 0);

  return (
    <StaffPage title={t('catalogue.title')} lead={t('catalogue.lead', { count: total })}>
      {forClass && (
        <Notice kind="done" className={css.forClass}>
          <p>{t('catalogue.forClass', { name: forClass.name })}</p>
          <Link href={`/classes/${forClass.id}`}>{t('catalogue.backToClass', { name: forClass.name })}</Link>
        </Notice>
      )}
      {total === 0 ? <Notice>{t('catalogue.noneAtAll')}</Notice> : (
        <>
          <FilterBar lessons={lessons.data} filters={filters} onChange={change} />
          <div className={css.summary}>
            <p className={css.count}>{t(!filtered ? 'catalogue.all' : found.length === 0 ? 'catalogue.foundNone' : 'catalogue.found', { count: found.length })}</p>
            {filtered && (
              <Button look="quiet" onClick={() => change(emptyFilters)}><Icon of={icons.close} size={18} />{t('catalogue.clear')}</Button>
            )}
          </div>
          {found.some(({ status }) => status === 'draft') && <p className={css.drafts}><b>{t('lesson.draft')}.</b> {t('catalogue.draftNote')}</p>}
          {found.length === 0 && (
            <Notice>
              <p>{onlyTier ? t('catalogue.noneForTier', { tier: t(`tier.${onlyTier}`) }) : t('catalogue.noneFound')}</p>
              <Button look="tint" className={css.again} onClick={() => change(emptyFilters)}>{t('catalogue.showAll')}</Button>
            </Notice>
          )}
          {groups.map((group) => (
            <section key={group.tier} className={css.group} aria-labelledby={`tier-${group.tier}`}>
              <h2 id={`tier-${group.tier}`}>{t(`tier.${group.tier}`)}</h2>
              <ul className={css.cards}>
                {group.lessons.map((lesson) => (
                  <LessonCard key={lesson.versionId} lesson={lesson} search={classId ? `?class=${classId}` : ''} onAssign={() => setAssigning(lesson)} />
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
      {assigning && <AssignDialog lesson={assigning} classId={classId ?? undefined} onClose={() => setAssigning(null)} />}
    </StaffPage>
  );
}
