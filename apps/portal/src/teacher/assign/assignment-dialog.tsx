import { Button, buttonClass, Dialog, Icon, icons, Notice } from '@eia/ui';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import { ChangeAssignmentDocument, RemoveAssignmentDocument, type ClassHeadQuery } from '../../generated/graphql.js';
import { gql } from '../../shared/gql.js';
import { useT } from '../../shared/i18n.js';
import { useFormats } from '../../staff/formats.js';
import form from '../../staff/form.module.css';
import { forgetClass, troubleOf } from '../../staff/query.js';
import css from './assignment.module.css';
import { DateFields, useAssignmentDates } from './date-fields.js';
import { TaughtMark } from './taught-mark.js';

export type ClassAssignment = ClassHeadQuery['schoolClass']['assignments'][number];

/** One lesson of a class: its dates, closing it, and removing it while nobody has begun. */
export function AssignmentDialog({ assignment, canChange, onClose, onRemoved }: {
  assignment: ClassAssignment; canChange: boolean; onClose: () => void; onRemoved: () => void;
}) {
  const { t } = useT('teacher');
  const { t: common } = useT('common');
  const formats = useFormats();
  const { title, state, started } = assignment;
  return (
    <Dialog open onClose={onClose} title={title} closeLabel={common('close')}>
      <div>
        <p><b>{t(`assignment.state.${known(state)}`)}</b></p>
        <p>{t(started === 0 ? 'assignment.nobodyBegan' : 'assignment.began', { count: started })}</p>
        <p>{t(state === 'scheduled' ? 'assignment.opensOn' : 'assignment.openedOn', { when: formats.dayAndTime(assignment.opensAt) })}</p>
        <p>{assignment.dueAt ? t('assignment.dueOn', { when: formats.day(assignment.dueAt) }) : t('assignment.noDue')}</p>
        <p>{state === 'closed' ? t('assignment.closedOn', { when: formats.dayAndTime(assignment.closedAt ?? assignment.closesAt) }) : t('assignment.closesOn', { when: formats.dayAndTime(assignment.closesAt) })}</p>
      </div>
      <div><Link href={`/lessons/${assignment.lessonVersionId}`} className={buttonClass({ look: 'tint' })}><Icon of={icons.book} size={20} />{t('assignment.readLesson')}</Link></div>
      {canChange && state !== 'scheduled' && <TaughtMark assignment={assignment} />}
      {canChange && state !== 'closed' && <ChangeDates assignment={assignment} onDone={onClose} />}
      {canChange && <Endings assignment={assignment} onClosed={onClose} onRemoved={onRemoved} />}
    </Dialog>
  );
}

/** The states that have words; a new one from the server reads as open. */
function known(state: string): 'scheduled' | 'open' | 'overdue' | 'closed' {
  return state === 'scheduled' || state === 'overdue' || state === 'closed' ? state : 'open';
}

function ChangeDates({ assignment, onDone }: { assignment: ClassAssignment; onDone: () => void }) {
  const { t } = useT('teacher');
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const dates = useAssignmentDates({ opensAt: assignment.opensAt, dueAt: assignment.dueAt, isOpen: assignment.state !== 'scheduled' });
  const change = useMutation({
    mutationFn: async () => (await gql(ChangeAssignmentDocument, {
      input: { id: assignment.id, ...(dates.now ? { opensAt: new Date().toISOString() } : {}), ...dates.input() },
    })).changeAssignment,
    onSuccess: async () => {
      await forgetClass(assignment.classId);
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (dates.problem) dates.focusProblem();
    else if (!change.isPending) change.mutate();
  };
  if (!open) return <div><Button onClick={() => setOpen(true)}>{t('assignment.changeDates')}</Button></div>;
  return (
    <form onSubmit={submit} noValidate className={`${form.stack} ${form.boxed}`}>
      <DateFields dates={dates} shown={tried} />
      {change.isError && <Notice kind="problem" live>{t(`trouble.${troubleOf(change.error)}.text`)}</Notice>}
      <div className={form.foot}>
        <Button look="quiet" onClick={() => setOpen(false)}>{t('assign.cancel')}</Button>
        <Button look="primary" type="submit" aria-disabled={change.isPending}>{t('assignment.saveDates')}</Button>
      </div>
    </form>
  );
}

/** Closing and removing, each with a second press that says what will happen. */
function Endings({ assignment, onClosed, onRemoved }: { assignment: ClassAssignment; onClosed: () => void; onRemoved: () => void }) {
  const { t } = useT('teacher');
  const [asked, setAsked] = useState<'close' | 'remove' | null>(null);
  const [inUse, setInUse] = useState<number | null>(null);
  const closeNow = useMutation({
    mutationFn: async () => gql(ChangeAssignmentDocument, { input: { id: assignment.id, closeNow: true } }),
    onSuccess: async () => {
      await forgetClass(assignment.classId);
      onClosed();
    },
  });
  const remove = useMutation({
    mutationFn: async () => (await gql(RemoveAssignmentDocument, { id: assignment.id })).removeAssignment,
    onSuccess: async (result) => {
      await forgetClass(assignment.classId);
      if (result.__typename === 'AssignmentInUse') setInUse(result.started);
      else onRemoved();
    },
  });
  const error = closeNow.error ?? remove.error;
  const begun = inUse ?? assignment.started;
  return (
    <div className={css.endings}>
      {inUse !== null && <Notice kind="info" live>{t('assignment.inUse', { count: inUse })}</Notice>}
      {error && <Notice kind="problem" live>{t(`trouble.${troubleOf(error)}.text`)}</Notice>}
      {asked === null && (
        <div className={css.deeds}>
          {assignment.state !== 'closed' && assignment.state !== 'scheduled' && <Button look="quiet" onClick={() => setAsked('close')}>{t('assignment.closeNow')}</Button>}
          {begun === 0 && <Button look="quiet" onClick={() => setAsked('remove')}>{t('assignment.remove')}</Button>}
        </div>
      )}
      {asked !== null && (
        <Confirm
          question={t(`assignment.${asked}Ask`)} yes={t(`assignment.${asked}Yes`)} onNo={() => setAsked(null)}
          onYes={() => {
            if (asked === 'close') closeNow.mutate();
            else remove.mutate();
            setAsked(null);
          }}
        />
      )}
    </div>
  );
}

function Confirm({ question, yes, onYes, onNo }: { question: string; yes: string; onYes: () => void; onNo: () => void }) {
  const { t } = useT('teacher');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className={form.boxed} role="group" aria-label={question} ref={box} tabIndex={-1}>
      <p>{question}</p>
      <div className={form.foot}>
        <Button look="quiet" onClick={onNo}>{t('assign.cancel')}</Button>
        <Button look="primary" onClick={onYes}>{yes}</Button>
      </div>
    </div>
  );
}
