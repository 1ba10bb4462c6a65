import { StartAttemptDocument, type StartAttemptMutation } from '../generated/graphql.js';
import { gql } from './gql.js';

let ahead: { assignmentId: string; asked: Promise<StartAttemptMutation> } | undefined;

/**
 * The address says which lesson opens: it is asked for while the server is asked who this is, since on a slow network each
 * question after another costs a child's patience. Only where the session is that of whoever sits here.
 */
export function askAhead(path: string): void {
  const [, assignmentId] = /^\/(?:lesson|quiz)\/([\w-]+)$/.exec(path) ?? [];
  if (!assignmentId) return;
  const asked = gql(StartAttemptDocument, { assignmentId });
  asked.catch(() => undefined);
  ahead = { assignmentId, asked };
}

/** What was asked ahead for this assignment, once. */
export function takeAhead(assignmentId: string): Promise<StartAttemptMutation> | undefined {
  const taken = ahead?.assignmentId === assignmentId ? ahead.asked : undefined;
  ahead = undefined;
  return taken;
}

/** Somebody else signs in: what was asked for the one before is not theirs. */
export function dropAhead(): void {
  ahead = undefined;
}
