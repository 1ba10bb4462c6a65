/** Kinds of activity a family may have a say in. */
export type ActivityKind =
  | 'LESSON' | 'REFLECTION' | 'JOURNAL' | 'CHECKIN' | 'SURVEY_SKILL' | 'SURVEY_PROTECTED' | 'TEXT_SAFETY_CHECK' | 'AGGREGATE';

/**
 * The district's rule for a kind: `OFF` never; `NOTICE` yes, families are told; `OPT_OUT` yes once a notice is old
 * enough and nobody refused; `OPT_IN` only with a recorded yes.
 */
export type ConsentMode = 'OFF' | 'NOTICE' | 'OPT_OUT' | 'OPT_IN';

/** What a district that has set nothing yet does. */
export const defaultModes: Readonly<Record<ActivityKind, ConsentMode>> = {
  LESSON: 'OPT_OUT',
  REFLECTION: 'NOTICE',
  JOURNAL: 'NOTICE',
  CHECKIN: 'OFF',
  SURVEY_SKILL: 'OFF',
  SURVEY_PROTECTED: 'OFF',
  TEXT_SAFETY_CHECK: 'NOTICE',
  AGGREGATE: 'NOTICE',
};

/** Days between a notice and the first activity when the district names no other number. */
export const defaultNoticeDays = 14;

export interface ConsentPolicy {
  readonly mode: ConsentMode;
  readonly noticeDays: number;
  /** Local day on which families were told, `YYYY-MM-DD`; null: not yet. */
  readonly noticedOn: string | null;
}

export interface ConsentDecision {
  readonly decision: 'allow' | 'refuse';
  readonly decidedAt: Date;
  readonly expiresAt: Date | null;
}

export interface CollectInput {
  readonly kind: ActivityKind;
  /** The district's row for this kind; null: the default applies. */
  readonly policy: ConsentPolicy | null;
  /** All decisions recorded for this student and kind, in any order. */
  readonly decisions: readonly ConsentDecision[];
  readonly now: Date;
  /** The district's local day, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * May this be asked of, and kept about, this student now? The one answer for screens, API, imports and jobs.
 * The latest unexpired decision wins; a refusal always stops; whatever is unknown is no.
 * A survey in a protected area needs written consent before (PPRA, 20 U.S.C. 1232h), so any softer mode is read as no.
 */
export function mayCollect(input: CollectInput): boolean {
  const policy = input.policy ?? fallback(input.kind);
  if (policy === null || policy.mode === 'OFF') return false;
  const decision = standing(input.decisions, input.now);
  if (decision === 'refuse') return false;
  if (input.kind === 'SURVEY_PROTECTED' && policy.mode !== 'OPT_IN') return false;
  switch (policy.mode) {
    case 'NOTICE': return true;
    case 'OPT_IN': return decision === 'allow';
    case 'OPT_OUT': return decision === 'allow' || noticeIsOver(policy, input.today);
    default: return false;
  }
}

function fallback(kind: ActivityKind): ConsentPolicy | null {
  const mode = Object.hasOwn(defaultModes, kind) ? defaultModes[kind] : null;
  return mode === null ? null : { mode, noticeDays: defaultNoticeDays, noticedOn: null };
}

function standing(decisions: readonly ConsentDecision[], now: Date): 'allow' | 'refuse' | null {
  let latest: ConsentDecision | null = null;
  for (const decision of decisions) {
    if (decision.decidedAt > now || (decision.expiresAt !== null && decision.expiresAt <= now)) continue;
    // Two decisions at one instant: the stricter one.
    if (latest === null || decision.decidedAt > latest.decidedAt
      || (decision.decidedAt.getTime() === latest.decidedAt.getTime() && decision.decision === 'refuse')) latest = decision;
  }
  return latest?.decision ?? null;
}

function noticeIsOver(policy: ConsentPolicy, today: string): boolean {
  if (policy.noticedOn === null) return false;
  const noticed = Date.parse(`${policy.noticedOn}T00:00:00Z`);
  const day = Date.parse(`${today}T00:00:00Z`);
  return day - noticed >= policy.noticeDays * 86_400_000;   // NaN compares as false: an unreadable date is no
}
