import type { LocalDate } from '../../assignment/local-day.js';
import { inTenant, type Tenant } from '../../platform/tenant.js';
import { chooseBatches } from './choose-batches.js';
import { CountingConsent } from './consents.js';
import { withdraw } from './contributions.js';
import { makeAtom } from './make-atom.js';
import {
  insertAtoms, insertRelease, knownElsewhere, lockRelease, markReleased, pendingGroups, releasesOf, secretOf, teachersByClass, termsEndedBy,
} from './release.queries.js';
import type { Draw } from './round-parts.js';
import { weekOf } from './weeks.js';

/** A district as the jobs need it. */
export interface ReleasingDistrict {
  readonly id: string;
  readonly timeZone: string;
}

/** What a release did. Counts of atoms, not of children. */
export type ReleaseOutcome =
  | { readonly kind: 'released'; readonly week: LocalDate; readonly atoms: number; readonly closedTerms: number }
  | { readonly kind: 'alreadyReleased'; readonly week: LocalDate }
  /** A later week was released before: weeks go forward only. */
  | { readonly kind: 'tooEarly'; readonly latest: LocalDate };

/**
 * The weekly release of one district: everything that may go becomes atoms, each rounded once, in one transaction under one
 * lock, at most once a week in however many processes. Nothing of it is ever drawn again.
 * @param asOf local day whose end the release speaks of
 * @param draw chance; only tests give another
 */
export async function releaseWeek({ id, timeZone }: ReleasingDistrict, asOf: LocalDate, now: Date, draw?: Draw): Promise<ReleaseOutcome> {
  return inTenant(id, { login: 'job' }, (t) => release(t, timeZone, asOf, now, draw));
}

async function release(t: Tenant, timeZone: string, asOf: LocalDate, now: Date, draw?: Draw): Promise<ReleaseOutcome> {
  await lockRelease(t);
  const week = weekOf(asOf);
  const before = await releasesOf(t);
  const latest = before.at(-1)?.week;
  if (before.some((one) => one.week === week)) return { kind: 'alreadyReleased', week };
  if (latest !== undefined && latest > week) return { kind: 'tooEarly', latest };

  const closed = before.flatMap(({ closedTerms }) => closedTerms);
  const ending = (await termsEndedBy(t, asOf)).filter((id) => !closed.includes(id));
  const secret = await secretOf(t);
  // A refusal holds from the moment it is written, also when the release makes up for weeks before it.
  await withdraw(t, (await CountingConsent.read(t, timeZone)).answers(now));
  const groups = await pendingGroups(t, asOf, closed, secret);
  const batches = chooseBatches(groups, { byClass: await teachersByClass(t), elsewhere: await knownElsewhere(t, closed) }, new Set(ending));
  const released = batches.flatMap((batch) => batch.groups);

  await insertRelease(t, { week, asOf, closedTerms: ending }, now);
  const marked = await markReleased(t, released);
  // The lock makes it so; a group in two atoms would be worse than a release that fails.
  if (marked !== released.length) throw new Error('A group was released by somebody else during the release.');
  await insertAtoms(t, week, batches.map((batch) => makeAtom(batch, secret, draw)));
  return { kind: 'released', week, atoms: batches.length, closedTerms: ending.length };
}
