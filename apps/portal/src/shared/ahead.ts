/**
 * What the first script of the page (`early/early.ts`) has asked for while the rest of the code was on its way, by address, or by
 * body for a question to the API.
 */
export type Ahead = Map<string, Promise<Response>>;

declare global {
  interface Window { eiaAhead?: Ahead }
}

/** The answer to what was asked ahead, once. */
export function takeAhead(key: string): Promise<Response> | undefined {
  const asked = window.eiaAhead?.get(key);
  window.eiaAhead?.delete(key);
  return asked;
}

/** Somebody else is or comes here: what was asked for whoever had the session before is not theirs. */
export function dropAhead(): void {
  window.eiaAhead?.clear();
}
