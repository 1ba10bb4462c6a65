import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ResponseInput } from '../generated/graphql.js';
import { memoryStore, type OutboxStore } from '../student/outbox/store.js';
import type { Held, Waiting } from './held.js';
import { names } from './present.js';

/** Encrypted with the store's own key, or, on plain http where browsers have no cryptography, as it is. */
type Box = { iv: Uint8Array<ArrayBuffer>; box: ArrayBuffer } | { plain: unknown };

interface Schema extends DBSchema {
  /** `deed`: written in a hurry, while the page was closing; encrypted at the next visit. */
  deeds: { key: number; value: { n?: number; refused?: string; deed?: ResponseInput; sealed?: Box } };
  /** Deeds that the server has, until it has told them with the attempt: without a network the attempt is put together from them. */
  sent: { key: string; value: { id: string; attemptId: string; sealed: Box }; indexes: { attempt: string } };
  held: { key: string; value: Box };
  keys: { key: string; value: CryptoKey };
}

/** One student's store on this device. */
export interface Vault extends OutboxStore {
  get<K extends keyof Held & string>(key: K): Promise<Held[K] | undefined>;
  put<K extends keyof Held & string>(key: K, value: Held[K]): Promise<void>;
  /** Of everything held, as in `held.ts`. */
  keys(): Promise<string[]>;
  /** Deeds of an attempt that were delivered since the server last told it. */
  sentOf(attemptId: string): Promise<ResponseInput[]>;
  /** The server has told the attempt, these deeds included. */
  forgetSent(ids: readonly string[]): Promise<void>;
  /** The deeds that wait on the disk. @throws when it cannot be read: that must not pass for nothing */
  read(): Promise<Waiting[]>;
  /** Keeps nothing but the deeds that wait: for a device that cannot seal them. */
  keepOnlyDeeds(): Promise<void>;
  /** Resolves when everything given to it is written. */
  close(): Promise<void>;
}

/** The database's name: one for each student. */
export function vaultName(studentId: string): string {
  return names.vault + studentId;
}

/**
 * Opens the student's store: IndexedDB, everything in it encrypted with AES-GCM under a key that the browser keeps and hands out to
 * nobody (`extractable: false`), deleted with the store. Without IndexedDB (some private windows), or for what no longer fits
 * on a full disk, it lasts as long as the page.
 */
export function openVault(studentId: string): Promise<Vault> {
  return openOnDisk(studentId).catch(() => memoryVault());
}

/**
 * Opens the store on the disk, for whoever puts it away.
 * @throws when it cannot be opened: it may hold answers, and must not pass for an empty one
 */
export async function openOnDisk(studentId: string): Promise<Vault> {
  const db = await openDB<Schema>(vaultName(studentId), 2, {
    upgrade: (fresh, before) => {
      if (before < 1) fresh.createObjectStore('deeds', { keyPath: 'n', autoIncrement: true });
      fresh.createObjectStore('sent', { keyPath: 'id' }).createIndex('attempt', 'attemptId');
      fresh.createObjectStore('held');
      fresh.createObjectStore('keys');
    },
    // Another tab puts the student's things away.
    blocking: (_now, _next, event) => { (event.target as IDBDatabase).close(); },
  });
  const vault = new IndexedVault(studentId, db, await keyOf(db));
  await vault.encryptHurried();
  return vault;
}

/** Two tabs may make a key at once: the one that was kept first counts. */
async function keyOf(db: IDBPDatabase<Schema>): Promise<CryptoKey | null> {
  if (!('subtle' in crypto)) return null;
  const known = await db.get('keys', 'vault');
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await db.add('keys', made, 'vault').catch(() => undefined);
  const kept = await db.get('keys', 'vault');
  // What is written under a key that goes with the page, nobody reads again.
  if (!kept) throw new Error('The key of the store found no room.');
  return kept;
}

