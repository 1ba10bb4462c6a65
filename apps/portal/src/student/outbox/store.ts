import type { Waiting } from '../../device/held.js';
import type { ResponseInput } from '../../generated/graphql.js';

export type { Waiting };

/** Where deeds wait until the server has them. `device/vault.ts` is the one on the disk. */
export interface OutboxStore {
  add(deed: ResponseInput): Promise<void>;
  all(): Promise<Waiting[]>;
  remove(ns: number[]): Promise<void>;
  /** The server will not take it: kept for the teacher to see, and not sent again. */
  refuse(n: number, reason: string): Promise<void>;
  /** Deeds found no room on the disk: they last as long as the page. */
  readonly full: boolean;
  /** Deletes everything of this student on this device. */
  destroy(): Promise<void>;
}

/** Lasts as long as the page. Counts downwards, so that its numbers never meet those of IndexedDB. */
export function memoryStore(): OutboxStore {
  let waiting: Waiting[] = [];
  let count = 0;
  return {
    add: async (deed) => { waiting.push({ n: (count -= 1), deed }); },
    all: async () => [...waiting],
    remove: async (ns) => { waiting = waiting.filter(({ n }) => !ns.includes(n)); },
    refuse: async (n, reason) => { waiting = waiting.map((one) => (one.n === n ? { ...one, refused: reason } : one)); },
    destroy: async () => { waiting = []; },
    get full() { return waiting.length > 0; },
  };
}
