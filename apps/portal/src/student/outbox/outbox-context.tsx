import { createContext, use, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { SaveResponsesDocument } from '../../generated/graphql.js';
import { gql } from '../../shared/gql.js';
import { useViewer } from '../../shared/viewer.js';
import { Outbox, type OutboxStatus, type SaveResult } from './outbox.js';
import { openStore } from './store.js';

const OutboxContext = createContext<Outbox | null>(null);

async function openOutbox(studentId: string): Promise<{ outbox: Outbox; close: () => void }> {
  const name = `eia-outbox-${studentId}`;
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel(name) : undefined;
  const outbox: Outbox = new Outbox({
    store: await openStore(studentId),
    send: async (inputs) => (await gql(SaveResponsesDocument, { inputs })).saveResponses,
    // Web Locks are missing on plain http: then two tabs may send the same deed, and the server knows its id.
    alone: navigator.locks ? (work) => navigator.locks.request(name, work) : undefined,
    tellTabs: (results) => tabs?.postMessage(results),
  });
  const now = () => { if (document.visibilityState === 'visible') outbox.wake(); };
  if (tabs) tabs.onmessage = (event: MessageEvent<SaveResult[]>) => outbox.receive(event.data);
  window.addEventListener('online', now);
  document.addEventListener('visibilitychange', now);
  await outbox.open();
  return {
    outbox,
    close: () => {
      outbox.stop();
      tabs?.close();
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', now);
    },
  };
}

/** Opens the signed-in student's outbox for all pages below. */
export function OutboxProvider({ children }: { children: ReactNode }) {
  const { id } = useViewer();
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  useEffect(() => {
    let closed = false;
    let close = () => { closed = true; };
    void openOutbox(id).then((opened) => {
      if (closed) {
        opened.close();
        return;
      }
      close = opened.close;
      setOutbox(opened.outbox);
    });
    return () => close();
  }, [id]);
  return outbox && <OutboxContext value={outbox}>{children}</OutboxContext>;
}

export function useOutbox(): Outbox {
  const outbox = use(OutboxContext);
  if (!outbox) throw new Error('useOutbox outside of OutboxProvider');
  return outbox;
}

/** Where the answers are. A change shows when it has lasted a second, so that it does not chatter. */
export function useOutboxStatus(): OutboxStatus {
  const outbox = useOutbox();
  const status = useSyncExternalStore(outbox.watch, () => outbox.status);
  const [shown, setShown] = useState(status);
  useEffect(() => {
    if (shown === status) return;
    const timer = setTimeout(() => setShown(status), 1000);
    return () => clearTimeout(timer);
  }, [status, shown]);
  return shown;
}
