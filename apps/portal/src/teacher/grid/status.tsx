import { StatusGlyph, type Status } from '@eia/ui';
import { useT } from '../../shared/i18n.js';
import type { Cell, CellState, ProgressSnapshot } from './grid-model.js';
import css from './grid.module.css';

const glyphs: Record<CellState, Status> = { notStarted: 'notStarted', inProgress: 'started', done: 'done', excused: 'excused' };

/** A cell as shapes: where the student stands, a diamond when the later quiz is done, a clock when answers came late. */
export function CellGlyph({ cell, size = 24 }: { cell: Cell; size?: number }) {
  return (
    <span className={css.glyph}>
      <StatusGlyph status={glyphs[cell.state]} size={size} />
      {cell.quizDone && <span className={css.badge}><QuizMark /></span>}
      {cell.lateAnswers > 0 && <span className={`${css.badge} ${css.low}`}><StatusGlyph status="late" size={14} /></span>}
    </span>
  );
}

function QuizMark({ size = 14 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
      <path d="M7 1.200 12.800 7 7 12.800 1.200 7Z" fill="var(--part)" stroke="var(--part-ink)" strokeWidth="1.400" strokeLinejoin="round" />
    </svg>
  );
}

/** The shapes with their words; marks that this class does not use are left out. */
export function Legend({ snapshot }: { snapshot: ProgressSnapshot }) {
  const { t } = useT('teacher');
  const states: CellState[] = ['done', 'inProgress', 'notStarted', 'excused'];
  const quiz = snapshot.lessons.some(({ hasLaterQuiz }) => hasLaterQuiz);
  const late = snapshot.students.some((student) => student.late.some((count) => count > 0));
  return (
    <ul className={css.legend} aria-label={t('grid.legend')}>
      {states.map((state) => <li key={state}><StatusGlyph status={glyphs[state]} size={20} />{t(`cell.${state}`)}</li>)}
      {quiz && <li><QuizMark size={18} />{t('cell.quizDone')}</li>}
      {late && <li><StatusGlyph status="late" size={18} />{t('grid.legendLate')}</li>}
    </ul>
  );
}
