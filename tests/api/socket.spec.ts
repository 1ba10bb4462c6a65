import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { aDistrict, client, startServer, testServer, withDatabase, type TestDistrict } from '@eia/testing';
import { createClient, type Client, type SubscribePayload } from 'graphql-ws';
import { WebSocket } from 'ws';
import { ProbeModule, startApp } from '../policy/probe-app.js';

let running: Awaited<ReturnType<typeof startApp>>;
let oak: TestDistrict;
const open: Client[] = [];
const begun = new Date();

beforeAll(async () => {
  running = await startApp({ modules: [ProbeModule] });
  oak = await aDistrict({ classes: { '7B': { teachers: ['lee', 'mia'], students: ['ana'] }, '8A': { teachers: ['mia'] } } });
});
afterAll(async () => {
  await Promise.all(open.map((socket) => socket.dispose()));
  await running.stop();
});

const className = 'subscription ($id: ID!) { className(classId: $id) }';
const address = (url = running.url) => `${url.replace('http', 'ws')}/graphql`;

function socketOf(headers: Record<string, string>, url = running.url): Client {
  class WithHeaders extends WebSocket {
    constructor(to: string, protocols: string) {
      super(to, protocols, { headers });
    }
  }
  const socket = createClient({ url: address(url), webSocketImpl: WithHeaders, retryAttempts: 0 });
  open.push(socket);
  return socket;
}

const watch = (name: string, schoolClass = '7B') =>
  socketOf({ cookie: oak.person(name).cookie, origin: running.url }).iterate({ query: className, variables: { id: oak.schoolClass(schoolClass).id } });
const touch = (name: string, schoolClass = '7B') =>
  client(running.url).as(oak.person(name)).ask('mutation ($id: ID!) { touchClass(classId: $id) }', { id: oak.schoolClass(schoolClass).id });
const rename = (name: string) =>
  oak.select('update classes set name = $3 where district_id = $1 and id = $2', [oak.schoolClass('7B').id, name]);

/** Status with which the server answers the opening of a socket; 101: it opened. */
function opening(headers: Record<string, string>, path = ''): Promise<number> {
  return new Promise((done) => {
    const socket = new WebSocket(`${address()}${path}`, 'graphql-transport-ws', { headers });
    socket.on('open', () => { socket.close(); done(101); });
    socket.on('unexpected-response', (_request, response) => { response.resume(); done(response.statusCode ?? 0); });
    socket.on('error', () => undefined);
  });
}

test('a socket opens for a live session on our own pages and for nobody else', async () => {
  const { cookie } = oak.person('lee');
  expect(await opening({ cookie, origin: running.url })).toBe(101);
  expect(await opening({ cookie, origin: 'https://evil.example' })).toBe(403);
  expect(await opening({ origin: running.url })).toBe(401);
  expect(await opening({ cookie: `__Host-eia=${oak.id}.${'x'.repeat(43)}`, origin: running.url })).toBe(401);
  expect(await opening({ cookie, origin: running.url }, '/more')).toBe(404);
});

test('a change that was committed reaches those who watch the class, read anew, within a second', async () => {
  const events = watch('lee');
  expect((await events.next()).value).toEqual({ data: { className: '7B' } });
  await rename('7B, renamed');
  const started = Date.now();
  await touch('mia');
  expect((await events.next()).value).toEqual({ data: { className: '7B, renamed' } });
  expect(Date.now() - started).toBeLessThan(1000);
});

test('many changes at once become few events, and the last one is not lost', async () => {
  const events = watch('lee');
  await events.next();
  let seen = 0;
  const counting = (async () => {
    for (;;) {
      const { value, done } = await events.next();
      if (done) return;
      seen += 1;
      if ((value as { data: { className: string } }).data.className === 'the last') return;
    }
  })();
  const started = Date.now();
  for (let i = 0; i < 20; i += 1) await touch('mia');
  await rename('the last');
  await touch('mia');
  await counting;
  expect(seen).toBeGreaterThanOrEqual(1);
  expect(seen).toBeLessThanOrEqual(2 + (Date.now() - started) / 300);   // one per 300 ms, however many changes
});

test('changes of other classes do not come, and nobody watches a class that is not theirs', async () => {
  const events = watch('mia', '8A');
  await events.next();
  await touch('lee', '7B');
  const first = await Promise.race([events.next(), new Promise((none) => setTimeout(none, 500, 'nothing'))]);
  expect(first).toBe('nothing');

  const refused = { errors: [{ message: 'NOT_FOUND', extensions: { code: 'NOT_FOUND' } }], data: null };
  expect((await watch('lee', '8A').next()).value).toEqual(refused);
  expect((await watch('ana').next()).value).toEqual(refused);
});

