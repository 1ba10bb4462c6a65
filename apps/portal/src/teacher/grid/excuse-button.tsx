import { announce, Button, Notice } from '@eia/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ExcuseDocument, UndoExcuseDocument } from '../../generated/graphql.js';
import { gql } from '../../shared/gql.js';
import { useT } from '../../shared/i18n.js';
import { keys, troubleOf } from '../../staff/query.js';
import css from './grid.module.css';

/** Excuses a student from a lesson, or takes it back. Nothing the student did is lost either way. */
export function ExcuseButton({ classId, assignmentId, studentId, isExcused }: {
  classId: string; assignmentId: string; studentId: string; isExcused: boolean;
}) {
  const { t } = useT('teacher');
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: async () => {
      if (isExcused) await gql(UndoExcuseDocument, { assignmentId, studentId });
      else await gql(ExcuseDocument, { assignmentId, studentId });
    },
    onSuccess: async () => {
      announce(t(isExcused ? 'cell.undoneExcuse' : 'cell.didExcuse'));
      await Promise.all([
        client.invalidateQueries({ queryKey: keys.progress(classId) }),
        client.invalidateQueries({ queryKey: keys.work(assignmentId, studentId) }),
      ]);
    },
  });
  return (
    <>
      <Button aria-disabled={change.isPending} onClick={() => { if (!change.isPending) change.mutate(); }}>
        {t(isExcused ? 'cell.undoExcuse' : 'cell.excuse')}
      </Button>
      {change.isError && <Notice kind="problem" live className={css.wide}>{t(`trouble.${troubleOf(change.error)}.text`)}</Notice>}
    </>
  );
}
