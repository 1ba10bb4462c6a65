import { Injectable } from '@nestjs/common';
import type { Actor } from '@eia/policy';
import { openParcel, type Parcel } from '@eia/sealing';
import { Clock } from '../../platform/clock.js';
import { badUserInput } from '../../platform/errors.js';
import { isId } from '../../platform/ids.js';
import { describeError, log } from '../../platform/log.js';
import { inTenant, type Tenant } from '../../platform/tenant.js';
import { Refused, type ResponseInput } from '../attempt.graphql.js';
import { SaveResponses } from '../save-responses.js';
import { SealingKeys } from './sealing-keys.js';
import { ParcelResult, type SealedParcelInput } from './sealing.graphql.js';
import { readSubmitToken, type Submitter } from './submit-token.js';

/** Parcels one request may bring; each holds as many deeds as one `saveResponses`. */
const mostAtOnce = 5;

@Injectable()
export class DeliverSealed {
  constructor(private readonly keys: SealingKeys, private readonly responses: SaveResponses, private readonly clock: Clock) {}

  /**
   * Takes answers that a device locked away when their student signed out without a network. Whoever uses the device next
   * brings them, or nobody does: what is inside the parcel says whose they are and proves it. Each parcel stands for itself
   * and may come twice. The answer tells of a parcel only that it arrived, so it tells the carrier nothing.
   */
  async deliver(districtId: string, parcels: readonly SealedParcelInput[]): Promise<ParcelResult[]> {
    if (!isId(districtId)) throw badUserInput({ districtId: 'INVALID' });
    if (parcels.length > mostAtOnce) throw badUserInput({ parcels: 'TOO_MANY' });
    const results: ParcelResult[] = [];
    for (const parcel of parcels) {
      results.push(new ParcelResult(parcel.id, await inTenant(districtId, {}, (t) => this.take(t, parcel))));
    }
    return results;
  }

  private async take(t: Tenant, parcel: SealedParcelInput): Promise<boolean> {
    const key = isId(parcel.keyId) ? await this.keys.find(t, parcel.keyId) : null;
    const content = key && await openParcel(key.privateKey, parcel as Parcel).catch(() => null);
    if (!key || !content) return false;
    const { token, deeds } = content as { token?: unknown; deeds?: unknown };
    const submitter = readSubmitToken(token, key.tokenSecret, this.clock.now());
    if (!submitter || !Array.isArray(deeds)) return false;
    // The token is for one attempt: what names another is not let in.
    const own = deeds.flatMap((deed) => asInput(deed, submitter));
    const results = await this.responses.save(actorOf(t.districtId, submitter), own);
    const refused = results.filter((result) => result instanceof Refused);
    if (refused.length > 0) log.warn({ districtId: t.districtId, reasons: refused.map(({ reason }) => reason) }, 'sealed answers refused');
    return true;
  }
}

/** The student of the token, with nothing but the right to answer. */
function actorOf(districtId: string, { studentId }: Submitter): Actor {
  return { districtId, userId: studentId, kind: 'student', shownName: '', locale: 'en', grants: [], classIds: [] };
}

/** Read with care: the device may have been older, and a parcel is only as good as who could close one. */
function asInput(deed: unknown, { attemptId }: Submitter): ResponseInput[] {
  const given = deed as Partial<Record<keyof ResponseInput, unknown>> | null;
  if (typeof given !== 'object' || given === null || given.attemptId !== attemptId) return [];
  const { id, seq, stepId, itemId, kind, payload, answeredAt, locale } = given;
  const at = new Date(typeof answeredAt === 'string' ? answeredAt : Number.NaN);
  if (!isId(id) || !Number.isInteger(seq) || typeof stepId !== 'string' || typeof kind !== 'string' || typeof locale !== 'string' || Number.isNaN(at.getTime())) {
    log.warn(describeError(new Error('A sealed deed has not the form of one.')), 'sealed answers refused');
    return [];
  }
  return [{ id, seq: seq as number, attemptId, stepId, itemId: typeof itemId === 'string' ? itemId : null, kind, payload, answeredAt: at, locale }];
}
