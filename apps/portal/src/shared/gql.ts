import type { TypedDocumentString } from '../generated/graphql.js';
import { takeAhead } from './ahead.js';
import { questionOf } from './question.js';

/**
 * The eight codes of the API, and three of our own: the network is gone, the server said something unreadable, or it does not know this
 * version of the pages any more.
 */
export type ErrorCode =
  | 'UNAUTHENTICATED' | 'NOT_FOUND' | 'BAD_USER_INPUT' | 'CONFLICT' | 'RATE_LIMITED' | 'TOO_COMPLEX'
  | 'UNAVAILABLE' | 'INTERNAL' | 'OFFLINE' | 'UNREADABLE' | 'TOO_OLD';

export class ApiError extends Error {
  constructor(readonly code: string, readonly extensions: Record<string, unknown> = {}) {
    super(code);
    this.name = 'ApiError';
  }
}

export function isApiError(error: unknown, code: ErrorCode): boolean {
  return error instanceof ApiError && error.code === code;
}

/** No answer that means anything: no network, a server that restarts, or a school's filter that answers in its place. */
export function isAway(error: unknown): boolean {
  return (['OFFLINE', 'UNAVAILABLE', 'UNREADABLE'] as const).some((code) => isApiError(error, code));
}

const signedOutListeners = new Set<() => void>();
/** Told before anybody listened: whoever listens first hears it. */
let toldEarly = false;

/** Calls `listener` when the server no longer knows who is signed in. Returns the way to stop listening. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  if (toldEarly) listener();
  toldEarly = false;
  return () => { signedOutListeners.delete(listener); };
}

/** For what finds out in another way than by an operation that nobody, or somebody else, is signed in. */
export function tellSignedOut(): void {
  toldEarly = signedOutListeners.size === 0;
  signedOutListeners.forEach((tell) => tell());
}

let tooOldListener: (() => void) | undefined;

/** Calls `listener` when the server says that this version of the pages is too old. */
export function onTooOld(listener: () => void): void {
  tooOldListener = listener;
}

interface Answer<T> { data?: T | null; errors?: { message: string; extensions?: { code?: string; fields?: Record<string, string> } }[] }

/**
 * Runs one operation of the allow-list. Only its hash is sent.
 * @throws ApiError `OFFLINE` when no answer arrived, else the API's own code
 */
export async function gql<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  ...variables: Variables extends Record<string, never> ? [] : [Variables]
): Promise<Result> {
  const [body, url, init] = questionOf(document, ...variables);
  let response: Response;
  try {
    response = await (takeAhead(body) ?? fetch(url, init));
  } catch {
    throw new ApiError('OFFLINE');
  }
  let answer: Answer<Result>;
  try {
    answer = await response.json() as Answer<Result>;
  } catch (error) {
    // Cut in the middle of the answer, or no JSON at all.
    const cut = !(error instanceof SyntaxError);
    throw new ApiError(cut ? 'OFFLINE' : response.status >= 500 ? 'UNAVAILABLE' : 'UNREADABLE');
  }
  const error = answer.errors?.[0];
  if (error || !answer.data) {
    const code = error?.extensions?.code ?? (response.status >= 500 ? 'UNAVAILABLE' : 'INTERNAL');
    if (code === 'UNAUTHENTICATED') tellSignedOut();
    if (error?.extensions?.fields?.operation === 'UNKNOWN') {
      tooOldListener?.();
      throw new ApiError('TOO_OLD');
    }
    throw new ApiError(code, error?.extensions);
  }
  return answer.data;
}
