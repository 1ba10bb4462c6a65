import type { TypedDocumentString } from '../generated/graphql.js';

/** A Wi-Fi that swallows everything is no network either. Milliseconds. */
const answerWithin = 20_000;

/** How an operation of the allow-list is asked: only its hash is sent. @returns its body, by which `ahead.ts` knows it; address and options for `fetch` */
export function questionOf<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  ...[variables]: Variables extends Record<string, never> ? [] : [Variables]
): [body: string, url: string, init: RequestInit] {
  const hash: unknown = document.__meta__?.hash;
  const body = JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } }, variables });
  return [body, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' },
    signal: AbortSignal.timeout(answerWithin),
    body,
  }];
}