test('each event asks again: after sign-out the next one only says so, and is the last', async () => {
  const oak2 = await aDistrict({ classes: { '7B': { teachers: ['lee', 'mia'] } } });
  const id = oak2.schoolClass('7B').id;
  const events = socketOf({ cookie: oak2.person('lee').cookie }).iterate({ query: className, variables: { id } });
  await events.next();
  await client(running.url).as(oak2.person('lee')).ask('mutation { signOut }');
  await client(running.url).as(oak2.person('mia')).ask('mutation ($id: ID!) { touchClass(classId: $id) }', { id });
  expect((await events.next()).value).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  expect((await events.next()).done).toBe(true);
});

test('a role that ends while one watches ends the watching', async () => {
  const events = watch('lee');
  await events.next();
  await oak.select('update grants set to_date = current_date - 2 where district_id = $1 and user_id = $2', [oak.person('lee').id]);
  await touch('mia');
  expect((await events.next()).value).toMatchObject({ data: null, errors: [{ extensions: { code: 'NOT_FOUND' } }] });
});

const refusal = async (socket: Client, payload: SubscribePayload) => {
  try {
    const { value } = await socket.iterate(payload).next();
    return value as unknown;
  } catch (errors) {
    return (errors as { extensions: { code: string } }[])[0]?.extensions.code;
  }
};

test.each([
  ['a query', '{ viewer { id } }'],
  ['a mutation', 'mutation { signOut }'],
  ['introspection', '{ __schema { types { name } } }'],
  ['two fields', 'subscription ($id: ID!) { className(classId: $id) more: className(classId: $id) }'],
  ['nonsense', 'nonsense'],
])('the socket runs no %s', async (_name, query) => {
  const socket = socketOf({ cookie: oak.person('mia').cookie });
  expect(await refusal(socket, { query, variables: { id: oak.schoolClass('7B').id } })).toBe('BAD_USER_INPUT');
});

test('a page may watch a few things at once, not hundreds', async () => {
  const socket = socketOf({ cookie: oak.person('mia').cookie });
  const variables = { id: oak.schoolClass('7B').id };
  for (let i = 0; i < 5; i += 1) await socket.iterate({ query: className, variables }).next();
  expect(await refusal(socket, { query: className, variables })).toBe('TOO_COMPLEX');
});

test('a server for schools runs only the portal\'s own subscriptions', async () => {
  const schools = await startServer({ database: testServer() });
  try {
    const socket = socketOf({ cookie: oak.person('mia').cookie }, schools.url);
    const variables = { id: oak.schoolClass('8A').id };
    const query = 'subscription ($id: ID!) { classProgress(classId: $id) { version } }';
    expect(await refusal(socket, { query, variables })).toBe('BAD_USER_INPUT');
    expect(await refusal(socket, { query: '', variables, extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } })).toBe('BAD_USER_INPUT');
    const list = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../apps/portal/src/generated/persisted-documents.json'), 'utf8')) as Record<string, string>;
    const idOf = (start: string) => Object.keys(list).find((id) => list[id]?.includes(start));
    const named = (sha256Hash: unknown) => ({ query: '', variables: { classId: variables.id }, extensions: { persistedQuery: { version: 1, sha256Hash } } });
    expect(await refusal(socket, named(idOf('query MyClasses')))).toBe('BAD_USER_INPUT');
    expect(await refusal(socket, named(idOf('subscription ClassProgressLive')))).toMatchObject({ data: { classProgress: { students: [] } } });
    await socket.dispose();
  } finally {
    await schools.stop();
  }
}, 60_000);

test('when the database drops the connection that listens, watching goes on by itself', async () => {
  const events = watch('mia', '8A');
  await events.next();
  const lost = await withDatabase(testServer().superUrl.replace(/[^/]*$/, new URL(testServer().appUrl).pathname.slice(1)), (db) => db.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name = 'eia-api' and query like 'listen %' and backend_start >= $1`, [begun]));
  expect(lost.rowCount).toBeGreaterThan(0);
  // Nothing could be heard meanwhile, so reading anew is announced as soon as somebody listens again.
  expect((await events.next()).value).toEqual({ data: { className: '8A' } });
  await touch('mia', '8A');
  expect((await events.next()).value).toEqual({ data: { className: '8A' } });
});
