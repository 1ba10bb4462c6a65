/**
 * What this device knows of who uses it, before any store is opened: ids and times only. Asked by every page, so it is small.
 *
 * What must outlive a killed browser is the existence of a database: browsers write local storage seconds later. Local storage is the way
 * to other tabs, and all there is on plain http.
 */

/** A server that has not answered in this time may be a Wi-Fi that does not work. Milliseconds. */
export const patience = 4000;

/** Whether pages can be kept on this device for a time without a network. Not on plain http. */
export const canKeepPages = window.isSecureContext && 'serviceWorker' in navigator;

/** Why the last student's things were put away. */
export type Left = 'signedOut' | 'away' | 'ended';

const keys = { student: 'eia.student', leaving: 'eia.leaving', seen: 'eia.seen', left: 'eia.left', parcels: 'eia.parcels' } as const;

/** Databases: one for each student, one for what was sealed, and one that is there while a sign-out is not settled. */
export const names = { vault: 'eia-outbox-', parcels: 'eia-parcels', leaving: 'eia-leaving' } as const;

const found = { vaults: [] as string[], parcels: false, leaving: false };

/** Looks which stores are on the device. Call it once, first. @returns whether a student is or was here, or left something */
export async function lookAtDevice(): Promise<boolean> {
  // Firefox before 126 and private windows do not say, and some browsers never answer.
  const listed = await Promise.race([
    Promise.resolve(indexedDB.databases?.()).catch(() => undefined), new Promise<undefined>((late) => { setTimeout(() => late(undefined), 1000); }),
  ]);
  const all = (listed ?? []).map(({ name = '' }) => name);
  found.vaults = all.filter((name) => name.startsWith(names.vault)).map((name) => name.slice(names.vault.length));
  const there = (name: string) => all.some((one) => one === name);
  found.parcels = there(names.parcels);
  found.leaving = there(names.leaving);
  return found.vaults.length > 0 || found.parcels || found.leaving || presentStudent() !== null || isLeaving();
}

/** Ids of students whose stores were on the device when the page began. */
export function studentsHere(): readonly string[] {
  return found.vaults;
}

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

/** Tells this tab what other tabs of the browser do. Returns the way to stop listening. */
export function onOtherTab(tell: { leaving: () => void; changed: () => void }): () => void {
  const heard = ({ key, newValue }: StorageEvent) => {
    if (key === keys.leaving) found.leaving = newValue !== null;
    if (key === keys.leaving && newValue !== null) tell.leaving();
    if (key === keys.student) tell.changed();
  };
  window.addEventListener('storage', heard);
  return () => window.removeEventListener('storage', heard);
}

/** The id of the student who is signed in on this device. */
export function presentStudent(): string | null {
  return read('student');
}

export function setPresent(studentId: string | null): void {
  if (presentStudent() === studentId) return;
  write('student', studentId);
  write('seen', studentId === null ? null : String(Date.now()));
}

/**
 * A sign-out that has begun. The server may not know of it yet, and the cookie of a session is not ours to delete: until this is
 * settled nobody may come in by it.
 */
export function isLeaving(): boolean {
  return found.leaving || read('leaving') !== null;
}

export async function setLeaving(leaving: boolean): Promise<void> {
  if (!leaving && !isLeaving()) return;
  found.leaving = leaving;
  write('leaving', leaving ? '1' : null);
  await new Promise<void>((done) => {
    const request = leaving ? indexedDB.open(names.leaving) : indexedDB.deleteDatabase(names.leaving);
    request.onsuccess = () => {
      if (leaving) request.result.close();
      done();
    };
    request.onerror = () => done();
  });
}

let settling: Promise<unknown> = Promise.resolve();

/** @param told a sign-out on its way to the server */
export function setSettling(told: Promise<unknown>): void {
  settling = Promise.race([told.catch(() => undefined), new Promise((late) => { setTimeout(late, patience); })]);
}

/** Who signs in waits for it: the answer to a sign-out takes the cookie away, whosever it is by then. */
export function untilSettled(): Promise<unknown> {
  return settling;
}

/** Notes a sign of life. */
export function seeStudent(now: number = Date.now()): void {
  write('seen', String(now));
}

/** After this many milliseconds without a touch the device puts a student's things away: the next child finds the sign-in page. */
const lockAfter = 20 * 60_000;

/** When the device was touched last, as far as local storage knows. */
export function lastSeen(): number | null {
  const seen = read('seen');
  return seen === null ? null : Number(seen);
}

/** Nobody has touched the device for too long, or its clock has jumped. Signing in again is the safe answer to both. */
export function wasAway(seen: number | null = lastSeen()): boolean {
  return seen !== null && Math.abs(Date.now() - seen) > lockAfter;
}

/** Nothing that local storage knows of speaks against it that the session is that of whoever sits here. */
export function isUsual(): boolean {
  return !isLeaving() && sealedAnswers() === 0 && (presentStudent() === null || (lastSeen() !== null && !wasAway()));
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
  return Math.max(Number(read('parcels') ?? 0), found.parcels ? 1 : 0);
}

export function setSealedAnswers(count: number): void {
  found.parcels = count > 0;
  write('parcels', count > 0 ? String(count) : null);
}
