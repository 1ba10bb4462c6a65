import type { Actor } from '@eia/policy';
import type { Tenant } from './tenant.js';

/** A live session and whose it is. */
export interface SignedIn {
  readonly actor: Actor;
  readonly sessionId: string;
  readonly seenAt: Date;
}

/** How the platform learns who asks. The identity slice provides it; the platform must not know its tables. */
export abstract class SessionReader {
  /** The session of a token inside the transaction's district, in one statement; null when unknown or over. */
  abstract find(t: Tenant, token: string): Promise<SignedIn | null>;
  /** Notes that the person is still there. At most once a minute, in a small transaction of its own. */
  abstract touch(signedIn: SignedIn): Promise<void>;
}