class IndexedVault implements Vault {
  private readonly memory = memoryStore();
  /** Of waiting deeds, so that looking at the queue decrypts each only once. */
  private readonly opened = new Map<number, ResponseInput>();
  /** Deeds that are being encrypted: a page that closes meanwhile writes them as they are. */
  private readonly hurrying = new Set<ResponseInput>();
  private writing: Promise<unknown> = Promise.resolve();

  constructor(private readonly studentId: string, private readonly db: IDBPDatabase<Schema>, private readonly key: CryptoKey | null) {
    window.addEventListener('pagehide', this.hurry);
    document.addEventListener('visibilitychange', this.hurry);
  }

  get full(): boolean {
    return this.memory.full;
  }

  async add(deed: ResponseInput): Promise<void> {
    // Encrypting takes a moment that a page on its way out does not have.
    if (!this.key || document.visibilityState === 'hidden') return this.write({ deed });
    this.hurrying.add(deed);
    const sealed = await this.seal(deed);
    if (this.hurrying.delete(deed)) await this.write({ sealed }, deed);
  }

  private readonly hurry = (): void => {
    if (document.visibilityState !== 'hidden') return;
    for (const deed of this.hurrying) void this.write({ deed });
    this.hurrying.clear();
  };

  private write(row: { deed?: ResponseInput; sealed?: Box }, deed: ResponseInput | undefined = row.deed): Promise<void> {
    const work = async () => {
      // Strict: an answer is on the disk before the screen says that it is kept.
      const tx = this.db.transaction('deeds', 'readwrite', { durability: 'strict' });
      const added = tx.store.add(row);
      // Committed at once: a page that is being closed has no later.
      tx.commit();
      const [n] = await Promise.all([added, tx.done]);
      if (deed) this.opened.set(n, deed);
    };
    const written = work().catch(async () => { if (deed) await this.memory.add(deed); });
    this.writing = Promise.all([this.writing, written]);
    return written;
  }

  async all(): Promise<Waiting[]> {
    // Closed, because the student's things are being put away: who does that reads what waits.
    return [...await this.read().catch(() => []), ...await this.memory.all()];
  }

  async read(): Promise<Waiting[]> {
    const rows = await this.db.getAll('deeds');
    const waiting = await Promise.all(rows.map(async ({ n = 0, deed, sealed, refused }) => {
      const opened = this.opened.get(n) ?? deed ?? (sealed && await this.open<ResponseInput>(sealed));
      if (!opened) return [];
      this.opened.set(n, opened);
      return [{ n, deed: opened, ...(refused === undefined ? {} : { refused }) }];
    }));
    return waiting.flat();
  }

  async remove(ns: number[]): Promise<void> {
    const sent = await Promise.all(ns.map(async (n) => {
      const deed = this.opened.get(n);
      return deed && { id: deed.id, attemptId: deed.attemptId, sealed: await this.seal(deed) };
    }));
    await this.memory.remove(ns);
    try {
      const tx = this.db.transaction(['deeds', 'sent'], 'readwrite');
      const [deeds, done] = [tx.objectStore('deeds'), tx.objectStore('sent')];
      await Promise.all([...sent.flatMap((row) => (row ? [done.put(row)] : [])), ...ns.map((n) => deeds.delete(n)), tx.done]);
      ns.forEach((n) => this.opened.delete(n));
    } catch {
      // No room for them among the delivered: they leave the queue all the same, or the same batch would go out for ever.
      const tx = this.db.transaction('deeds', 'readwrite');
      await Promise.all([...ns.map((n) => tx.store.delete(n)), tx.done]);
    }
  }

  async refuse(n: number, reason: string): Promise<void> {
    const kept = await this.db.get('deeds', n).catch(() => undefined);
    if (kept) await this.db.put('deeds', { ...kept, refused: reason }).catch(() => undefined);
    await this.memory.refuse(n, reason);
  }

  async get<K extends keyof Held & string>(key: K): Promise<Held[K] | undefined> {
    const box = await this.db.get('held', key).catch(() => undefined);
    return box && this.open<Held[K]>(box);
  }

