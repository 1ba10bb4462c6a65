import { deedOf, expectStored } from '../deeds.mjs';
import { saveResponses, startAttempt, talkTo } from '../talk.mjs';

const questions = 10;

/**
 * A whole quiz of ten questions as the player sends it when the network is good: the attempt, the start, per question the
 * tap and the check, the end; 23 requests.
 * @type {import('../measure.mjs').Case}
 */
export const quiz = {
  unit: 'quiz',
  lanes: 8,
  atMost: 700,
  resets: true,
  async open(bench, side) {
    const talk = talkTo(bench, side, quiz.lanes);
    const places = bench.data.work.flatMap((one) => one.students.map((student) => ({ student, assignmentId: one.quiz })));
    let n = 0;
    return {
      async unit() {
        const place = places[n++];
        if (!place) throw new Error('There is no quiz left to begin.');
        const { student: { cookie }, assignmentId } = place;
        const answer = await talk.ask(startAttempt(assignmentId), cookie);
        const { id } = side === 'ours' ? answer.startAttempt : answer;
        let seq = 0;
        const say = async (/** @type {Parameters<typeof deedOf>[2]} */ kind, itemId = '') =>
          expectStored(side, await talk.ask(saveResponses([deedOf(id, ++seq, kind, itemId)]), cookie));
        await say('quizStart');
        for (let q = 1; q <= questions; q += 1) {
          const itemId = `q-${String(q).padStart(2, '0')}`;
          await say('select', itemId);
          await say('try', itemId);
        }
        await say('quizEnd');
      },
      close: talk.close,
    };
  },
};
