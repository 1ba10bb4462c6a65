import type { DataSource } from 'typeorm';
import { log } from './log.js';

/** The part of a `pg` client that listening needs. */
interface ListeningClient {
  on(event: 'notification', fn: (message: { payload?: string }) => void): void;
  on(event: 'error' | 'end', fn: () => void): void;
}

/** One LISTEN connection of this process, and those who wait for word about a key. */
export class ChangeListener {
  static readonly channel = 'class_changed';

  private readonly waiters = new Map<string, Set<() => void>>();
  private stopped = true;
  private close: (() => Promise<void>) | null = null;

  async start(source: DataSource): Promise<void> {
    this.stopped = false;
    await this.connect(source);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    const close = this.close;
    this.close = null;
    await close?.();
  }

  /** Yields at once and then whenever word about `key` came since the last yield. */
  changes(key: string): AsyncIterableIterator<null> {
    let pending = true;
    let ended = false;
    let wake: (() => void) | null = null;
    const notice = (): void => {
      pending = true;
      wake?.();
    };
    const all = this.waiters.get(key) ?? new Set();
    this.waiters.set(key, all.add(notice));

    const end = (): IteratorResult<null> => {
      ended = true;
      all.delete(notice);
      if (all.size === 0 && this.waiters.get(key) === all) this.waiters.delete(key);
      wake?.();
      return { done: true, value: undefined };
    };
    return {
      next: async () => {
        while (!pending && !ended) {
          await new Promise<void>((resolve) => { wake = resolve; });
          wake = null;
        }
        if (ended) return end();
        pending = false;
        return { done: false, value: null };
      },
      return: async () => end(),
      throw: async () => end(),
      [Symbol.asyncIterator]() { return this; },
    };
  }

  private async connect(source: DataSource): Promise<void> {
    const runner = source.createQueryRunner();
    try {
      const client = await runner.connect() as ListeningClient;
      client.on('notification', ({ payload }) => this.wake(payload ?? ''));
      client.on('end', () => this.reconnect(source));
      await runner.query(`listen ${ChangeListener.channel}`);
      this.close = async () => {
        // The connection goes back to the pool, so it must stop listening first; when it is gone already, so is that.
        await runner.query(`unlisten ${ChangeListener.channel}`).catch(() => undefined);
        await runner.release();
      };
    } catch (error) {
      await runner.release();
      throw error;
    }
  }

  private reconnect(source: DataSource): void {
    if (this.stopped) return;
    this.close = null;
    log.warn('live: connection lost, listening again soon');
    setTimeout(() => {
      if (this.stopped) return;
      this.connect(source).then(
        // Word may have been missed meanwhile; a snapshot too many costs nothing.
        () => [...this.waiters.keys()].forEach((key) => this.wake(key)),
        () => this.reconnect(source),
      );
    }, 1000).unref();
  }

  private wake(key: string): void {
    for (const notice of this.waiters.get(key) ?? []) notice();
  }
}
