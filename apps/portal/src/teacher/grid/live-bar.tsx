import { useT } from '../../shared/i18n.js';
import { useFormats } from '../../staff/formats.js';
import { countColumn, type CellState, type ProgressSnapshot } from './grid-model.js';
import css from './grid.module.css';
import { useMinutesSince } from './use-progress.js';
import type { WatchState } from './watch-progress.js';

const shown: CellState[] = ['done', 'inProgress', 'notStarted', 'excused'];

/** The lesson that is open now in one line, and how fresh the page is. */
export function LiveBar({ snapshot, current, state }: { snapshot: ProgressSnapshot; current: number; state: WatchState }) {
  const { t } = useT('teacher');
  const formats = useFormats();
  const minutes = useMinutesSince(snapshot.at);
  const lesson = snapshot.lessons[current];
  const counts = lesson ? countColumn(snapshot, current) : null;
  return (
    <section className={css.live} data-state={state} aria-label={t('live.label')}>
      <p className={css.liveHead}><span className={css.dot} aria-hidden="true" /><b>{t(`live.${state}`)}</b></p>
      {lesson && counts && (
        <>
          <p className={css.liveLesson}>{lesson.title}</p>
          <ul className={css.liveCounts}>
            {shown.filter((one) => one !== 'excused' || counts.excused > 0).map((one) => <li key={one}>{t(`live.count.${one}`, { count: counts[one] })}</li>)}
          </ul>
        </>
      )}
      {lesson?.dueAt && <p className={css.liveDue}>{t('assignment.dueOn', { when: formats.day(lesson.dueAt) })}</p>}
      {!lesson && <p>{t('live.nothingOpen')}</p>}
      <p className={css.updated}>{minutes === 0 ? t('live.justNow') : t(state === 'live' || state === 'polling' ? 'live.quiet' : 'live.minutesAgo', { count: minutes })}</p>
    </section>
  );
}
