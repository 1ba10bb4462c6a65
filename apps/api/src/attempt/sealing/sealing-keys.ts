import { Injectable } from '@nestjs/common';
import { newSealingKey, type Jwk } from '@eia/sealing';
import { Clock } from '../../platform/clock.js';
import { newId, newSecret } from '../../platform/ids.js';
import type { Tenant } from '../../platform/tenant.js';
import { submitToken, type Submitter } from './submit-token.js';

/** A district's key, whole: it never leaves the server. */
export interface DistrictKey {
  readonly id: string;
  readonly publicKey: Jwk;
  readonly privateKey: Jwk;
  readonly tokenSecret: string;
}

/** What a device needs to lock deeds of one attempt away: it can close a parcel, not open it. */
export interface Sealing {
  /** To whom the parcel is to be brought. */
  readonly districtId: string;
  readonly keyId: string;
  readonly publicKey: Jwk;
  /** Goes into the parcel; lets it add to this attempt and do nothing else. */
  readonly token: string;
}

const columns = `id, public_key as "publicKey", private_key as "privateKey", token_secret as "tokenSecret"`;

/** The keys of all districts that this process has met; they never change, so they are read once. */
@Injectable()
export class SealingKeys {
  private readonly newest = new Map<string, DistrictKey>();

  constructor(private readonly clock: Clock) {}

  /** For the device of a student who begins or goes on. Makes the district's first key when there is none. */
  async sealingFor(t: Tenant, submitter: Submitter): Promise<Sealing> {
    const key = this.newest.get(t.districtId) ?? await this.findOrMake(t);
    // Of a key made just now another device may know before this transaction ends, so it is kept after the commit only.
    t.afterCommit(() => this.newest.set(t.districtId, key));
    return { districtId: t.districtId, keyId: key.id, publicKey: key.publicKey, token: submitToken(submitter, key.tokenSecret, this.clock.now()) };
  }

  /** The key with which a parcel was closed, however old; null when this district never had it. */
  async find(t: Tenant, id: string): Promise<DistrictKey | null> {
    const [key] = await t.query<DistrictKey>(`select ${columns} from sealing_keys where district_id = $1 and id = $2`, [t.districtId, id]);
    return key ?? null;
  }

  private async findOrMake(t: Tenant): Promise<DistrictKey> {
    const [known] = await t.query<DistrictKey>(
      `select ${columns} from sealing_keys where district_id = $1 order by created_at desc, id desc limit 1`, [t.districtId]);
    if (known) return known;
    // Two processes may each make one: both are kept, and both open what they closed.
    const key = { id: newId(), ...await newSealingKey(), tokenSecret: newSecret() };
    await t.query(
      'insert into sealing_keys (district_id, id, public_key, private_key, token_secret, created_at) values ($1, $2, $3, $4, $5, $6)',
      [t.districtId, key.id, key.publicKey, key.privateKey, key.tokenSecret, this.clock.now()]);
    return key;
  }
}
