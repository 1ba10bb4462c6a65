import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ApiError, badUserInput, conflict, notFound, tooComplex, unavailable } from './errors.js';
import { newId } from './ids.js';
import { describeError, log } from './log.js';

/**
 * Turns whatever went wrong into what a client may see. The only way an error leaves the server: a code, and never SQL,
 * stack or the text of an unexpected failure.
 */
export function formatError(thrown: unknown, requestId: string = newId()): GraphQLFormattedError {
  const error = classify(thrown);
  if (error === null) {
    log.error({ requestId, ...describeError(rootCause(thrown)) }, 'operation failed');
    return { message: 'INTERNAL', extensions: { code: 'INTERNAL', requestId } };
  }
  if (error.code === 'UNAVAILABLE') log.warn({ requestId, ...describeError(rootCause(thrown)) }, 'operation unavailable');
  return { message: hint(thrown) ?? error.code, extensions: extensionsOf(error, requestId) };
}

/** The error wrapped so that it passes Apollo's pipeline and is answered with 400 instead of 500. */
export function asRequestError(error: ApiError): GraphQLError {
  return new GraphQLError(error.code, { originalError: error, extensions: { http: { status: 400 } } });
}

function extensionsOf(error: ApiError, requestId: string): Record<string, unknown> {
  const { code, details } = error;
  switch (code) {
    case 'BAD_USER_INPUT': return { code, fields: details.fields ?? {} };
    case 'CONFLICT': return { code, reason: details.reason ?? 'CONFLICT' };
    case 'RATE_LIMITED': return { code, retryAfterSeconds: details.retryAfterSeconds ?? 60 };
    case 'INTERNAL': return { code, requestId };
    case 'UNAUTHENTICATED': case 'NOT_FOUND': case 'TOO_COMPLEX': case 'UNAVAILABLE': return { code };
    default: return unknownCode(code);
  }
}

/** Does not compile when a code is added above and forgotten here. */
function unknownCode(code: never): never {
  throw new Error(`Unknown error code: ${String(code)}`);
}

/** Null: unexpected. */
function classify(thrown: unknown): ApiError | null {
  const cause = rootCause(thrown);
  if (cause instanceof ApiError) return cause.code === 'INTERNAL' ? null : cause;
  const code = sqlStateOf(cause);
  if (code !== null) return fromDatabase(code);
  if (cause instanceof Error && isConnectionLoss(cause)) return unavailable();
  return isDocumentProblem(thrown) ? documentProblem(thrown) : null;
}

/** graphql-js and Apollo wrap what a resolver threw, sometimes twice. */
function rootCause(thrown: unknown): unknown {
  let cause = thrown;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

function sqlStateOf(cause: unknown): string | null {
  const code = (cause as { driverError?: { code?: unknown } } | null | undefined)?.driverError?.code;
  return typeof code === 'string' ? code : null;
}

// PostgreSQL, appendix A. Only the ones a client can do something about.
function fromDatabase(code: string): ApiError | null {
  if (code === '22P02') return notFound();                                  // an id that is no uuid names nothing
  if (code.startsWith('22')) return badUserInput({ input: 'NOT_STORABLE' });  // such as U+0000 in a text
  if (code === '23505' || code === '23503') return conflict('CHANGED_MEANWHILE');
  const passing = /^(08|53|57P0|40001|40P01|55P03|57014|25P0[34]|ECONN|ETIMEDOUT|EPIPE|ENOTFOUND)/;
  return passing.test(code) ? unavailable() : null;
}

function isConnectionLoss(error: Error & { code?: unknown }): boolean {
  if (typeof error.code === 'string' && /^(ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|57P0|53)/.test(error.code)) return true;
  return /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message);
}

/** Apollo gives a code to what it refuses before anything runs; what fails later has none, or "internal". */
function isDocumentProblem(thrown: unknown): thrown is GraphQLError {
  if (!(thrown instanceof GraphQLError)) return false;
  const { code } = thrown.extensions ?? {};   // graphql-jit leaves them out
  return code !== undefined && code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
}

/** What parsing or validating a document found. */
export function documentProblem(error: GraphQLError): ApiError {
  return /^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(error.message) ? tooComplex() : badUserInput({});
}

/** A document's own mistakes may be told to who wrote it, without guesses at our names. Never values of variables. */
function hint(thrown: unknown): string | null {
  if (!isDocumentProblem(thrown) || thrown.extensions.code !== ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED) return null;
  return thrown.message.replace(/ Did you mean .*$/s, '');
}
