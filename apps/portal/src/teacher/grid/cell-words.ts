import { useMemo } from 'react';
import { useT } from '../../shared/i18n.js';
import { useFormats } from '../../staff/formats.js';
import type { Cell } from './grid-model.js';

/** What a cell says, in words: for its accessible name, the dialog and the spreadsheet. */
export function useCellWords(): (cell: Cell) => string {
  const { t } = useT('teacher');
  const formats = useFormats();
  return useMemo(() => (cell) => formats.list([
    cell.state === 'inProgress' && cell.steps > 0
      ? t('cell.startedSteps', { seen: cell.stepsSeen, count: cell.steps })
      : t(`cell.${cell.state}`),
    ...(cell.quizDone ? [t('cell.quizDone')] : []),
    ...(cell.lateAnswers > 0 ? [t('cell.late', { count: cell.lateAnswers })] : []),
  ]), [t, formats]);
}
