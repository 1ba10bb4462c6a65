import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Stands between tablets and a server as a school's network does: passes everything on, but for what a test tells it to do. */
export interface Front {
  readonly url: string;
  /** Changes what is asked or answered, drops the question, or cuts the answer when the server has given it; `undefined` leaves it alone. */
  meddle: ((asked: { path: string; body: string }) => { path?: string; append?: string; body?: string; drop?: boolean; cut?: boolean; wait?: number } | undefined) | undefined;
  close(): Promise<void>;
}

export async function aFront(serverUrl: () => string): Promise<Front> {
  const front: Front = { url: '', meddle: undefined, close: async () => undefined };
  const pass = async (asked: IncomingMessage, answer: ServerResponse) => {
    const body = await text(asked);
    const change = front.meddle?.({ path: asked.url ?? '/', body });
    if (change?.drop) {
      answer.destroy();
      return;
    }
    if (change?.wait) await new Promise((later) => { setTimeout(later, change.wait); });
    const sent = change?.body ?? body;
    const headers = { ...asked.headers, 'content-length': String(Buffer.byteLength(sent)), ...(change?.append ? { 'accept-encoding': 'identity' } : {}) };
    const onward = request(new URL(change?.path ?? asked.url ?? '/', serverUrl()), { method: asked.method, headers }, (got) => {
      if (change?.cut) {
        got.resume().on('end', () => answer.destroy());
        return;
      }
      const { 'content-length': _length, ...kept } = got.headers;
      answer.writeHead(got.statusCode ?? 502, change?.append ? kept : got.headers);
      got.on('end', () => answer.end(change?.append));
      got.pipe(answer, { end: false });
    });
    onward.on('error', () => answer.destroy());
    onward.end(sent);
  };
  const server = createServer((asked, answer) => { pass(asked, answer).catch(() => answer.destroy()); });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  return Object.assign(front, {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => { server.close(closed); });
    },
  });
}
