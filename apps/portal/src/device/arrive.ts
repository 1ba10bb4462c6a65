import { ApiError, isAway, tellSignedOut } from '../shared/gql.js';
import { applyViewer, fetchViewer, type Viewer } from '../shared/viewer.js';
import type { Held } from './held.js';
import { forgetLook, putAway, settleLeaving } from './leave.js';
import { deliverParcels } from './parcels.js';
import { isLeaving, lastSeen, patience, presentStudent, sealedAnswers, seeStudent, setLeaving, setLeft, setPresent, studentsHere, wasAway } from './present.js';
import { openVault } from './vault.js';

/**
 * Who is here, on a device where a student is or was: asks the server, and when it does not answer lets the student go on whose
 * things are on the device.
 * @param begun the question to the server, where it was asked already
 * @returns null when nobody is signed in
 * @throws ApiError as `fetchViewer`; OFFLINE when nobody's things are here
 */
export async function arrive(begun?: Promise<Viewer | null>): Promise<Viewer | null> {
  if (sealedAnswers() > 0) void deliverParcels();
  const present = presentStudent() ?? await foundStudent();
  // Nobody knows since when: then it is too long.
  const seen = present === null ? null : lastSeen() ?? await heldSeen(present) ?? 0;
  if (present) setPresent(present);
  if (wasAway(seen)) {
    setLeft('away');
    await setLeaving(true);
  }
  if (isLeaving()) {
    const put = await Promise.allSettled([...new Set([...studentsHere(), ...present ? [present] : []])].map(putAway));
    const all = put.every(({ status }) => status === 'fulfilled');
    forgetLook();
    // The cookie still opens the last student's session: until the server has heard of it, this is the sign-in page.
    if (!await settleLeaving(all)) settleWhenBack(all);
    if (isLeaving()) return null;
  }
  if (!present || presentStudent() === null) return fetchViewer();

  const asked = begun ?? fetchViewer();
  const answer = await Promise.race([
    asked.then((viewer) => ({ viewer }), (error: unknown) => ({ error })),
    new Promise<{ error: unknown }>((late) => { setTimeout(() => late({ error: new ApiError('OFFLINE') }), begun ? 0 : patience); }),
  ]);
  if ('viewer' in answer) {
    if (answer.viewer?.id !== present) {
      if (!answer.viewer) setLeft('ended');
      // What could not be put away now is at the next start, before anybody comes in.
      await putAway(present).catch(() => setLeaving(true));
      void deliverParcels();
    }
    return answer.viewer;
  }
  const held = isAway(answer.error) ? await heldViewer(present) : undefined;
  if (!held) throw answer.error;
  applyViewer(held);
  seeStudent();
  // The server may still answer, and differently.
  asked.then((viewer) => { if (viewer?.id !== present) tellSignedOut(); }, () => undefined);
  return held;
}

/** Half a minute is soon enough: a sign-in ends the old session as well. */
function settleWhenBack(put: boolean): void {
  const again = () => void settleLeaving(put).then((settled) => { if (settled) clearInterval(timer); });
  const timer = setInterval(again, 30_000);
  window.addEventListener('online', again);
}

/** The student whose store was left by a browser that was killed; not a store that holds nothing but unsent answers. */
async function foundStudent(): Promise<string | null> {
  for (const id of studentsHere()) if (await heldViewer(id)) return id;
  return null;
}

const heldViewer = (studentId: string) => heldOf(studentId, 'viewer');
const heldSeen = (studentId: string) => heldOf(studentId, 'seen');

async function heldOf<K extends 'viewer' | 'seen'>(studentId: string, key: K): Promise<Held[K] | undefined> {
  const vault = await openVault(studentId);
  const found = await vault.get(key);
  await vault.close();
  return found;
}
