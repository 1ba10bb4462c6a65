import type { ResponseInput, SaveResponsesMutation } from '../../generated/graphql.js';
import { isApiError } from '../../shared/gql.js';
import type { OutboxStore, Waiting } from './store.js';

export type SaveResult = SaveResponsesMutation['saveResponses'][number];

/** Where the answers are, in the order of what matters: refused, no room on the disk, waiting, on the way, all there. */
export interface OutboxStatus { kind: 'saved' | 'sending' | 'waiting' | 'full' | 'refused'; answers: number }

/** Deeds that a child would call an answer; places and pages are sent as quietly as they are kept. */
const answerKinds = new Set(['select', 'try', 'path', 'reflect', 'checkIn']);
const batchSize = 50;

/** Waits 0.5 s, 1 s, 2 s … 30 s, each with up to half of it taken off, so that a class does not knock all at once. */
export function retryDelay(failures: number, random: number = Math.random()): number {
  const full = Math.min(30_000, 500 * 2 ** Math.min(failures - 1, 10));
  return full * (1 - random / 2);
}

export function countAnswers(waiting: Waiting[]): number {
  const answers = waiting.filter(({ deed }) => answerKinds.has(deed.kind));
  return new Set(answers.map(({ deed }) => [deed.attemptId, deed.stepId, deed.itemId].join())).size;
}

interface Parts {
  store: OutboxStore;
  send: (deeds: ResponseInput[]) => Promise<SaveResult[]>;
  /** Runs the work in one tab at a time. */
  alone?: (work: () => Promise<void>) => Promise<void>;
  /** Tells the student's other tabs. */
  tellTabs?: (results: SaveResult[]) => void;
}

/**
 * The queue of one student's deeds. A deed is written to the store first and leaves it only when the server has named
 * its id: killing the browser, cutting the network and answering twice lose nothing and double nothing.
 */
export class Outbox {
  private waiting: Waiting[] = [];
  private failures = 0;
  private busy = false;
  private again = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly watchers = new Set<() => void>();
  private readonly resultWatchers = new Set<(results: SaveResult[]) => void>();
  status: OutboxStatus = { kind: 'saved', answers: 0 };

  /** Resolves when it is known what an earlier visit left behind. */
  readonly ready: Promise<void>;
  private isReady: () => void = () => undefined;

  constructor(private readonly parts: Parts) {
    this.ready = new Promise((ready) => { this.isReady = ready; });
  }

  /** Reads what an earlier visit left behind, and sends it. */
  async open(): Promise<void> {
    await this.refresh();
    this.isReady();
    void this.flush();
  }

  /** Unsent deeds, once it is `ready`; the player folds those of its attempt over what the server told. */
  unsent(): ResponseInput[] {
    return this.waiting.map(({ deed }) => deed);
  }

  async add(deed: ResponseInput): Promise<void> {
    await this.parts.store.add(deed);
    await this.refresh();
    void this.flush();
  }

  /** The network or the page is back: the waiting starts over from its shortest. */
  wake(): void {
    this.failures = 0;
    void this.flush();
  }

  /** Sends now, without waiting for the next try. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = true;
    try {
      await (this.parts.alone ?? ((work) => work()))(() => this.sendAll());
      this.failures = 0;
    } catch (error) {
      this.failures += 1;
      // Signed out: the next sign-in opens the outbox again.
      // Too old: the pages fetch themselves anew, and what waits goes out then.
      if (!isApiError(error, 'UNAUTHENTICATED') && !isApiError(error, 'TOO_OLD')) this.timer = setTimeout(() => void this.flush(), retryDelay(this.failures));
    }
    this.busy = false;
    await this.refresh();
    if (this.again) {
      this.again = false;
      if (this.failures === 0) void this.flush();
    }
  }

  private async sendAll(): Promise<void> {
    let size = batchSize;
    for (;;) {
      const batch = (await this.parts.store.all()).filter(({ refused }) => !refused).slice(0, size);
      if (batch.length === 0) return;
      this.show();
      try {
        await this.take(batch, await this.parts.send(batch.map(({ deed }) => deed)));
        size = batchSize;
      } catch (error) {
        if (!isApiError(error, 'BAD_USER_INPUT')) throw error;
        // One deed spoils the batch: find it by sending them one by one, and let the others through.
        const [only] = batch;
        if (batch.length > 1) size = 1;
        else if (only) await this.parts.store.refuse(only.n, 'BAD_USER_INPUT');
      }
    }
  }

  private async take(batch: Waiting[], results: SaveResult[]): Promise<void> {
    const byId = new Map(results.map((result) => [result.id, result]));
    const stored: number[] = [];
    for (const { n, deed } of batch) {
      const result = byId.get(deed.id);
      if (!result) continue;
      if (result.__typename === 'Refused') await this.parts.store.refuse(n, result.reason);
      else stored.push(n);
    }
    if (stored.length === 0 && ![...byId.values()].some((result) => result.__typename === 'Refused')) throw new Error('The server named none of the deeds.');
    await this.parts.store.remove(stored);
    this.receive(results);
    this.parts.tellTabs?.(results);
  }

  /** Results from this tab's own sending or from another tab. */
  receive(results: SaveResult[]): void {
    this.resultWatchers.forEach((watch) => watch(results));
    void this.refresh();
  }

  private async refresh(): Promise<void> {
    this.waiting = await this.parts.store.all();
    this.show();
  }

  private show(): void {
    const open = this.waiting.filter(({ refused }) => !refused);
    const answers = countAnswers(open);
    const kind = this.waiting.length > open.length ? 'refused'
      : answers === 0 ? 'saved'
        : this.failures === 0 ? 'sending' : this.parts.store.full ? 'full' : 'waiting';
    if (this.status.kind === kind && this.status.answers === answers) return;
    this.status = { kind, answers };
    this.watchers.forEach((watch) => watch());
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => { this.watchers.delete(watcher); };
  };

  onResults(watcher: (results: SaveResult[]) => void): () => void {
    this.resultWatchers.add(watcher);
    return () => { this.resultWatchers.delete(watcher); };
  }

  /** Nothing waits any more, refused deeds aside. */
  get delivered(): boolean {
    return !this.waiting.some(({ refused }) => !refused);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.watchers.clear();
    this.resultWatchers.clear();
  }

  /** After sign-out: nothing of this student stays on the device. */
  async destroy(): Promise<void> {
    this.stop();
    await this.parts.store.destroy();
  }
}
