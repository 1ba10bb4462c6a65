import { Progress } from '../platform/graphql-types.js';

const byCode: readonly Progress[] = [Progress.notStarted, Progress.inProgress, Progress.done, Progress.excused];
const quizToo = 4;

/**
 * Where one student stands in one assignment, as a small int: 0 not started, 1 in progress, 2 done, 3 excused; 6 when the
 * quiz that comes later is done too. The class grid, the student's home and the view of one student's work all select
 * this and nothing else, so they cannot disagree. Wants the joins of `standingJoins`.
 */
export const standingSql = `case
  when x.id is not null then 3
  when t.id is null then 0
  when t.status <> 'done' then 1
  when t.quiz_status = 'done' then ${2 + quizToo}
  else 2 end`;

/**
 * Joins the counted attempt (`t`; a retake never counts) and the standing excusal (`x`) of `student` to assignment `a`.
 * `$1` is the district.
 * @param from where attempts and excusals are read: the tables, or rows of them that a query has collected already
 */
export function standingJoins(student: string, from = { attempts: 'attempts', excusals: 'excusals' }): string {
  return `left join ${from.attempts} t on t.district_id = $1 and t.assignment_id = a.id and t.student_id = ${student}
      and t.ordinal = 1
    left join ${from.excusals} x on x.district_id = $1 and x.assignment_id = a.id and x.student_id = ${student}
      and x.undone_at is null`;
}

/** Reads the word back from the small int. */
export function progressOf(standing: number): Progress {
  return byCode[standing % quizToo] ?? Progress.notStarted;
}

/** Whether the quiz that comes later is done. */
export function quizIsDone(standing: number): boolean {
  return standing >= quizToo;
}
