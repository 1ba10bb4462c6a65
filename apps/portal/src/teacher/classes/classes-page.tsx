import { Notice } from '@eia/ui';
import { useT } from '../../shared/i18n.js';
import { useViewer } from '../../shared/viewer.js';
import { Loading, LoadTrouble, StaffPage } from '../../staff/page.js';
import { ClassCard } from './class-card.js';
import css from './classes.module.css';
import { useMyClasses } from './use-my-classes.js';

/** The teacher's home: one card per class, one click to each. */
export function ClassesPage() {
  const { t } = useT('teacher');
  const { shownName } = useViewer();
  const classes = useMyClasses();
  if (classes.isPending) return <Loading />;
  if (classes.isError) return <LoadTrouble error={classes.error} onRetry={() => void classes.refetch()} />;
  return (
    <StaffPage title={t('classes.greeting', { name: shownName })} documentTitle={t('classes.title')} lead={t('classes.lead', { count: classes.data.length })}>
      {classes.data.length === 0
        ? <Notice>{t('classes.none')}</Notice>
        : <ul className={css.cards}>{classes.data.map((one) => <ClassCard key={one.id} schoolClass={one} />)}</ul>}
    </StaffPage>
  );
}
