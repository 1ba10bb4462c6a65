import { Button, Dialog, Notice } from '@eia/ui';
import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState, type FormEvent } from 'react';
import { Link, useLocation } from 'wouter';
import { uuidv7 } from '../../student/outbox/uuid.js';
import { AssignLessonDocument, type AssignLessonMutation } from '../../generated/graphql.js';
import { gql } from '../../shared/gql.js';
import { useT } from '../../shared/i18n.js';
import form from '../../staff/form.module.css';
import { forgetClass, troubleOf } from '../../staff/query.js';
import { useMyClasses } from '../classes/use-my-classes.js';
import type { LessonSummary } from '../lessons/use-lessons.js';
import { DateFields, useAssignmentDates } from './date-fields.js';

type Refusal = Exclude<AssignLessonMutation['assignLesson'], { __typename: 'Assignment' }>;

/**
 * Assigns one lesson to one class. The usual case is one press: the class one came from, open now, due in a week.
 * @param classId the class one came from; with one class only, that one
 */
export function AssignDialog({ lesson, classId, onClose }: {
  lesson: Pick<LessonSummary, 'versionId' | 'title' | 'sensitivity'>; classId?: string; onClose: () => void;
}) {
  const { t } = useT('teacher');
  const { t: common } = useT('common');
  const [, navigate] = useLocation();
  const classes = useMyClasses();
  const mine = (classes.data ?? []).filter(({ viewerCan }) => viewerCan.assign);
  const [chosen, setChosen] = useState(classId ?? '');
  const target = mine.find(({ id }) => id === chosen) ?? (mine.length === 1 ? mine[0] : undefined);
  const dates = useAssignmentDates();
  const [told, setTold] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [tried, setTried] = useState(false);
  // One id per class: pressing twice, or again after a lost answer, makes one assignment.
  const ids = useRef(new Map<string, string>());
  const classField = useId();
  const tick = useRef<HTMLInputElement>(null);
  const select = useRef<HTMLSelectElement>(null);

  const asksCounselor = lesson.sensitivity !== 'low' || refusal?.__typename === 'HeadsUpNeeded';
  const missesTick = asksCounselor && !told;

  const assign = useMutation({
    mutationFn: async (to: string) => {
      const id = ids.current.get(to) ?? uuidv7();
      ids.current.set(to, id);
      const input = { id, classId: to, lessonVersionId: lesson.versionId, ...dates.input(), ...(asksCounselor ? { counselorTold: told } : {}) };
      return (await gql(AssignLessonDocument, { input })).assignLesson;
    },
    onSuccess: async (result) => {
      if (result.__typename !== 'Assignment') {
        setRefusal(result);
        if (result.__typename === 'HeadsUpNeeded') setTimeout(() => tick.current?.focus());
        return;
      }
      await forgetClass(result.classId);
      onClose();
      navigate(`/classes/${result.classId}?lesson=${result.id}`);
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setRefusal(null);
    if (!target) select.current?.focus();
    else if (dates.problem) dates.focusProblem();
    else if (missesTick) tick.current?.focus();
    else if (!assign.isPending) assign.mutate(target.id);
  };

  return (
    <Dialog open onClose={onClose} title={t('assign.title', { title: lesson.title })} closeLabel={common('close')}>
      {classes.isError ? <Notice kind="info">{t(`trouble.${troubleOf(classes.error)}.text`)}</Notice> : classes.isSuccess && mine.length === 0 ? <Notice>{t('assign.noClass')}</Notice> : (
        <form onSubmit={submit} noValidate className={form.stack}>
          <div className={form.field}>
            <label htmlFor={classField}>{t('assign.class')}</label>
            <select
              id={classField} ref={select} className={form.input} value={target?.id ?? ''} aria-invalid={tried && !target}
              aria-describedby={tried && !target ? `${classField}-error` : undefined} onChange={(event) => { setChosen(event.target.value); setRefusal(null); }}
            >
              {!target && <option value="">{t('assign.chooseClass')}</option>}
              {mine.map(({ id, name, tier }) => <option key={id} value={id}>{t('assign.classOption', { name, tier: t(`tier.${tier}`) })}</option>)}
            </select>
            {tried && !target && <p className={form.error} id={`${classField}-error`}>{t('assign.classMissing')}</p>}
          </div>
          <DateFields dates={dates} shown={tried} />
          {asksCounselor && (
            <div className={form.boxed} data-wanted={tried && missesTick}>
              <p>{t(`assign.counselorWhy.${lesson.sensitivity === 'high' ? 'high' : 'medium'}`)}</p>
              <label className={form.option}>
                <input
                  ref={tick} type="checkbox" checked={told} aria-invalid={tried && missesTick}
                  aria-describedby={tried && missesTick ? `${classField}-tick` : undefined} onChange={(event) => setTold(event.target.checked)}
                />
                <b>{t('assign.counselorTick')}</b>
              </label>
              {tried && missesTick && <p className={form.error} id={`${classField}-tick`}>{t('assign.counselorMissing')}</p>}
            </div>
          )}
          {refusal && <Refused refusal={refusal} className={target?.name ?? ''} classId={target?.id ?? ''} />}
          {assign.isError && <Notice kind="problem" live>{t(`trouble.${troubleOf(assign.error)}.text`)}</Notice>}
          <div className={form.foot}>
            <Button look="quiet" onClick={onClose}>{t('assign.cancel')}</Button>
            <Button look="primary" type="submit" aria-disabled={assign.isPending}>
              {assign.isPending ? t('assign.sending') : target ? t('assign.submit', { name: target.name }) : t('assign.submitBare')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

/** Why the server did not assign it, and the way on. */
function Refused({ refusal, className, classId }: { refusal: Refusal; className: string; classId: string }) {
  const { t } = useT('teacher');
  if (refusal.__typename === 'HeadsUpNeeded') return <Notice kind="problem" live>{t('assign.refused.headsUp')}</Notice>;
  switch (refusal.reason) {
    case 'ALREADY_ASSIGNED':
      return (
        <Notice kind="info" live>
          <p>{t('assign.refused.already', { name: className })}</p>
          <Link href={`/classes/${classId}`}>{t('classes.openNamed', { name: className })}</Link>
        </Notice>
      );
    case 'NEWER_VERSION':
      return <Notice kind="info" live><p>{t('assign.refused.newer')}</p><a href="/lessons">{t('assign.refused.newerLink')}</a></Notice>;
    default:
      return <Notice kind="info" live>{t('assign.refused.gone')}</Notice>;
  }
}
