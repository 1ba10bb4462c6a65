import { createContext, use, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { SaveResponsesDocument } from '../../generated/graphql.js';
import { openLock } from '../../device/open-lock.js';
import { openVault, vaultName, whenOpen, type Vault } from '../../device/vault.js';
import { gql } from '../../shared/gql.js';
import { useViewer } from '../../shared/viewer.js';
import { Outbox, type OutboxStatus, type SaveResult } from './outbox.js';

interface Opened { outbox: Outbox; vault: Vault; close: () => Promise<void> }

const OutboxContext = createContext<Opened | null>(null);

/** The pages need not wait until the store is open, which takes a cheap tablet some time: only who reads from it does. */
function openOutbox(studentId: string): Opened {
  const name = vaultName(studentId);
  // Held as long as the store is open here: who puts the student's things away waits for it.
  const lock = holdOpen(studentId);
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel(name) : undefined;
  const vault = whenOpen(lock.then(() => openVault(studentId)));
  const outbox: Outbox = new Outbox({
    store: vault,
    send: async (inputs) => (await gql(SaveResponsesDocument, { inputs })).saveResponses,
    // Web Locks are missing on plain http: then two tabs may send the same deed, and the server knows its id.
    alone: navigator.locks ? (work) => navigator.locks.request(name, work) : undefined,
    tellTabs: (results) => tabs?.postMessage(results),
  });
  const now = () => { if (document.visibilityState === 'visible') outbox.wake(); };
  if (tabs) tabs.onmessage = (event: MessageEvent<SaveResult[]>) => outbox.receive(event.data);
  window.addEventListener('online', now);
  document.addEventListener('visibilitychange', now);
  void outbox.open();
  return {
    outbox,
    vault,
    close: async () => {
      // The page that is being taken down gives its last words in this same moment.
      await new Promise((later) => { setTimeout(later); });
      outbox.stop();
      tabs?.close();
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', now);
      await vault.close();
      (await lock)();
    },
  };
}

function holdOpen(studentId: string): Promise<() => void> {
  if (!navigator.locks) return Promise.resolve(() => undefined);
  return new Promise((held) => {
    void navigator.locks.request(openLock(studentId), { mode: 'shared' }, () => new Promise<void>((letGo) => held(letGo)));
  });
}

/** Opens the signed-in student's outbox for all pages below. */
export function OutboxProvider({ children }: { children: ReactNode }) {
  const viewer = useViewer();
  const { id } = viewer;
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    const now = openOutbox(id);
    setOpened(now);
    return () => void now.close();
  }, [id]);
  useEffect(() => { void opened?.vault.put('viewer', viewer); }, [opened, viewer]);
  return opened && <OutboxContext value={opened}>{children}</OutboxContext>;
}

export function useOutbox(): Outbox {
  const opened = use(OutboxContext);
  if (!opened) throw new Error('useOutbox outside of OutboxProvider');
  return opened.outbox;
}

/** The student's store on this device; undefined where there is no student, as in a teacher's preview. */
export function useVault(): Vault | undefined {
  return use(OutboxContext)?.vault;
}

/** Closes the outbox of this tab when everything is written, so that the student's things can be put away. */
export function useCloseOutbox(): () => Promise<void> {
  const opened = use(OutboxContext);
  return async () => opened?.close();
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
