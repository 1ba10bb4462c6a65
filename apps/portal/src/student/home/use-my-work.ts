import { useCallback, useEffect, useState } from 'react';
import { MyWorkDocument, type MyAssignmentPartsFragment, type MyWorkQuery } from '../../generated/graphql.js';
import { heldMeanwhile } from '../../device/held-meanwhile.js';
import { dropAhead } from '../../shared/ahead.js';
import { gql } from '../../shared/gql.js';
import { useViewer } from '../../shared/viewer.js';
import { useOutbox, useVault } from '../outbox/outbox-context.js';

export type MyAssignment = MyAssignmentPartsFragment;
export type MyWork = MyWorkQuery['myWork'];

/**
 * Lessons and quizzes, asked for on arrival, when the page is looked at again, and when the language changes. Without a network the
 * list as it was seen last.
 */
export function useMyWork(): { work?: MyWork; error?: unknown; retry: () => void } {
  const { locale } = useViewer();
  const outbox = useOutbox();
  const vault = useVault();
  const [work, setWork] = useState<MyWork>();
  const [error, setError] = useState<unknown>();
  const load = useCallback(() => {
    // What was just done in a lesson first, so that it counts in the list.
    const sent = outbox.ready.then(() => {
      // Asked before these were there, an answer would not know of them.
      if (outbox.unsent().length > 0) dropAhead();
      return outbox.flush();
    });
    const asked = sent.then(() => gql(MyWorkDocument)).then(({ myWork }) => {
      void vault?.put('work', myWork);
      return myWork;
    });
    const show = (found: MyWork) => {
      setWork(found);
      setError(undefined);
    };
    void heldMeanwhile(asked, async () => vault?.get('work'), show, setError, { wait: 0 });
  }, [outbox, vault]);
  useEffect(() => {
    load();
    const seen = () => { if (document.visibilityState === 'visible') load(); };
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('online', load);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('online', load);
    };
  }, [load, locale]);
  return { work, error: work ? undefined : error, retry: load };
}

