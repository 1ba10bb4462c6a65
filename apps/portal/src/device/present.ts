/** Whether pages can be kept on this device for a time without a network. Not on plain http. */
export const canKeepPages = window.isSecureContext && 'serviceWorker' in navigator;

/** Who uses this device. Ids and times only: names and words are in the student's own store. */
export interface Present { id: string; districtId: string }

/** Tells this tab what other tabs of the browser do. Returns the way to stop listening. */
export function onOtherTab(tell: { leaving: () => void; changed: () => void }): () => void {
  const heard = ({ key, newValue }: StorageEvent) => {
    if (key === keys.leaving && newValue !== null) tell.leaving();
    if (key === keys.student) tell.changed();
  };
  window.addEventListener('storage', heard);
  return () => window.removeEventListener('storage', heard);
}

/** Why the last student's things were put away. */
export type Left = 'signedOut' | 'away' | 'ended';

const keys = { student: 'eia.student', leaving: 'eia.leaving', seen: 'eia.seen', left: 'eia.left', parcels: 'eia.parcels' } as const;

function read(key: keyof typeof keys): string | null {
  try {
    return localStorage.getItem(keys[key]);
  } catch {
    return null;
  }
}

function write(key: keyof typeof keys, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(keys[key]);
    else localStorage.setItem(keys[key], value);
  } catch {
    // Storage is off or full: then nothing is held on this device either.
  }
}

/** The student whose things are on this device; null when there is none. */
export function presentStudent(): Present | null {
  try {
    return JSON.parse(read('student') ?? 'null') as Present | null;
  } catch {
    return null;
  }
}

export function setPresent(present: Present | null): void {
  write('student', present && JSON.stringify(present));
  if (!present) write('seen', null);
}

/**
 * A sign-out that has begun. The server may not know of it yet, and the cookie of a session is not ours to delete: until this is
 * settled nobody may come in by it.
 */
export function isLeaving(): boolean {
  return read('leaving') !== null;
}

export function setLeaving(leaving: boolean): void {
  write('leaving', leaving ? '1' : null);
}

/** Notes a sign of life. */
export function seeStudent(now: number = Date.now()): void {
  write('seen', String(now));
}

/** After this many milliseconds without a touch the device puts a student's things away: the next child finds the sign-in page. */
export const lockAfter = 20 * 60_000;

/** Nobody has touched the device for too long, or its clock has jumped. Signing in again is the safe answer to both. */
export function wasAway(now: number = Date.now()): boolean {
  const seen = Number(read('seen') ?? now);
  return now - seen > lockAfter;
}

/** For the sign-in page: why one is there. Read once. */
export function takeLeft(): Left | null {
  const left = read('left') as Left | null;
  if (left) write('left', null);
  return left;
}

export function setLeft(left: Left): void {
  write('left', left);
}

/** How many sealed answers wait on this device, of whomever: so that a visit without any loads nothing for them. */
export function sealedAnswers(): number {
  return Number(read('parcels') ?? 0);
}

export function setSealedAnswers(count: number): void {
  write('parcels', count > 0 ? String(count) : null);
}
