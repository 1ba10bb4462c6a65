import { localDate, type LocalDate } from '../../assignment/local-day.js';
import { inTenant } from '../../platform/tenant.js';
import { collect } from './collect.js';
import { releasesOf } from './release.queries.js';
import { releaseWeek, type ReleaseOutcome, type ReleasingDistrict } from './release.js';
import type { Draw } from './round-parts.js';
import { missedAsOf } from './weeks.js';

/** Collects what is final at the end of a local day, then releases its week. Safe to repeat. */
export async function runRelease(district: ReleasingDistrict, asOf: LocalDate, now: Date, draw?: Draw): Promise<ReleaseOutcome> {
  await collect(district.id, asOf, district.timeZone);
  return releaseWeek(district, asOf, now, draw);
}

/**
 * Every weekly release that is missing, in order: usually one, several after a time without a server, none when another
 * process was quicker.
 */
export async function catchUp(district: ReleasingDistrict, now: Date): Promise<ReleaseOutcome[]> {
  const { released, firstDay } = await inTenant(district.id, { login: 'job', readOnly: true }, async (t) => ({
    released: (await releasesOf(t)).at(-1)?.week ?? null,
    firstDay: (await t.query<{ day: LocalDate | null }>(
      `select to_char(min(starts_on), 'YYYY-MM-DD') as day from terms where district_id = $1`, [t.districtId]))[0]?.day ?? localDate(now, district.timeZone),
  }));
  const outcomes: ReleaseOutcome[] = [];
  for (const asOf of missedAsOf(released, firstDay, now, district.timeZone)) {
    outcomes.push(await runRelease(district, asOf, now));
  }
  return outcomes;
}
