import { ApiError, isApiError, tellSignedOut } from '../shared/gql.js';
import { applyViewer, fetchViewer, type Viewer } from '../shared/viewer.js';
import { forgetLook, putAway, settleLeaving } from './leave.js';
import { deliverParcels } from './parcels.js';
import { isLeaving, presentStudent, sealedAnswers, seeStudent, setLeaving, setLeft, wasAway } from './present.js';
import { openVault } from './vault.js';

/** A server that has not answered in this time may be a Wi-Fi that does not work. Milliseconds. */
const patience = 4000;

/**
 * Who is here, on a device where a student is or was: asks the server, and when it does not answer lets the student go on whose
 * things are on the device.
 * @returns null when nobody is signed in
 * @throws ApiError as `fetchViewer`; OFFLINE when nobody's things are here
 */
export async function arrive(): Promise<Viewer | null> {
  if (sealedAnswers() > 0) void deliverParcels();
  const present = presentStudent();
  if (present && wasAway()) {
    setLeft('away');
    setLeaving(true);
  }
  if (isLeaving()) {
    if (present) await putAway(present);
    forgetLook();
    // The cookie still opens the last student's session: until the server has heard of it, this is the sign-in page.
    if (!await settleLeaving()) {
      settleWhenBack();
      return null;
    }
  }
  if (!present || presentStudent() === null) return fetchViewer();

  const asked = fetchViewer();
  const answer = await Promise.race([
    asked.then((viewer) => ({ viewer }), (error: unknown) => ({ error })),
    new Promise<{ error: unknown }>((late) => { setTimeout(() => late({ error: new ApiError('OFFLINE') }), patience); }),
  ]);
  if ('viewer' in answer) {
    if (answer.viewer?.id !== present.id) {
      if (!answer.viewer) setLeft('ended');
      await putAway(present);
      void deliverParcels();
    }
    return answer.viewer;
  }
  const held = isApiError(answer.error, 'OFFLINE') || isApiError(answer.error, 'UNAVAILABLE') ? await heldViewer(present.id) : undefined;
  if (!held) throw answer.error;
  applyViewer(held);
  seeStudent();
  // The server may still answer, and differently.
  asked.then((viewer) => { if (viewer?.id !== present.id) tellSignedOut(); }, () => undefined);
  return held;
}

/** Half a minute is soon enough: a sign-in ends the old session as well. */
function settleWhenBack(): void {
  const again = () => void settleLeaving().then((settled) => { if (settled) clearInterval(timer); });
  const timer = setInterval(again, 30_000);
  window.addEventListener('online', again);
}

async function heldViewer(studentId: string): Promise<Viewer | undefined> {
  const vault = await openVault(studentId);
  const viewer = await vault.get('viewer');
  await vault.close();
  return viewer;
}
