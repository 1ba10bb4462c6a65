import type { ResponseInput } from '../../generated/graphql.js';
import { ApiError } from '../../shared/gql.js';
import { countAnswers, Outbox, retryDelay, type SaveResult } from './outbox.js';
import { memoryStore, type OutboxStore } from './store.js';
import { uuidv7 } from './uuid.js';

const deed = (seq: number, part: Partial<ResponseInput> = {}): ResponseInput => ({
  id: uuidv7(), seq, attemptId: 'a', stepId: 's', itemId: 'i', kind: 'select', payload: {}, answeredAt: '2026-11-24T10:00:00Z', locale: 'en', ...part,
});
const stored = ({ id }: ResponseInput): SaveResult => ({ __typename: 'Stored', id, late: false, feedback: null });
const turn = () => new Promise((resolve) => { setTimeout(resolve, 5); });

/** A store with room in it. */
const disk = (): OutboxStore => ({ ...memoryStore(), full: false });

/** A server that remembers, and answers as `behave` says. */
function server(behave: (deeds: ResponseInput[], call: number) => SaveResult[] | Error = (deeds) => deeds.map(stored)) {
  const calls: ResponseInput[][] = [];
  return {
    calls,
    send: async (deeds: ResponseInput[]) => {
      calls.push(deeds);
      const answer = behave(deeds, calls.length);
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
}

async function withDeeds(deeds: ResponseInput[], send: (deeds: ResponseInput[]) => Promise<SaveResult[]>, store: OutboxStore = disk()) {
  for (const one of deeds) await store.add(one);
  const outbox = new Outbox({ store, send });
  await outbox.open();
  await turn();
  return { outbox, store };
}

test('what an earlier visit left behind goes out in the order it was done, at most 50 at a time', async () => {
  const deeds = Array.from({ length: 120 }, (_, i) => deed(i));
  const { calls, send } = server();
  const { store } = await withDeeds(deeds, send);
  expect(calls.map((call) => call.length)).toEqual([50, 50, 20]);
  expect(calls.flat().map(({ seq }) => seq)).toEqual(deeds.map(({ seq }) => seq));
  expect(await store.all()).toEqual([]);
});

test('an answer whose receipt was lost is sent again under the same id, and a duplicate counts as delivered', async () => {
  const [one] = [deed(1)];
  const { calls, send } = server((deeds, call) => (call === 1 ? new ApiError('OFFLINE') : deeds.map(({ id }) => ({ __typename: 'Duplicate', id, feedback: null }))));
  const { outbox, store } = await withDeeds([one], send);
  expect(outbox.status).toEqual({ kind: 'waiting', answers: 1 });
  expect(await store.all()).toHaveLength(1);
  outbox.wake();
  await turn();
  expect(calls.map(([sent]) => sent?.id)).toEqual([one.id, one.id]);
  expect(outbox.status).toEqual({ kind: 'saved', answers: 0 });
  expect(outbox.delivered).toBe(true);
});

test('only what the server named leaves the store', async () => {
  const [first, second] = [deed(1), deed(2, { itemId: 'j' })];
  const { send } = server((deeds, call) => (call === 1 ? deeds.slice(0, 1).map(stored) : new ApiError('OFFLINE')));
  const { store, outbox } = await withDeeds([first, second], send);
  expect((await store.all()).map(({ deed: { id } }) => id)).toEqual([second.id]);
  outbox.stop();
});

test('a refused answer is kept, is not sent again, and the student is told', async () => {
  const { calls, send } = server((deeds) => deeds.map(({ id }) => ({ __typename: 'Refused', id, reason: 'UNKNOWN_STEP' })));
  const { outbox, store } = await withDeeds([deed(1)], send);
  await outbox.flush();
  expect(calls).toHaveLength(1);
  expect(outbox.status.kind).toBe('refused');
  expect(await store.all()).toMatchObject([{ refused: 'UNKNOWN_STEP' }]);
});

test('pages that are too old refuse nothing: what waits goes out when they have fetched themselves anew', async () => {
  const { calls, send } = server(() => new ApiError('TOO_OLD'));
  const { outbox, store } = await withDeeds([deed(1), deed(2)], send);
  expect(calls).toHaveLength(1);
  expect(outbox.status).toEqual({ kind: 'waiting', answers: 1 });
  expect((await store.all()).map(({ refused }) => refused)).toEqual([undefined, undefined]);
  outbox.stop();
});

test('answers that find no room on the disk are said to be on this page only', async () => {
  const { send } = server(() => new ApiError('OFFLINE'));
  const { outbox } = await withDeeds([deed(1)], send, { ...memoryStore(), full: true });
  expect(outbox.status).toEqual({ kind: 'full', answers: 1 });
  outbox.stop();
});

test('one deed that spoils a batch does not hold up the others', async () => {
  const deeds = [deed(1), deed(2, { itemId: 'spoilt' }), deed(3)];
  const { send } = server((batch) => (batch.some(({ itemId }) => itemId === 'spoilt') ? new ApiError('BAD_USER_INPUT') : batch.map(stored)));
  const { store } = await withDeeds(deeds, send);
  expect(await store.all()).toMatchObject([{ deed: { seq: 2 }, refused: 'BAD_USER_INPUT' }]);
});

test('after the session has ended nothing is sent until somebody signs in again', async () => {
  const { calls, send } = server(() => new ApiError('UNAUTHENTICATED'));
  const { store } = await withDeeds([deed(1)], send);
  await new Promise((resolve) => { setTimeout(resolve, 700); });
  expect(calls).toHaveLength(1);
  expect(await store.all()).toHaveLength(1);
});

test('feedback reaches whoever asked for it', async () => {
  const feedback = { state: 'found', options: [], tries: 1 };
  const { send } = server((deeds) => deeds.map(({ id }) => ({ __typename: 'Stored', id, late: false, feedback })));
  const outbox = new Outbox({ store: memoryStore(), send });
  const heard: SaveResult[] = [];
  outbox.onResults((results) => heard.push(...results));
  const asked = deed(1, { kind: 'try' });
  await outbox.add(asked);
  await turn();
  expect(heard).toEqual([{ __typename: 'Stored', id: asked.id, late: false, feedback }]);
});

test('a child\'s answers are counted, not taps and places', () => {
  const waiting = [
    deed(1), deed(2, { kind: 'try' }), deed(3, { itemId: 'other' }), deed(4, { kind: 'at', itemId: null }), deed(5, { kind: 'seen', itemId: null }),
  ].map((one, n) => ({ n, deed: one }));
  expect(countAnswers(waiting)).toBe(2);
});

test('the waiting doubles from half a second to thirty, and no two devices wait alike', () => {
  expect([1, 2, 3, 6, 7, 8, 50].map((failures) => retryDelay(failures, 0))).toEqual([500, 1000, 2000, 16_000, 30_000, 30_000, 30_000]);
  expect(retryDelay(3, 1)).toBe(1000);
});

test('ids are UUIDs of version 7 that sort by time', () => {
  expect(uuidv7()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuidv7(0x0123456789ab)).toMatch(/^01234567-89ab-7/);
  expect(uuidv7(2) > uuidv7(1)).toBe(true);
});
