import { GraphQLError } from 'graphql';
import { QueryFailedError } from 'typeorm';
import { ApiError, badUserInput, conflict, errorCodes, notFound, rateLimited } from './errors.js';
import { formatError } from './format-error.js';
import { log } from './log.js';

beforeAll(() => { log.level = 'silent'; });

const sql = 'insert into reflections values ($1)';
const typed = 'I wrote this for nobody';
const fromDatabase = (code: string) =>
  new QueryFailedError(sql, [typed], Object.assign(new Error(`failed near ${typed}`), { code, constraint: 'reflections_pk' }));
const fromResolver = (error: Error) => new GraphQLError(error.message, { originalError: error, path: ['saveResponses'] });

test('each code of the closed list goes out as itself, with its own details only', () => {
  for (const code of errorCodes) expect(formatError(new ApiError(code), 'r1').extensions?.code).toBe(code);
  expect(formatError(badUserInput({ dueAt: 'BEFORE_OPENING' }))).toEqual({ message: 'BAD_USER_INPUT', extensions: { code: 'BAD_USER_INPUT', fields: { dueAt: 'BEFORE_OPENING' } } });
  expect(formatError(conflict('IN_USE')).extensions).toEqual({ code: 'CONFLICT', reason: 'IN_USE' });
  expect(formatError(rateLimited(7)).extensions).toEqual({ code: 'RATE_LIMITED', retryAfterSeconds: 7 });
  expect(formatError(fromResolver(notFound()))).toEqual({ message: 'NOT_FOUND', extensions: { code: 'NOT_FOUND' } });
});

test('an unexpected error shows only where to look it up', () => {
  for (const error of [new Error(typed), fromResolver(new TypeError(typed)), fromDatabase('42P01'), typed, null]) {
    expect(formatError(error, 'r1')).toEqual({ message: 'INTERNAL', extensions: { code: 'INTERNAL', requestId: 'r1' } });
  }
});

test('the database never speaks to the client, whatever went wrong there', () => {
  const codes = { '22P02': 'NOT_FOUND', '22021': 'BAD_USER_INPUT', '22P05': 'BAD_USER_INPUT', '23505': 'CONFLICT', '57014': 'UNAVAILABLE',
    '40P01': 'UNAVAILABLE', '53300': 'UNAVAILABLE', '23514': 'INTERNAL', '25006': 'INTERNAL' };
  for (const [sqlState, code] of Object.entries(codes)) {
    const answer = formatError(fromResolver(fromDatabase(sqlState)));
    expect([sqlState, answer.extensions?.code]).toEqual([sqlState, code]);
    expect(JSON.stringify(answer)).not.toMatch(/insert|nobody|reflections/);
  }
});

test('a lost connection asks to come again', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
  expect(formatError(refused).extensions).toEqual({ code: 'UNAVAILABLE' });
  expect(formatError(fromResolver(new Error('Connection terminated unexpectedly'))).extensions).toEqual({ code: 'UNAVAILABLE' });
});

test('a mistake in a document is told without guesses at our names', () => {
  const error = new GraphQLError('Cannot query field "viewr" on type "Query". Did you mean "viewer"?', {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' }, originalError: new GraphQLError('x'),
  });
  expect(formatError(error)).toEqual({
    message: 'Cannot query field "viewr" on type "Query".', extensions: { code: 'BAD_USER_INPUT', fields: {} },
  });
});
