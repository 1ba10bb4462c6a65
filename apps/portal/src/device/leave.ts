import { SignOutDocument } from '../generated/graphql.js';
import { gql } from '../shared/gql.js';
import { applyLook, defaultLook, keptLook } from '../shared/look.js';
import { countAnswers } from '../student/outbox/outbox.js';
import type { Waiting } from './held.js';
import { deliverParcels, keepSealed } from './parcels.js';
import { isLeaving, patience, setLeaving, setLeft, setPresent, setSettling, type Left } from './present.js';
import { openLock } from './open-lock.js';
import { openOnDisk, type Vault } from './vault.js';

/**
 * Puts a student's things away: what was not delivered is sealed for the server, everything else is deleted. On plain http,
 * where nothing can be sealed, unsent answers stay as they are until that student signs in again.
 * @throws when the store cannot be opened or read: then it stays, and is put away another time
 */
export async function putAway(id: string): Promise<void> {
  const work = async () => {
    const vault = await openOnDisk(id);
    const waiting = await vault.read();
    if (waiting.length === 0 || await sealAll(vault, waiting).catch(() => false)) await vault.destroy();
    else {
      await vault.keepOnlyDeeds();
      await vault.close();
    }
  };
  try {
    if (!navigator.locks) await work();
    else {
      // Tabs that are still open write their last words first; one that hangs does not hold it up for ever.
      await navigator.locks.request(openLock(id), { signal: AbortSignal.timeout(3000) }, work)
        .catch((error: unknown) => ((error as DOMException).name === 'TimeoutError' ? work() : Promise.reject(error as Error)));
    }
  } finally {
    setPresent(null);
  }
}

/** The letters and colors of one child are not the next one's; the language of the class is. */
export function forgetLook(): void {
  applyLook({ ...defaultLook, locale: keptLook().locale });
}

/** Seals what can be sealed. @returns whether that was all of it */
async function sealAll(vault: Vault, waiting: readonly Waiting[]): Promise<boolean> {
  if (!('subtle' in crypto)) return false;
  const groups = await Promise.all([...groupByAttempt(waiting)].map(async ([attemptId, own]) => ({
    sealing: await vault.get(`sealing ${attemptId}`), own, deeds: own.map(({ deed }) => deed), answers: countAnswers(own),
  })));
  const ready = groups.flatMap(({ sealing, ...group }) => (sealing ? [{ sealing, ...group }] : []));
  if (ready.length > 0) {
    await keepSealed(ready);
    await vault.remove(ready.flatMap(({ own }) => own.map(({ n }) => n)));
  }
  return ready.length === groups.length;
}

function groupByAttempt(waiting: readonly Waiting[]): Map<string, Waiting[]> {
  const groups = new Map<string, Waiting[]>();
  for (const one of waiting) groups.set(one.deed.attemptId, [...groups.get(one.deed.attemptId) ?? [], one]);
  return groups;
}

/**
 * Signs a student out of this device, with or without a network, and begins the page anew: nothing stays in memory either.
 * Written so that it may end at any moment, the power included: the next start of a page goes on with it.
 * @param to where the page begins anew; as it is when left out, so that signing in again leads back
 */
export async function leaveDevice(studentId: string, why: Left, to?: string): Promise<void> {
  setLeft(why);
  // First of all, nobody reads on over this child's shoulder.
  document.body.hidden = true;
  try {
    await setLeaving(true);
    const put = await putAway(studentId).then(() => true, () => false);
    forgetLook();
    await settleLeaving(put);
  } finally {
    if (to === undefined) window.location.reload();
    else window.location.replace(to);
  }
}

/**
 * Tells the server of a sign-out that has begun. A Wi-Fi that swallows everything keeps nobody waiting: the next start goes on with it.
 * @param put everything of the student is put away; otherwise the device goes on leaving at its next start
 * @returns false when the server cannot be reached, or not soon
 */
export function settleLeaving(put = true): Promise<boolean> {
  return Promise.race([settle(put), new Promise<boolean>((late) => { setTimeout(() => late(false), patience); })]);
}

async function settle(put: boolean): Promise<boolean> {
  if (!isLeaving()) return true;
  try {
    const told = gql(SignOutDocument);
    setSettling(told);
    await told;
  } catch {
    return false;
  }
  if (put) await setLeaving(false);
  void deliverParcels();
  return true;
}
