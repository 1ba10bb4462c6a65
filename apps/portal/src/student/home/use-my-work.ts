import { useCallback, useEffect, useState } from 'react';
import { MyWorkDocument, type MyAssignmentPartsFragment, type MyWorkQuery } from '../../generated/graphql.js';
import { gql } from '../../shared/gql.js';
import { useViewer } from '../../shared/viewer.js';
import { useOutbox } from '../outbox/outbox-context.js';

export type MyAssignment = MyAssignmentPartsFragment;
export type MyWork = MyWorkQuery['myWork'];

/** The list as it was last seen, in memory: leaving a lesson without a network still leads somewhere. */
let known: { viewerId: string; work: MyWork } | undefined;

/** Lessons and quizzes, asked for on arrival, when the page is looked at again, and when the language changes. */
export function useMyWork(): { work?: MyWork; error?: unknown; retry: () => void } {
  const { id, locale } = useViewer();
  const outbox = useOutbox();
  const [work, setWork] = useState(known?.viewerId === id ? known.work : undefined);
  const [error, setError] = useState<unknown>();
  const load = useCallback(() => {
    // What was just done in a lesson first, so that it counts in the list.
    void outbox.flush().then(() => gql(MyWorkDocument)).then(({ myWork }) => {
      known = { viewerId: id, work: myWork };
      setWork(myWork);
      setError(undefined);
    }, setError);
  }, [id, outbox]);
  useEffect(() => {
    load();
    const seen = () => { if (document.visibilityState === 'visible') load(); };
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [load, locale]);
  return { work, error: work ? undefined : error, retry: load };
}

export function pathOf(assignment: MyAssignment): string {
  return assignment.part === 'quiz' ? `/quiz/${assignment.id}` : `/lesson/${assignment.id}`;
}
