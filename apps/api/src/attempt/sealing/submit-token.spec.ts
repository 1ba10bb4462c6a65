import { newId, newSecret } from '../../platform/ids.js';
import { readSubmitToken, submitToken } from './submit-token.js';

const now = new Date('2026-11-24T10:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const who = { studentId: newId(), attemptId: newId() };
const secret = newSecret();
const token = submitToken(who, secret, now);

test('a token says for whom and for which attempt, over the holidays and not for ever', () => {
  expect(readSubmitToken(token, secret, later(60))).toEqual(who);
  expect(readSubmitToken(token, secret, later(121))).toBeNull();
});

test.each([
  ['another secret', token, newSecret()],
  ['another student', token.replace(who.studentId, newId()), secret],
  ['another attempt', token.replace(who.attemptId, newId()), secret],
  ['a later end', token.replace(/\.(\d+)\./, (_all, end: string) => `.${Number(end) + 1}.`), secret],
  ['no signature', token.slice(0, token.lastIndexOf('.') + 1), secret],
  ['nothing', undefined, secret],
])('%s is no token', (_name, given, key) => {
  expect(readSubmitToken(given, key, now)).toBeNull();
});
