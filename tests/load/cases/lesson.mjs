import { helpCard, openLesson, talkTo, viewer } from '../talk.mjs';

/**
 * A student opens an assigned lesson for the first time: every API request that the portal sends on `/lesson/:id`, one
 * after the other (the attempt with who is signed in, the help card that is kept at hand). Static files are apart.
 * @type {import('../measure.mjs').Case}
 */
export const lesson = {
  unit: 'opening',
  lanes: 8,
  atMost: 700,
  resets: true,
  async open(bench, side) {
    const talk = talkTo(bench, side, lesson.lanes);
    const openings = bench.data.work.flatMap((one) => one.students.map((student) => ({ student, assignmentId: one.lesson })));
    let n = 0;
    return {
      async unit() {
        const opening = openings[n++];
        if (!opening) throw new Error('There is no lesson left to open.');
        const { student, assignmentId } = opening;
        if (side === 'bare') await talk.ask(viewer, student.cookie);
        const answer = await talk.ask(openLesson(assignmentId), student.cookie);
        const attempt = side === 'ours' ? answer.startAttempt : answer;
        if (attempt.assignmentId !== assignmentId || attempt.responses.length !== 0) throw new Error(`${side} opened another lesson.`);
        await talk.ask(helpCard, student.cookie);
      },
      close: talk.close,
    };
  },
};
