import type { KitItem } from '@eia/lesson';
import type { HelpCardQuery, MyWorkQuery, ResponseInput, StartAttemptMutation } from '../generated/graphql.js';
import type { Viewer } from '../shared/viewer.js';

/** An attempt as the server told it last. */
export type ToldAttempt = StartAttemptMutation['startAttempt'];

/** What the server gave to lock deeds of one attempt away with. */
export interface Sealing { districtId: string; keyId: string; publicKey: JsonWebKey; token: string }

/**
 * Everything that a student's device may hold, each line for a reason; nothing else is kept (decision 016). All of it lies in
 * one encrypted store per student (`vault.ts`) and goes when the student signs out, is away too long, or somebody else signs in.
 * Beside it the device has what names nobody: the pages themselves, public lessons and pictures, and the look.
 */
export interface Held {
  /** Who is signed in: the shown name, the tier, what was set for the student. So that the pages open without a network. */
  viewer: Viewer;
  /** When the device was touched last: local storage may not have it after a browser was killed. Milliseconds since 1970. */
  seen: number;
  /** The list on the home page: titles and how far. So that a lesson that was opened is found again. */
  work: MyWorkQuery['myWork'];
  /** Whom one can talk to. This must open when nothing else does. */
  helpCard: { card: HelpCardQuery['helpCard']; locale: string };
  /** One attempt that was opened on this device, with what the student did in it before. So that it goes on where it was. */
  [attempt: `attempt ${string}`]: ToldAttempt;
  /** Questions of that attempt with their feedback, by attempt and language. So that an answer is answered. */
  [kit: `kit ${string}`]: KitItem[];
  /** With which deeds of that attempt are locked away at sign-out. */
  [sealing: `sealing ${string}`]: Sealing;
}

/** A deed as it waits. `n` keeps the order in which they were done, over all attempts. */
export interface Waiting { n: number; deed: ResponseInput; refused?: string }
