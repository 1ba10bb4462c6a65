import type { ToldAttempt } from '../device/held.js';
import { OpenLessonDocument } from '../generated/student-documents.js';
import type { ViewerPartsFragment } from '../generated/graphql.js';
import { dropAhead } from './ahead.js';
import { gql } from './gql.js';
import { assignmentOf } from './paths.js';

let ahead: { assignmentId: string; asked: Promise<ToldAttempt> } | undefined;

/**
 * The address says which lesson opens: one question brings it and who sits here. Only where the session is that of whoever sits here.
 * @returns undefined when it is not the address of a lesson
 */
export function openAhead(path: string): Promise<ViewerPartsFragment> | undefined {
  const assignmentId = assignmentOf(path);
  if (!assignmentId) return undefined;
  const opened = gql(OpenLessonDocument, { assignmentId }).then(({ startAttempt: { viewer, ...attempt } }) => ({ viewer, attempt }));
  const asked = opened.then(({ attempt }) => attempt);
  // Whoever takes it meets its error.
  asked.catch(() => undefined);
  ahead = { assignmentId, asked };
  return opened.then(({ viewer }) => viewer);
}

/** The attempt that was asked for ahead, once. */
export function takeAttempt(assignmentId: string): Promise<ToldAttempt> | undefined {
  const taken = ahead?.assignmentId === assignmentId ? ahead.asked : undefined;
  ahead = undefined;
  return taken;
}

/** Somebody else is or comes here: nothing that was asked for the one before is theirs. */
export function dropAttempt(): void {
  ahead = undefined;
  dropAhead();
}
