import { jest } from '@jest/globals';
import type { ProgressSnapshot } from './grid-model.js';
import { pollEveryMs, socketPatienceMs, watchProgress, type SocketHandlers, type WatchState } from './watch-progress.js';

const snap = (version: string): ProgressSnapshot => ({ version, classId: 'c', at: '2026-11-24T10:00:00Z', lessons: [], students: [] });

function setUp(answers: (ProgressSnapshot | null | Error)[] = []) {
  const asked: (string | null)[] = [];
  const states: WatchState[] = [];
  const shown: string[] = [];
  let version: string | null = null;
  let socket: SocketHandlers | undefined;
  let closed = false;
  let hidden = false;
  const stop = watchProgress({
    openSocket: (handlers) => {
      socket = handlers;
      return () => { closed = true; };
    },
    ask: async (since) => {
      asked.push(since);
      const answer = answers.shift() ?? null;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    onSnapshot: (snapshot) => { version = snapshot.version; shown.push(snapshot.version); },
    onState: (state) => states.push(state),
    version: () => version,
    isHidden: () => hidden,
  });
  return { asked, states, shown, stop, socket: () => socket!, isClosed: () => closed, hide: (value: boolean) => { hidden = value; } };
}

describe('keeping the class grid up to date', () => {
  beforeEach(() => { jest.useFakeTimers(); });
  afterEach(() => { jest.useRealTimers(); });

  it('shows what the socket brings and does not ask while it is open', async () => {
    const watch = setUp();
    watch.socket().snapshot(snap('2'));
    watch.socket().snapshot(snap('3'));
    await jest.advanceTimersByTimeAsync(pollEveryMs * 4);
    expect(watch.shown).toEqual(['2', '3']);
    expect(watch.states).toEqual(['connecting', 'live']);
    expect(watch.asked).toEqual([]);
  });

  it('asks every five seconds, with the version it has, when sockets are blocked', async () => {
    const watch = setUp([snap('7'), null, snap('8')]);
    await jest.advanceTimersByTimeAsync(socketPatienceMs);
    await jest.advanceTimersByTimeAsync(pollEveryMs * 2);
    expect(watch.asked).toEqual([null, '7', '7']);
    expect(watch.shown).toEqual(['7', '8']);
    expect(watch.states.at(-1)).toBe('polling');
  });

  it('goes back to asking at once when the socket falls, and to the socket when it returns', async () => {
    const watch = setUp([snap('3')]);
    watch.socket().snapshot(snap('2'));
    watch.socket().down();
    await jest.advanceTimersByTimeAsync(1);
    expect(watch.asked).toEqual(['2']);
    expect(watch.states.at(-1)).toBe('polling');
    watch.socket().snapshot(snap('4'));
    await jest.advanceTimersByTimeAsync(pollEveryMs * 3);
    expect(watch.states.at(-1)).toBe('live');
    expect(watch.asked).toHaveLength(1);
    expect(watch.shown).toEqual(['2', '3', '4']);
  });

  it('says so when the last question failed, and recovers', async () => {
    const watch = setUp([new Error('no network'), snap('1')]);
    await jest.advanceTimersByTimeAsync(socketPatienceMs);
    expect(watch.states.at(-1)).toBe('stale');
    await jest.advanceTimersByTimeAsync(pollEveryMs);
    expect(watch.states.at(-1)).toBe('polling');
  });

  it('does not ask while nobody looks at the page', async () => {
    const watch = setUp();
    watch.hide(true);
    await jest.advanceTimersByTimeAsync(pollEveryMs * 10);
    expect(watch.asked).toEqual([]);
  });

  it('stops for good', async () => {
    const watch = setUp([snap('1')]);
    watch.stop();
    watch.socket().snapshot(snap('9'));
    await jest.advanceTimersByTimeAsync(pollEveryMs * 3);
    expect(watch.asked).toEqual([]);
    expect(watch.shown).toEqual([]);
    expect(watch.isClosed()).toBe(true);
  });
});
