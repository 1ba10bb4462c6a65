import { mayCollect, type ActivityKind } from '@eia/policy';
import type { ConsentJson } from './consent.queries.js';

/** What may be asked of one student now. */
export interface Consent {
  mayCollect(kind: ActivityKind): boolean;
}

/** Reads the answer from what `consentSql` selected. Kinds without a row follow the defaults of `libs/policy`. */
export function consentOf(json: ConsentJson, now: Date): Consent {
  return {
    mayCollect: (kind) => mayCollect({
      kind,
      policy: json.policies.find((policy) => policy.kind === kind) ?? null,
      decisions: json.decisions.filter((decision) => decision.kind === kind).map((decision) => ({
        decision: decision.decision,
        decidedAt: new Date(decision.decidedAt),
        expiresAt: decision.expiresAt === null ? null : new Date(decision.expiresAt),
      })),
      now,
      today: json.today,
    }),
  };
}
