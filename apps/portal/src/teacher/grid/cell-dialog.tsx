import { buttonClass, Dialog, Icon, icons } from '@eia/ui';
import { Link } from 'wouter';
import { useT } from '../../shared/i18n.js';
import { useCellWords } from './cell-words.js';
import { ExcuseButton } from './excuse-button.js';
import { readCell, type ProgressSnapshot } from './grid-model.js';
import css from './grid.module.css';
import { CellGlyph } from './status.js';

/** One student and one lesson: where they stand, the way to the answers, excusing. */
export function CellDialog({ snapshot, studentId, assignmentId, name, canExcuse, onClose }: {
  snapshot: ProgressSnapshot; studentId: string; assignmentId: string; name: string; canExcuse: boolean; onClose: () => void;
}) {
  const { t } = useT('teacher');
  const { t: common } = useT('common');
  const words = useCellWords();
  const student = snapshot.students.find(({ id }) => id === studentId);
  const column = snapshot.lessons.findIndex((one) => one.assignmentId === assignmentId);
  const lesson = snapshot.lessons[column];
  if (!student || !lesson) return null;
  const cell = readCell(snapshot, student, column);
  return (
    <Dialog open onClose={onClose} title={name} closeLabel={common('close')}>
      <p>{lesson.title}</p>
      <p className={css.standing}><CellGlyph cell={cell} size={30} /><b>{words(cell)}</b></p>
      {cell.state === 'notStarted' && <p className={css.quiet}>{t('cell.nothingYet')}</p>}
      {cell.state === 'excused' && <p className={css.quiet}>{t('cell.excusedMeans')}</p>}
      <div className={css.deeds}>
        <Link href={`/classes/${snapshot.classId}/students/${student.id}/${lesson.assignmentId}`} className={buttonClass({ look: 'primary' })}>
          <Icon of={icons.book} size={20} />{t('cell.openAnswers')}
        </Link>
        <Link href={`/classes/${snapshot.classId}/students/${student.id}`} className={buttonClass()}>{t('accommodation.open', { name })}</Link>
        {canExcuse && <ExcuseButton classId={snapshot.classId} assignmentId={lesson.assignmentId} studentId={student.id} isExcused={cell.state === 'excused'} />}
      </div>
    </Dialog>
  );
}
