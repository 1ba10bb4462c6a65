import { deleteDB, openDB, type DBSchema } from 'idb';
import type { ResponseInput } from '../../generated/graphql.js';

/** One deed as it waits. `n` keeps the order in which they were done, over all attempts. */
export interface Waiting { n: number; deed: ResponseInput; refused?: string }

/** Where deeds wait until the server has them. */
export interface OutboxStore {
  add(deed: ResponseInput): Promise<void>;
  all(): Promise<Waiting[]>;
  remove(ns: number[]): Promise<void>;
  /** The server will not take it: kept for the teacher to see, and not sent again. */
  refuse(n: number, reason: string): Promise<void>;
  /** Deletes everything of this student on this device. */
  destroy(): Promise<void>;
}

interface Schema extends DBSchema { deeds: { key: number; value: Omit<Waiting, 'n'> & { n?: number } } }

/**
 * The store of one student, in IndexedDB. Without IndexedDB (some private windows), or for what no longer fits on a
 * full disk, it lasts as long as the page.
 */
export async function openStore(studentId: string): Promise<OutboxStore> {
  const name = `eia-outbox-${studentId}`;
  const memory = memoryStore();
  try {
    const db = await openDB<Schema>(name, 1, {
      upgrade: (fresh) => { fresh.createObjectStore('deeds', { keyPath: 'n', autoIncrement: true }); },
    });
    return {
      add: async (deed) => {
        // Strict: an answer is on the disk before the screen says that it is kept.
        const tx = db.transaction('deeds', 'readwrite', { durability: 'strict' });
        const added = tx.store.add({ deed });
        // Committed at once: a page that is being closed has no later.
        tx.commit();
        await Promise.all([added, tx.done]).catch(() => memory.add(deed));
      },
      all: async () => [...await db.getAll('deeds') as Waiting[], ...await memory.all()],
      remove: async (ns) => {
        const tx = db.transaction('deeds', 'readwrite');
        await Promise.all([...ns.map((n) => tx.store.delete(n)), tx.done, memory.remove(ns)]);
      },
      refuse: async (n, reason) => {
        const kept = await db.get('deeds', n);
        if (kept) await db.put('deeds', { ...kept, refused: reason });
        await memory.refuse(n, reason);
      },
      destroy: async () => {
        db.close();
        await deleteDB(name);
      },
    };
  } catch {
    return memory;
  }
}

/** Counts downwards, so that its numbers never meet those of IndexedDB. */
export function memoryStore(): OutboxStore {
  let waiting: Waiting[] = [];
  let count = 0;
  return {
    add: async (deed) => { waiting.push({ n: (count -= 1), deed }); },
    all: async () => [...waiting],
    remove: async (ns) => { waiting = waiting.filter(({ n }) => !ns.includes(n)); },
    refuse: async (n, reason) => { waiting = waiting.map((one) => (one.n === n ? { ...one, refused: reason } : one)); },
    destroy: async () => { waiting = []; },
  };
}
