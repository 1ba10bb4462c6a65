import { useId, useRef, useState } from 'react';
import { useT } from '../../shared/i18n.js';
import { useFormats } from '../../staff/formats.js';
import form from '../../staff/form.module.css';
import { dayValue, defaultDue, endOfDay, readDay, timeValue } from './dates.js';

export type DateProblem = 'opens' | 'due' | 'order' | null;

/** The dates of an assignment that is being made or changed. */
export interface AssignmentDates {
  now: boolean;
  day: string;
  time: string;
  due: string;
  /** False for an assignment that is open already: its opening is history. */
  canMoveOpening: boolean;
  problem: DateProblem;
  set: (change: Partial<Pick<AssignmentDates, 'now' | 'day' | 'time' | 'due'>>) => void;
  focusProblem: () => void;
  dueField: React.RefObject<HTMLInputElement | null>;
  dayField: React.RefObject<HTMLInputElement | null>;
  /** What the API wants. An untouched date is left out, so that the server's own calendar decides. */
  input: () => { opensAt?: string; dueAt?: string | null };
}

/**
 * @param from the dates of an assignment that is being changed; without it, the usual ones: now, for seven days
 */
export function useAssignmentDates(from?: { opensAt: string; dueAt: string | null; isOpen: boolean }): AssignmentDates {
  const opens = from ? new Date(from.opensAt) : new Date();
  const [start] = useState(() => ({
    now: !from,
    day: dayValue(opens),
    time: timeValue(from ? opens : new Date(opens.getFullYear(), opens.getMonth(), opens.getDate(), 8)),
    due: from ? (from.dueAt ? dayValue(new Date(from.dueAt)) : '') : dayValue(defaultDue(opens)),
  }));
  const [values, setValues] = useState(start);
  const [dueTouched, setDueTouched] = useState(false);
  const dueField = useRef<HTMLInputElement>(null);
  const dayField = useRef<HTMLInputElement>(null);

  const opening = values.now ? new Date() : readDay(values.day, values.time);
  const due = values.due === '' ? null : readDay(values.due);
  const problem: DateProblem = !opening ? 'opens' : values.due !== '' && !due ? 'due' : due && endOfDay(due) <= opening ? 'order' : null;

  return {
    ...values,
    canMoveOpening: !from?.isOpen,
    problem,
    dueField,
    dayField,
    focusProblem: () => (problem === 'opens' ? dayField : dueField).current?.focus(),
    set: (change) => {
      const next = { ...values, ...change };
      if (change.due !== undefined) setDueTouched(true);
      // Until somebody chose a due date, it follows the opening.
      if (!from && !dueTouched && change.due === undefined) {
        const moved = next.now ? new Date() : readDay(next.day, next.time);
        if (moved) next.due = dayValue(defaultDue(moved));
      }
      setValues(next);
    },
    input: () => ({
      ...(values.now || !opening || (from && values.day === start.day && values.time === start.time) ? {} : { opensAt: opening.toISOString() }),
      ...(from ? values.due === start.due : !dueTouched) ? {} : { dueAt: due ? endOfDay(due).toISOString() : null },
    }),
  };
}

/** @param shown whether problems are told already (after the first try to send) */
export function DateFields({ dates, shown }: { dates: AssignmentDates; shown: boolean }) {
  const { t } = useT('teacher');
  const formats = useFormats();
  const id = useId();
  const problem = shown ? dates.problem : null;
  const closes = dates.due === '' ? null : readDay(dates.due);
  return (
    <>
      {dates.canMoveOpening && (
        <fieldset>
          <legend className={form.legend}>{t('dates.opens')}</legend>
          <div className={form.options}>
            <label className={form.option}>
              <input type="radio" name={`${id}-opens`} checked={dates.now} onChange={() => dates.set({ now: true })} />{t('dates.now')}
            </label>
            <label className={form.option}>
              <input type="radio" name={`${id}-opens`} checked={!dates.now} onChange={() => dates.set({ now: false })} />{t('dates.later')}
            </label>
          </div>
          {!dates.now && (
            <div className={form.row}>
              <div className={form.field}>
                <label htmlFor={`${id}-day`}>{t('dates.day')}</label>
                <input
                  id={`${id}-day`} ref={dates.dayField} type="date" className={form.input} value={dates.day} aria-invalid={problem === 'opens'}
                  aria-describedby={problem === 'opens' ? `${id}-opens-error` : undefined} onChange={(event) => dates.set({ day: event.target.value })}
                />
              </div>
              <div className={form.field}>
                <label htmlFor={`${id}-time`}>{t('dates.time')}</label>
                <input id={`${id}-time`} type="time" className={form.input} value={dates.time} onChange={(event) => dates.set({ time: event.target.value })} />
              </div>
            </div>
          )}
          {problem === 'opens' && <p className={form.error} id={`${id}-opens-error`}>{t('dates.opensMissing')}</p>}
        </fieldset>
      )}
      <div className={form.field}>
        <label htmlFor={`${id}-due`}>{t('dates.due')}</label>
        <input
          id={`${id}-due`} ref={dates.dueField} type="date" className={form.input} value={dates.due} aria-invalid={problem === 'due' || problem === 'order'}
          aria-describedby={`${id}-due-help`} onChange={(event) => dates.set({ due: event.target.value })}
        />
        {(problem === 'due' || problem === 'order') && <p className={form.error}>{t(`dates.${problem === 'due' ? 'dueMissing' : 'dueBeforeOpening'}`)}</p>}
        <p className={form.help} id={`${id}-due-help`}>{closes ? t('dates.dueHelp', { day: formats.day(closes) }) : t('dates.noDueHelp')}</p>
      </div>
    </>
  );
}
