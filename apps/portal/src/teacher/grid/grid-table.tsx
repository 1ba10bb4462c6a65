import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useT } from '../../shared/i18n.js';
import { useFormats } from '../../staff/formats.js';
import { useCellWords } from './cell-words.js';
import { countColumn, moveInGrid, phaseOf, readCell, type GridLesson, type ProgressSnapshot } from './grid-model.js';
import css from './grid.module.css';
import { CellGlyph } from './status.js';

/**
 * Who stands where in which lesson: a real table. One stop for the Tab key; the arrow keys move inside, Enter opens.
 * Row -1 is the head with the lessons.
 * @param nameOf the shown name, or "Student 4" while names are hidden
 * @param arrivedAt the lesson one has just assigned: it takes the focus
 */
export function GridTable({ snapshot, current, className, nameOf, arrivedAt, onCell, onLesson }: {
  snapshot: ProgressSnapshot; current: number; className: string; nameOf: (studentId: string) => string; arrivedAt?: string | null;
  onCell: (studentId: string, assignmentId: string) => void; onLesson: (assignmentId: string) => void;
}) {
  const { t } = useT('teacher');
  const words = useCellWords();
  const { lessons, students } = snapshot;
  const start = Math.max(0, arrivedAt ? lessons.findIndex(({ assignmentId }) => assignmentId === arrivedAt) : current);
  const [at, setAt] = useState({ row: -1, column: start });
  const table = useRef<HTMLTableElement>(null);
  const focusOn = (row: number, column: number) =>
    table.current?.querySelector<HTMLButtonElement>(`[data-at="${row},${column}"]`)?.focus();

  const arrived = arrivedAt && lessons.some(({ assignmentId }) => assignmentId === arrivedAt) ? arrivedAt : null;
  useEffect(() => {
    if (!arrived) return undefined;
    setAt({ row: -1, column: start });
    const button = table.current?.querySelector<HTMLButtonElement>(`[data-at="-1,${start}"]`);
    button?.scrollIntoView({ block: 'nearest', inline: 'center' });
    // After the page's heading has had the focus.
    const timer = setTimeout(() => button?.focus());
    return () => clearTimeout(timer);
  }, [arrived, start]);

  // On a narrow screen the lesson of the day is the one to see first.
  useEffect(() => {
    const head = table.current?.querySelector<HTMLElement>(`[data-at="-1,${start}"]`)?.closest('th');
    const box = table.current?.parentElement;
    if (!head || !box || box.scrollWidth <= box.clientWidth) return;
    const names = box.querySelector('th')?.clientWidth ?? 0;
    const rtl = document.documentElement.dir === 'rtl';
    box.scrollLeft = rtl ? head.offsetLeft + head.clientWidth - box.clientWidth + names : head.offsetLeft - names;
  }, [start]);

  const column = Math.min(at.column, lessons.length - 1);
  const row = Math.min(at.row, students.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const rtl = document.documentElement.dir === 'rtl';
    const next = moveInGrid({ row: row + 1, column }, event.key, { rows: students.length + 1, columns: lessons.length }, rtl, event.ctrlKey);
    if (!next) return;
    event.preventDefault();
    setAt({ row: next.row - 1, column: next.column });
    focusOn(next.row - 1, next.column);
  };
  const stop = (r: number, c: number) => ({
    'data-at': `${r},${c}`, tabIndex: r === row && c === column ? 0 : -1, onFocus: () => setAt({ row: r, column: c }), onKeyDown,
  });

  return (
    <div className={css.scroll}>
      <table className={css.grid} ref={table}>
        <caption className="visually-hidden">{t('grid.caption', { name: className })}</caption>
        <thead>
          <tr>
            <th scope="col" className={css.corner}>{t('grid.student')}</th>
            {lessons.map((lesson, c) => (
              <th key={lesson.assignmentId} scope="col" abbr={lesson.title} className={c === current ? css.now : undefined} data-new={lesson.assignmentId === arrivedAt || undefined}>
                <button type="button" className={css.lesson} {...stop(-1, c)} onClick={() => onLesson(lesson.assignmentId)}>
                  <LessonWhen lesson={lesson} number={c + 1} /> <span className={css.lessonTitle}>{lesson.title}</span>
                </button>
              </th>
            ))}
          </tr>
          <tr className={css.counts}>
            <th scope="row" className={css.corner}>{t('grid.finished')}</th>
            {lessons.map((lesson, c) => <CountCell key={lesson.assignmentId} snapshot={snapshot} column={c} isNow={c === current} />)}
          </tr>
        </thead>
        <tbody>
          {students.map((student, r) => {
            const name = nameOf(student.id);
            return (
              <tr key={student.id}>
                <th scope="row">{name}</th>
                {lessons.map((lesson, c) => {
                  const cell = readCell(snapshot, student, c);
                  return (
                    <td key={lesson.assignmentId} className={c === current ? css.now : undefined}>
                      <button
                        type="button" className={css.cell} {...stop(r, c)} title={words(cell)}
                        aria-label={t('grid.cell', { student: name, lesson: lesson.title, state: words(cell) })} onClick={() => onCell(student.id, lesson.assignmentId)}
                      >
                        <CellGlyph cell={cell} />
                      </button>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The small line over a lesson's title: when it is, or its number. */
function LessonWhen({ lesson, number }: { lesson: GridLesson; number: number }) {
  const { t } = useT('teacher');
  const formats = useFormats();
  const phase = phaseOf(lesson, new Date());
  const text = phase === 'today' ? t('grid.today')
    : phase === 'scheduled' ? t('grid.opens', { day: formats.date(lesson.opensAt) })
      : phase === 'open' && lesson.dueAt ? t('grid.due', { day: formats.date(lesson.dueAt) })
        : phase === 'overdue' ? t('grid.overdue')
          : phase === 'closed' ? t('grid.closed') : t('grid.lesson', { number });
  return <span className={css.when}>{text}</span>;
}

/** How many have finished, of those who are not excused. */
function CountCell({ snapshot, column, isNow }: { snapshot: ProgressSnapshot; column: number; isNow: boolean }) {
  const { t } = useT('teacher');
  const counts = useMemo(() => countColumn(snapshot, column), [snapshot, column]);
  const of = snapshot.students.length - counts.excused;
  return (
    <td className={isNow ? css.now : undefined}>
      <span className={css.count}>{t('grid.doneOf', { done: counts.done, of })}</span>
      <svg className={css.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="6" fill="var(--sunken)" />
        <rect width={of ? ((counts.done + counts.inProgress) * 100) / of : 0} height="6" fill="var(--part)" />
        <rect width={of ? (counts.done * 100) / of : 0} height="6" fill="var(--done)" />
      </svg>
    </td>
  );
}
