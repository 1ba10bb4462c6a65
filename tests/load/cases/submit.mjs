import { deedOf, expectStored } from '../deeds.mjs';
import { saveResponses, talkTo } from '../talk.mjs';

/**
 * A student presses Check: one response with an id of its own, scored, answered with feedback. 720 students in turn, so
 * that no attempt grows beyond what a quiz makes.
 * @type {import('../measure.mjs').Case}
 */
export const submit = {
  unit: 'request',
  lanes: 8,
  atMost: 10_000,
  resets: true,
  async open(bench, side) {
    const talk = talkTo(bench, side, submit.lanes);
    const { attempts } = bench.data;
    let n = 0;
    return {
      async unit() {
        const mine = n++;
        const one = attempts[mine % attempts.length];
        if (!one) throw new Error('There is no attempt.');
        const round = Math.floor(mine / attempts.length);
        const deed = deedOf(one.attemptId, round + 1, 'try', `q-${String(round % 10 + 1).padStart(2, '0')}`);
        expectStored(side, await talk.ask(saveResponses([deed]), one.student.cookie));
      },
      close: talk.close,
    };
  },
};
