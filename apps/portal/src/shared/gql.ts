import type { TypedDocumentString } from '../generated/graphql.js';

/** The eight codes of the API, and two of our own: the network is gone, or the server said something unreadable. */
export type ErrorCode =
  | 'UNAUTHENTICATED' | 'NOT_FOUND' | 'BAD_USER_INPUT' | 'CONFLICT' | 'RATE_LIMITED' | 'TOO_COMPLEX'
  | 'UNAVAILABLE' | 'INTERNAL' | 'OFFLINE' | 'UNREADABLE';

export class ApiError extends Error {
  constructor(readonly code: string, readonly extensions: Record<string, unknown> = {}) {
    super(code);
    this.name = 'ApiError';
  }
}

export function isApiError(error: unknown, code: ErrorCode): boolean {
  return error instanceof ApiError && error.code === code;
}

const signedOutListeners = new Set<() => void>();

/** Calls `listener` when the server no longer knows who is signed in. Returns the way to stop listening. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => { signedOutListeners.delete(listener); };
}

interface Answer<T> { data?: T | null; errors?: { message: string; extensions?: { code?: string } }[] }

/**
 * Runs one operation of the allow-list. Only its hash is sent.
 * @throws ApiError `OFFLINE` when no answer arrived, else the API's own code
 */
export async function gql<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  ...[variables]: Variables extends Record<string, never> ? [] : [Variables]
): Promise<Result> {
  const hash: unknown = document.__meta__?.hash;
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' },
      body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } }, variables }),
    });
  } catch {
    throw new ApiError('OFFLINE');
  }
  let answer: Answer<Result>;
  try {
    answer = await response.json() as Answer<Result>;
  } catch {
    throw new ApiError(response.status >= 500 ? 'UNAVAILABLE' : 'UNREADABLE');
  }
  const error = answer.errors?.[0];
  if (error || !answer.data) {
    const code = error?.extensions?.code ?? (response.status >= 500 ? 'UNAVAILABLE' : 'INTERNAL');
    if (code === 'UNAUTHENTICATED') signedOutListeners.forEach((tell) => tell());
    throw new ApiError(code, error?.extensions);
  }
  return answer.data;
}
