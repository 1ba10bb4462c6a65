import { v7 } from 'uuid';

/** For each question of the fixture, an option that exists. Which one fits does not matter here. */
const answers = ['word', 'many', 'ask', 'both', 'tone', 'unsure', 'reread', 'hear', 'fact', 'matters'];

/**
 * A deed in the quiz of the fixture, as the player makes it.
 * @param {string} attemptId
 * @param {number} seq
 * @param {'select' | 'try' | 'quizStart' | 'quizEnd'} kind
 * @param {string} itemId `q-01` to `q-10`, or empty
 */
export function deedOf(attemptId, seq, kind, itemId) {
  return {
    id: v7(), seq, attemptId, stepId: 'quiz', itemId: itemId || null, kind,
    payload: itemId ? { answer: answers[Number(itemId.slice(2)) - 1] } : {},
    answeredAt: new Date().toISOString(), locale: 'en',
  };
}

/** @param {'ours' | 'bare'} side @param {any} answer to `saveResponses` with one input */
export function expectStored(side, answer) {
  const [result] = side === 'ours' ? answer.saveResponses : answer;
  if (side === 'ours' ? result?.__typename !== 'Stored' : result?.late !== false) {
    throw new Error(`${side} did not store a response: ${JSON.stringify(result)}`);
  }
}
