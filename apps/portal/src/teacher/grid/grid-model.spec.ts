import { countColumn, currentColumn, moveInGrid, newlyDone, phaseOf, readCell, type ProgressSnapshot } from './grid-model.js';

const now = new Date(2026, 10, 24, 10, 0);
const at = (day: number, hour = 8) => new Date(2026, 10, day, hour).toISOString();

function snapshot(cells: number[][]): ProgressSnapshot {
  return {
    version: '1',
    classId: 'c',
    at: at(24),
    lessons: [
      { assignmentId: 'a1', title: 'One', opensAt: at(10), dueAt: at(17), closedAt: at(20), steps: 5, hasLaterQuiz: true },
      { assignmentId: 'a2', title: 'Two', opensAt: at(24), dueAt: at(30), closedAt: null, steps: 7, hasLaterQuiz: false },
    ],
    students: cells.map((row, index) => ({ id: `s${index}`, name: `S${index}`, cells: row, steps: row.map(() => 3), late: row.map(() => 0) })),
  };
}

describe('a cell of the class grid', () => {
  it('is one of four states, and the later quiz is a mark of its own', () => {
    const grid = snapshot([[0, 1], [2, 3], [6, 2]]);
    const read = (row: number, column: number) => readCell(grid, grid.students[row]!, column);
    expect(read(0, 0).state).toBe('notStarted');
    expect(read(0, 1).state).toBe('inProgress');
    expect(read(1, 0)).toMatchObject({ state: 'done', quizDone: false });
    expect(read(1, 1).state).toBe('excused');
    expect(read(2, 0)).toMatchObject({ state: 'done', quizDone: true, stepsSeen: 3, steps: 5 });
  });

  it('counts of a lesson add up to the class', () => {
    expect(countColumn(snapshot([[0, 1], [2, 3], [6, 2]]), 0)).toEqual({ notStarted: 1, inProgress: 0, done: 2, excused: 0 });
  });
});

describe('the highlighted lesson', () => {
  it('is the open lesson that opened last', () => {
    expect(currentColumn(snapshot([]).lessons, now)).toBe(1);
  });

  it('is an overdue lesson only when nothing newer is open', () => {
    const overdue = { assignmentId: 'x', title: 'X', opensAt: at(12), dueAt: at(19), closedAt: null, steps: 1, hasLaterQuiz: false };
    expect(currentColumn([overdue], now)).toBe(0);
    expect(currentColumn([snapshot([]).lessons[1]!, overdue], now)).toBe(0);
  });

  it('is none when all are closed or still to come', () => {
    const later = { ...snapshot([]).lessons[1]!, opensAt: at(28) };
    expect(currentColumn([snapshot([]).lessons[0]!, later], now)).toBe(-1);
    expect(phaseOf(later, now)).toBe('scheduled');
  });
});

describe('what is announced', () => {
  it('counts lessons finished since the last announcement, also when columns moved', () => {
    const before = snapshot([[2, 1], [0, 1]]);
    const after = snapshot([[2, 2], [0, 6]]);
    expect(newlyDone(before, after)).toBe(2);
    const moved = { ...before, lessons: [...before.lessons].reverse(), students: before.students.map((s) => ({ ...s, cells: [...s.cells].reverse() })) };
    expect(newlyDone(before, moved)).toBe(0);
  });
});

describe('the keyboard in the grid', () => {
  const size = { rows: 3, columns: 4 };
  it('moves by arrows and stops at the edges', () => {
    expect(moveInGrid({ row: 0, column: 0 }, 'ArrowRight', size, false, false)).toEqual({ row: 0, column: 1 });
    expect(moveInGrid({ row: 0, column: 0 }, 'ArrowUp', size, false, false)).toEqual({ row: 0, column: 0 });
    expect(moveInGrid({ row: 1, column: 2 }, 'End', size, false, true)).toEqual({ row: 2, column: 3 });
  });

  it('mirrors left and right in right-to-left pages', () => {
    expect(moveInGrid({ row: 0, column: 0 }, 'ArrowLeft', size, true, false)).toEqual({ row: 0, column: 1 });
  });

  it('leaves every other key alone', () => {
    expect(moveInGrid({ row: 0, column: 0 }, 'a', size, false, false)).toBeNull();
  });
});
