/**
 * The class grid as numbers and states, without words, names or React.
 * Shapes follow `ClassProgress` in apps/api/schema.graphql.
 */
export type CellState = 'notStarted' | 'inProgress' | 'done' | 'excused';

export interface GridLesson {
  assignmentId: string;
  title: string;
  opensAt: string;
  dueAt?: string | null;
  closedAt?: string | null;
  steps: number;
  hasLaterQuiz: boolean;
}

export interface GridStudent {
  id: string;
  name: string;
  cells: number[];
  steps: number[];
  late: number[];
}

export interface ProgressSnapshot {
  version: string;
  classId: string;
  at: string;
  lessons: GridLesson[];
  students: GridStudent[];
}

export interface Cell {
  state: CellState;
  quizDone: boolean;
  stepsSeen: number;
  steps: number;
  lateAnswers: number;
}

export type Counts = Record<CellState, number>;

export type ColumnPhase = 'scheduled' | 'today' | 'open' | 'overdue' | 'closed';

const states: readonly CellState[] = ['notStarted', 'inProgress', 'done', 'excused'];

/** Reads one cell. The code is 0 to 3, plus 4 when the quiz that comes later is done too. */
export function readCell(snapshot: ProgressSnapshot, student: GridStudent, column: number): Cell {
  const code = student.cells[column] ?? 0;
  return {
    state: states[code & 3] ?? 'notStarted',
    quizDone: code >= 4,
    stepsSeen: student.steps[column] ?? 0,
    steps: snapshot.lessons[column]?.steps ?? 0,
    lateAnswers: student.late[column] ?? 0,
  };
}

/** How many students stand where in one lesson. The four numbers add up to the class. */
export function countColumn(snapshot: ProgressSnapshot, column: number): Counts {
  const counts: Counts = { notStarted: 0, inProgress: 0, done: 0, excused: 0 };
  for (const student of snapshot.students) {
    counts[readCell(snapshot, student, column).state] += 1;
  }
  return counts;
}

function sameLocalDay(a: Date, b: Date): boolean {
  return a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate();
}

/** Where a lesson stands on the teacher's calendar (local time of this device). */
export function phaseOf(lesson: Pick<GridLesson, 'opensAt' | 'dueAt' | 'closedAt'>, now: Date): ColumnPhase {
  const opens = new Date(lesson.opensAt);
  if (lesson.closedAt && new Date(lesson.closedAt) <= now) return 'closed';
  if (opens > now) return 'scheduled';
  if (sameLocalDay(opens, now)) return 'today';
  if (lesson.dueAt && new Date(lesson.dueAt) < now) return 'overdue';
  return 'open';
}

/**
 * The one lesson the class is at now: of the open ones, the one that opened last.
 * Overdue lessons count only when nothing newer is open. `-1` when none is open.
 */
export function currentColumn(lessons: readonly GridLesson[], now: Date): number {
  let best = -1;
  let bestRank = -1;
  let bestOpened = -Infinity;
  lessons.forEach((lesson, index) => {
    const phase = phaseOf(lesson, now);
    const rank = phase === 'today' || phase === 'open' ? 1 : phase === 'overdue' ? 0 : -1;
    const opened = new Date(lesson.opensAt).getTime();
    if (rank > bestRank || (rank === bestRank && rank >= 0 && opened >= bestOpened)) {
      best = index;
      bestRank = rank;
      bestOpened = opened;
    }
  });
  return bestRank < 0 ? -1 : best;
}

/** Finished lessons that were not finished in the earlier snapshot, over all columns. */
export function newlyDone(before: ProgressSnapshot, after: ProgressSnapshot): number {
  const doneBefore = new Set<string>();
  for (const student of before.students) {
    before.lessons.forEach((lesson, column) => {
      if (readCell(before, student, column).state === 'done') doneBefore.add(`${student.id} ${lesson.assignmentId}`);
    });
  }
  let count = 0;
  for (const student of after.students) {
    after.lessons.forEach((lesson, column) => {
      const isDone = readCell(after, student, column).state === 'done';
      if (isDone && !doneBefore.has(`${student.id} ${lesson.assignmentId}`)) count += 1;
    });
  }
  return count;
}

/** One step of the arrow keys inside the grid; `null` when the key is not one of the grid's. */
export function moveInGrid(
  at: { row: number; column: number },
  key: string,
  size: { rows: number; columns: number },
  rtl: boolean,
  wholeGrid: boolean,
): { row: number; column: number } | null {
  const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
  const backward = rtl ? 'ArrowRight' : 'ArrowLeft';
  const clamp = (value: number, limit: number) => Math.max(0, Math.min(limit - 1, value));
  switch (key) {
    case forward: return { row: at.row, column: clamp(at.column + 1, size.columns) };
    case backward: return { row: at.row, column: clamp(at.column - 1, size.columns) };
    case 'ArrowDown': return { row: clamp(at.row + 1, size.rows), column: at.column };
    case 'ArrowUp': return { row: clamp(at.row - 1, size.rows), column: at.column };
    case 'Home': return { row: wholeGrid ? 0 : at.row, column: 0 };
    case 'End': return { row: wholeGrid ? size.rows - 1 : at.row, column: size.columns - 1 };
    default: return null;
  }
}
