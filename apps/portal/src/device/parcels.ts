import { sealParcel } from '@eia/sealing';
import { deleteDB, openDB, type DBSchema } from 'idb';
import { DeliverSealedDocument, type ResponseInput, type SealedParcelInput } from '../generated/graphql.js';
import { gql, isApiError, isAway } from '../shared/gql.js';
import { uuidv7 } from '../student/outbox/uuid.js';
import type { Sealing } from './held.js';
import { names, sealedAnswers, setSealedAnswers } from './present.js';

/** A parcel as it lies on the device: whose it is, the server alone can read. */
interface Kept { id: string; districtId: string; parcel: SealedParcelInput; answers: number; at: number; refused?: boolean }

interface Schema extends DBSchema { parcels: { key: string; value: Kept } }

/** What the server does not take after this time (its key is gone, say) is given up. Milliseconds. */
const keepFor = 120 * 86_400_000;

/** As `saveResponses` takes at most, and well below what one request may weigh. */
const most = { deeds: 50, bytes: 120_000 };

const open = () => openDB<Schema>(names.parcels, 1, { upgrade: (db) => { db.createObjectStore('parcels', { keyPath: 'id' }); },
  blocking: (_now, _next, event) => { (event.target as IDBDatabase).close(); },
});
/** One at a time over all tabs: what one has just written, another must not take for nothing and delete. */
const alone = (work: () => Promise<void>): Promise<void> => navigator.locks.request('eia-parcels', work);

/**
 * Locks deeds away so that only the server can read them, and writes the parcels to the disk.
 * @param answers how many a child would count in them, for the words on the sign-in page
 */
export async function keepSealed(groups: readonly { sealing: Sealing; deeds: readonly ResponseInput[]; answers: number }[]): Promise<void> {
  const kept: Kept[] = [];
  for (const { sealing, deeds, answers } of groups) {
    for (const [i, part] of inParts(deeds).entries()) {
      const id = uuidv7();
      const parcel = { id, keyId: sealing.keyId, ...await sealParcel(sealing.publicKey, { token: sealing.token, deeds: part }) };
      kept.push({ id, districtId: sealing.districtId, parcel, answers: i === 0 ? answers : 0, at: Date.now() });
    }
  }
  // Said before it is true: a device that dies in between looks for parcels at its next start.
  setSealedAnswers(Math.max(1, sealedAnswers()));
  await alone(async () => {
    const db = await open();
    const tx = db.transaction('parcels', 'readwrite', { durability: 'strict' });
    await Promise.all([...kept.map((one) => tx.store.add(one)), tx.done]);
    setSealedAnswers(count(await db.getAll('parcels')));
    db.close();
  });
}

function inParts(deeds: readonly ResponseInput[]): ResponseInput[][] {
  const parts: ResponseInput[][] = [];
  let bytes = 0;
  for (const deed of deeds) {
    const weight = JSON.stringify(deed).length;
    const part = parts.at(-1);
    if (part && part.length < most.deeds && bytes + weight <= most.bytes) {
      part.push(deed);
      bytes += weight;
    } else {
      parts.push([deed]);
      bytes = weight;
    }
  }
  return parts;
}

/** Parcels without an answer in them (pages that were seen) still count as something that waits; what the server cannot open does not. */
function count(parcels: readonly Kept[]): number {
  const waiting = parcels.filter(({ refused }) => !refused);
  return waiting.length === 0 ? 0 : Math.max(1, waiting.reduce((sum, { answers }) => sum + answers, 0));
}

/** @returns whether the server took it; undefined when it said neither */
async function bring({ districtId, parcel }: Kept): Promise<boolean | undefined> {
  try {
    const { deliverSealed: [result] } = await gql(DeliverSealedDocument, { districtId, parcels: [parcel] });
    return result?.taken;
  } catch (error) {
    if (isAway(error) || isApiError(error, 'TOO_OLD')) throw error;
    return undefined;
  }
}

async function deliver(): Promise<void> {
  if (sealedAnswers() === 0) return;
  const db = await open();
  try {
    for (const kept of await db.getAll('parcels')) {
      // One by one: a parcel may weigh as much as a request, and one that the server stumbles over must not hold up the others.
      const taken = await bring(kept);
      if (taken || Date.now() - kept.at > keepFor) await db.delete('parcels', kept.id);
      // A server that was put back to yesterday may know the key tomorrow: it is asked again at the next start.
      else if (taken === false) await db.put('parcels', { ...kept, refused: true });
    }
  } finally {
    db.close();
    await alone(async () => {
      const again = await open();
      const left = await again.getAll('parcels');
      again.close();
      if (left.length === 0) await deleteDB(names.parcels);
      setSealedAnswers(count(left));
    });
  }
}

let trying: Promise<void> | undefined;

/** Brings what lies on this device to the server; whoever is signed in, or nobody. Tries again when the network comes back, and every half minute. */
export function deliverParcels(): Promise<void> {
  trying ??= deliver().catch((error: unknown) => {
    if (isAway(error)) setTimeout(() => void deliverParcels(), 30_000);
  }).finally(() => { trying = undefined; });
  return trying;
}

window.addEventListener('online', () => void deliverParcels());
