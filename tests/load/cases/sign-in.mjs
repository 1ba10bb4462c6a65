import { signIn as signInOf, talkTo } from '../talk.mjs';

/**
 * A student signs in.
 * @param {boolean} costly true: the password's hash has its normal cost; false: the stored hash has the least cost that
 *   argon2 knows, so that the same path runs with next to no hashing, on both sides
 * @returns {import('../measure.mjs').Case}
 */
function signingIn(costly) {
  const lanes = 8;
  return {
    unit: 'request',
    lanes,
    atMost: 5_000,
    resets: true,
    async open(bench, side) {
      const talk = talkTo(bench, side, lanes);
      const { district, work, password } = bench.data;
      const students = work.filter((one) => one.costlyPassword === costly).flatMap((one) => one.students);
      let n = 0;
      return {
        async unit() {
          const username = students[n++ % students.length]?.username ?? '';
          const answer = await talk.ask(signInOf({ district: district.slug, username, password }), null);
          const shown = side === 'ours' ? answer.signIn : answer;
          if (shown.viewer?.username !== username) throw new Error(`${side} did not sign ${username} in: ${JSON.stringify(shown)}`);
        },
        close: talk.close,
      };
    },
  };
}

export const signIn = signingIn(true);
export const signInNoHash = signingIn(false);
