import { gridLessons, studentsPerClass } from '../data.mjs';
import { classProgress, talkTo } from '../talk.mjs';

/**
 * The class screen: 30 students by 12 assignments, one of several classes by chance, asked for by its teacher.
 * @type {import('../measure.mjs').Case}
 */
export const grid = {
  unit: 'request',
  lanes: 8,
  atMost: 10_000,
  async open(bench, side) {
    const talk = talkTo(bench, side, grid.lanes);
    const { grid: classes } = bench.data;
    return {
      async unit() {
        const one = classes[Math.floor(Math.random() * classes.length)];
        if (!one) throw new Error('There is no class.');
        const answer = await talk.ask(classProgress(one.id), one.teacherCookie);
        const shown = side === 'ours' ? answer.classProgress : answer;
        if (shown.students.length !== studentsPerClass || shown.students[0].cells.length !== gridLessons) {
          throw new Error(`${side} answered a grid of another size.`);
        }
      },
      close: talk.close,
    };
  },
};
