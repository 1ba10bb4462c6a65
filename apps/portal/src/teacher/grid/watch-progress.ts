import type { ProgressSnapshot } from './grid-model.js';

/** `live`: the socket brings news. `polling`: the socket is blocked, we ask. `stale`: the last question failed. */
export type WatchState = 'connecting' | 'live' | 'polling' | 'stale';

export interface SocketHandlers {
  /** The server sends one at the start of every (new) subscription, so nothing is missed in between. */
  snapshot: (snapshot: ProgressSnapshot) => void;
  down: () => void;
}

export interface WatchOptions {
  /** Opens the socket, reports through the handlers and keeps trying by itself; returns how to close it. */
  openSocket: (handlers: SocketHandlers) => () => void;
  /** Asks for what is newer than the given version; `null` when nothing is. */
  ask: (since: string | null) => Promise<ProgressSnapshot | null>;
  onSnapshot: (snapshot: ProgressSnapshot) => void;
  onState: (state: WatchState) => void;
  /** The newest version on screen, or `null` before the first snapshot. */
  version: () => string | null;
  isHidden?: () => boolean;
}

/** School networks often block sockets without an error: after this long without one we start to ask. */
export const socketPatienceMs = 4000;
export const pollEveryMs = 5000;

/**
 * Keeps the class grid up to date: by socket, and by asking every five seconds while there is none.
 * A snapshot is whole, so a lost message costs nothing. Returns how to stop.
 */
export function watchProgress(options: WatchOptions): () => void {
  let stopped = false;
  let isUp = false;
  let asking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(): Promise<void> {
    if (asking) return;
    asking = true;
    try {
      const news = await options.ask(options.version());
      if (stopped) return;
      if (news) options.onSnapshot(news);
      if (!isUp) options.onState('polling');
    } catch {
      if (!stopped && !isUp) options.onState('stale');
    } finally {
      asking = false;
    }
  }

  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (stopped || isUp) return;
      if (options.isHidden?.()) {
        schedule(pollEveryMs);
        return;
      }
      void ask().then(() => {
        if (!stopped && !isUp) schedule(pollEveryMs);
      });
    }, delay);
  }

  options.onState('connecting');
  schedule(socketPatienceMs);
  const closeSocket = options.openSocket({
    snapshot: (snapshot) => {
      if (stopped) return;
      if (!isUp) {
        isUp = true;
        clearTimeout(timer);
        options.onState('live');
      }
      options.onSnapshot(snapshot);
    },
    down: () => {
      if (stopped || !isUp) return;
      isUp = false;
      schedule(0);
    },
  });

  return () => {
    stopped = true;
    clearTimeout(timer);
    closeSocket();
  };
}