  /** What does not fit, or comes while the store is closing, is asked for again another day. */
  async put<K extends keyof Held & string>(key: K, value: Held[K]): Promise<void> {
    const box = await this.seal(value);
    await this.db.put('held', box, key).catch(() => undefined);
  }

  async keys(): Promise<string[]> {
    return this.db.getAllKeys('held').catch(() => []);
  }

  async sentOf(attemptId: string): Promise<ResponseInput[]> {
    const rows = await this.db.getAllFromIndex('sent', 'attempt', attemptId).catch(() => []);
    return (await Promise.all(rows.map(({ sealed }) => this.open<ResponseInput>(sealed)))).flatMap((deed) => deed ?? []);
  }

  async forgetSent(ids: readonly string[]): Promise<void> {
    const tx = this.db.transaction('sent', 'readwrite');
    await Promise.all([...ids.map((id) => tx.store.delete(id)), tx.done]);
  }

  async encryptHurried(): Promise<void> {
    if (!this.key) return;
    for (const { n, deed, ...row } of await this.db.getAll('deeds')) {
      if (deed) await this.db.put('deeds', { ...row, n: n ?? 0, sealed: await this.seal(deed) });
    }
  }

  async keepOnlyDeeds(): Promise<void> {
    // What seals them another day stays with them.
    const others = (await this.db.getAllKeys('held')).filter((key) => !key.startsWith('sealing '));
    await Promise.all([...others.map((key) => this.db.delete('held', key)), this.db.clear('sent')]);
  }

  async close(): Promise<void> {
    await this.writing;
    // Last words that are still being encrypted: the page may be gone before they are.
    for (const deed of this.hurrying) void this.write({ deed });
    this.hurrying.clear();
    await this.writing;
    window.removeEventListener('pagehide', this.hurry);
    document.removeEventListener('visibilitychange', this.hurry);
    this.db.close();
  }

  async destroy(): Promise<void> {
    await this.close();
    await deleteDB(vaultName(this.studentId));
  }

  private async seal(value: unknown): Promise<Box> {
    if (!this.key) return { plain: value };
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, box: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.key, new TextEncoder().encode(JSON.stringify(value))) };
  }

  /** What cannot be read is as absent: the server has what was delivered, and nothing else could be done with it. */
  private async open<T>(box: Box): Promise<T | undefined> {
    if ('plain' in box) return box.plain as T;
    if (!this.key) return undefined;
    try {
      return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: box.iv }, this.key, box.box))) as T;
    } catch {
      return undefined;
    }
  }
}

/** Where nothing can be stored: everything lasts as long as the page. */
function memoryVault(): Vault {
  const held = new Map<string, unknown>();
  return Object.assign(memoryStore(), {
    get: async (key: string) => held.get(key),
    put: async (key: string, value: unknown) => { held.set(key, value); },
    keys: async () => [...held.keys()],
    read: async () => [],
    sentOf: async () => [],
    forgetSent: async () => undefined,
    keepOnlyDeeds: async () => held.clear(),
    close: async () => undefined,
  }) as unknown as Vault;
}

/** A store that is used before it is open: everything waits for it. */
export function whenOpen(opening: Promise<Vault>): Vault {
  let opened: Vault | undefined;
  void opening.then((vault) => { opened = vault; });
  return {
    add: async (deed) => (await opening).add(deed),
    all: async () => (await opening).all(),
    read: async () => (await opening).read(),
    remove: async (ns) => (await opening).remove(ns),
    refuse: async (n, reason) => (await opening).refuse(n, reason),
    destroy: async () => (await opening).destroy(),
    get: async (key) => (await opening).get(key),
    put: async (key, value) => (await opening).put(key, value),
    keys: async () => (await opening).keys(),
    sentOf: async (attemptId) => (await opening).sentOf(attemptId),
    forgetSent: async (ids) => (await opening).forgetSent(ids),
    keepOnlyDeeds: async () => (await opening).keepOnlyDeeds(),
    close: async () => (await opening).close(),
    get full() { return opened?.full ?? false; },
  };
}
