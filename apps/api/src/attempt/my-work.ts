import { inLocale } from '@eia/lesson';
import type { LessonVersion } from '../catalog/lesson-version.js';
import { Progress, type Tier } from '../platform/graphql-types.js';
import type { MyAssignment, MyWork } from './my-work.graphql.js';
import type { MyWorkRow } from './my-work.queries.js';
import { progressOf, quizIsDone } from './standing.js';

/**
 * A student's home from the rows of their classes. Pure. Excused assignments are not there at all; the quiz that comes
 * later stands on its own once its lesson is done.
 * @param versionOf the pinned version of an assignment; null leaves the assignment out
 */
export function myWorkOf(
  rows: readonly MyWorkRow[], versionOf: (id: string) => LessonVersion | null, locale: string, now: Date,
): MyWork {
  const entries = rows.flatMap((row) => {
    const version = versionOf(row.lessonVersionId);
    return version ? entriesOf(row, version, locale, now) : [];
  });
  const assignments = entries.sort((a, b) => rank(a, now) - rank(b, now) || byDates(a, b));
  const first = assignments[0];
  return { next: first && isToDo(first) ? first : null, assignments };
}

function entriesOf(row: MyWorkRow, version: LessonVersion, locale: string, now: Date): MyAssignment[] {
  const progress = progressOf(row.standing);
  if (progress === Progress.excused) return [];
  const { played } = version;
  const common = commonOf(row, version, locale, now);
  const lesson: MyAssignment = {
    ...common, part: 'lesson', progress,
    minutes: played.minutes, minutesLeft: minutesLeft(row, version, progress),
    steps: played.steps.length, stepsSeen: Math.min(row.answered, played.steps.length),
    isOverdue: isOverdue(common, progress, now),
  };
  if (played.quiz?.when !== 'later' || progress !== Progress.done) return [lesson];

  const quizProgress = quizIsDone(row.standing) ? Progress.done : row.quizStatus ? Progress.inProgress : Progress.notStarted;
  const questions = played.quiz.pick;
  const tried = quizProgress === Progress.done ? questions : Math.min(row.tried ?? 0, questions);
  return [lesson, {
    ...common, part: 'quiz', progress: quizProgress,
    minutes: played.quiz.minutes,
    minutesLeft: quizProgress === Progress.done ? 0 : Math.max(1, Math.round(played.quiz.minutes * (1 - tried / questions))),
    steps: questions, stepsSeen: tried,
    isOverdue: isOverdue(common, quizProgress, now),
  }];
}

type Common = Omit<MyAssignment, 'part' | 'progress' | 'minutes' | 'minutesLeft' | 'steps' | 'stepsSeen' | 'isOverdue'>;

function commonOf(row: MyWorkRow, version: LessonVersion, locale: string, now: Date): Common {
  const words = version.words(locale);
  const skill = version.body.skills[0];
  return {
    id: row.id,
    title: words.lesson.title,
    summary: words.lesson.objective,
    unitTitle: words.unitTitle,
    skill: skill ? inLocale(skill.name, locale, version.body.baseLocale) : '',
    tier: version.played.tier as Tier,
    opensAt: row.opensAt,
    dueAt: row.dueAt,
    isOpen: row.opensAt <= now && row.closing > now,
    picture: version.picture(locale),
    className: row.className,
    teacherName: row.teacherName,
    locales: version.locales,
  };
}

function isOverdue({ isOpen, dueAt }: Common, progress: Progress, now: Date): boolean {
  return isOpen && dueAt !== null && dueAt < now && progress !== Progress.done;
}

function minutesLeft(row: MyWorkRow, { played }: LessonVersion, progress: Progress): number {
  if (progress === Progress.done) return 0;
  if (!row.seen) return played.minutes;
  const seen = new Set(row.seen);
  const done = played.steps.reduce((sum, step) => sum + (seen.has(step.id) ? step.minutes : 0), 0);
  return Math.max(1, played.minutes - done);
}

function isToDo({ isOpen, progress }: MyAssignment): boolean {
  return isOpen && progress !== Progress.done;
}

/** What one is in the middle of, what is open, what comes, what is done, what is over. */
function rank(entry: MyAssignment, now: Date): number {
  if (isToDo(entry)) return entry.progress === Progress.inProgress ? 0 : 1;
  if (entry.opensAt > now) return 2;
  return entry.progress === Progress.done ? 3 : 4;
}

/** By due date, those without one last; then in the order they open, a lesson before its quiz. */
function byDates(a: MyAssignment, b: MyAssignment): number {
  const due = (entry: MyAssignment) => entry.dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return due(a) - due(b) || a.opensAt.getTime() - b.opensAt.getTime()
    || (a.id === b.id ? (a.part === 'lesson' ? -1 : 1) : a.id < b.id ? -1 : 1);
}
