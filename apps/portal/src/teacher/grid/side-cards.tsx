import { Button, buttonClass, Card, Icon, icons, StatusGlyph } from '@eia/ui';
import { Link } from 'wouter';
import { useT } from '../../shared/i18n.js';
import { useFormats } from '../../staff/formats.js';
import type { ClassAssignment } from '../assign/assignment-dialog.js';
import { countColumn, type ProgressSnapshot } from './grid-model.js';
import css from './grid.module.css';

/** The lesson of the day beside the grid: how the class stands in bars with words, and what one can do. */
export function NowCard({ snapshot, current, assignment, onDates }: {
  snapshot: ProgressSnapshot; current: number; assignment: ClassAssignment; onDates: () => void;
}) {
  const { t } = useT('teacher');
  const formats = useFormats();
  const counts = countColumn(snapshot, current);
  const of = Math.max(1, snapshot.students.length - counts.excused);
  const rows = [
    { state: 'done', glyph: 'done', count: counts.done },
    { state: 'inProgress', glyph: 'started', count: counts.inProgress },
    { state: 'notStarted', glyph: 'notStarted', count: counts.notStarted },
  ] as const;
  return (
    <Card aria-labelledby="now-title">
      <h2 id="now-title">{t('side.now')}</h2>
      <p className={css.sideTitle}>{assignment.title}</p>
      <p className={css.quiet}>{assignment.dueAt ? t('assignment.dueOn', { when: formats.day(assignment.dueAt) }) : t('assignment.noDue')}</p>
      <ul className={css.bars}>
        {rows.map(({ state, glyph, count }) => (
          <li key={state}>
            <span className={css.barName}><StatusGlyph status={glyph} size={18} />{t(`cell.${state}`)}</span><b>{formats.number(count)}</b>
            <svg className={css.wideBar} data-state={state} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect className={css.ground} width="100" height="10" /><rect className={css.fill} width={(count * 100) / of} height="10" />
            </svg>
          </li>
        ))}
      </ul>
      <div className={css.sideDeeds}>
        <Link href={`/lessons/${assignment.lessonVersionId}`} className={buttonClass({ look: 'tint' })}><Icon of={icons.book} size={20} />{t('side.plan')}</Link>
        <Button look="quiet" onClick={onDates}>{t('side.dates')}</Button>
      </div>
    </Card>
  );
}

/** What a teacher sees here and what not, next to where one might look for it. */
export function PrivacyNote() {
  const { t } = useT('teacher');
  return (
    <aside className={css.privacy}>
      <Icon of={icons.lock} size={20} />
      <p>{t('side.privacy')}</p>
    </aside>
  );
}
