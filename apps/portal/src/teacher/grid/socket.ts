import { createClient } from 'graphql-ws';
import { ClassProgressLiveDocument, type ClassProgressLiveSubscription } from '../../generated/graphql.js';
import type { SocketHandlers } from './watch-progress.js';

/** Longest pause between two tries to open the socket again. */
const longestPauseMs = 30_000;

/**
 * Opens the socket of one class on our own origin. Only the operation's hash travels, like over HTTP; the empty
 * `query` is there because the protocol wants a text. Tries again by itself, slower each time.
 */
export function openProgressSocket(classId: string, handlers: SocketHandlers): () => void {
  const url = new URL('/graphql', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const client = createClient({
    url: url.href,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: async (tries) => {
      const pause = Math.min(longestPauseMs, 1000 * 2 ** tries) * (0.75 + Math.random() / 2);
      await new Promise((resolve) => { setTimeout(resolve, pause); });
    },
    on: { closed: () => handlers.down() },
  });
  const stop = client.subscribe<ClassProgressLiveSubscription>(
    {
      query: '',
      variables: { classId },
      extensions: { persistedQuery: { version: 1, sha256Hash: ClassProgressLiveDocument.__meta__?.hash } },
    },
    {
      next: ({ data, errors }) => {
        if (data && !errors) handlers.snapshot(data.classProgress);
        else handlers.down();
      },
      // Refused for good (signed out, or the class is no longer ours): asking over HTTP says so in words.
      error: () => handlers.down(),
      complete: () => handlers.down(),
    },
  );
  return () => {
    stop();
    void client.dispose();
  };
}
