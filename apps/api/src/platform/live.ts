import { directory } from './connections.js';
import { ChangeListener } from './change-listener.js';
import { log } from './log.js';
import { tenant } from './tenant.js';

/** Milliseconds between two NOTIFYs about one class. One in every write halved the write rate. */
const quiet = 300;

const listener = new ChangeListener();
const waiting = new Map<string, { changedAgain: boolean }>();

/**
 * Says that what a teacher sees of this class has changed. Call it inside the operation that changes it; word goes out
 * after the commit, at most once per class and 300 ms in this process.
 */
export function publishClassChanged(classId: string): void {
  const t = tenant();
  t.afterCommit(() => announce(`${t.districtId}:${classId}`));
}

/**
 * Yields once at the start and then after every change of the class, from whichever process it came. Changes that
 * arrive while the consumer is busy become one. Carries no data: each event reads and asks the policy anew.
 * @example
 * \@Can('classProgress.read')
 * \@Subscription(() => ClassProgress, { resolve(this: ProgressResolver, _event: unknown, args: { classId: string }) {
 *   return this.progress.snapshot(currentActor(), args.classId);       // runs in its own tenant transaction, per event
 * } })
 * classProgress(\@Viewer() actor: Actor, \@Args('classId') classId: string) {
 *   // ask requireCan here as well, then:
 *   return classChanges(actor.districtId, classId);
 * }
 */
export function classChanges(districtId: string, classId: string): AsyncIterableIterator<null> {
  return listener.changes(`${districtId}:${classId}`);
}

/** Starts to listen; `stopLive` ends it. The server calls both; commands do not need them. */
export async function startLive(): Promise<void> {
  await listener.start(directory());
}

export async function stopLive(): Promise<void> {
  for (const key of [...waiting.keys()]) waiting.delete(key);
  await listener.stop();
}

function announce(key: string): void {
  const already = waiting.get(key);
  if (already) {
    already.changedAgain = true;
    return;
  }
  waiting.set(key, { changedAgain: false });
  directory().query('select pg_notify($1, $2)', [ChangeListener.channel, key])
    .catch((error: unknown) => log.warn({ code: (error as { code?: string }).code }, 'live: notify failed'));
  setTimeout(() => {
    const again = waiting.get(key)?.changedAgain ?? false;
    waiting.delete(key);
    if (again) announce(key);
  }, quiet).unref();
}
