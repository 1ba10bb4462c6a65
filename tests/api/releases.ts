import 'reflect-metadata';
import { testServer, type TestDistrict } from '@eia/testing';
import type { DataSource } from 'typeorm';
import { useConnections } from '../../apps/api/src/platform/connections.js';
import { dataSourceFor } from '../../apps/api/src/platform/data-source.js';
import type { ReleaseOutcome } from '../../apps/api/src/report/release/release.js';
import { catchUp, runRelease } from '../../apps/api/src/report/release/run-release.js';

export const timeZone = 'America/Chicago';

/** The job that releases reports, in this process. */
export interface Releases {
  /** Collects and releases as of the end of a local day, today unless given. */
  release(district: TestDistrict, asOf?: string): Promise<ReleaseOutcome>;
  /** Everything that is missing at a moment. */
  catchUp(district: TestDistrict, now: Date): Promise<ReleaseOutcome[]>;
  close(): Promise<void>;
}

export async function openReleases(jobUrl = testServer().jobUrl): Promise<Releases> {
  const pool: DataSource = await dataSourceFor(jobUrl, { name: 'eia-job-test', pool: 6 }).initialize();
  useConnections(pool, 'job');
  return {
    release: ({ id }, asOf = dayFromNow(0)) => runRelease({ id, timeZone }, asOf, new Date()),
    catchUp: ({ id }, now) => catchUp({ id, timeZone }, now),
    close: () => pool.destroy(),
  };
}

/** The local day so many days from today, `YYYY-MM-DD`. */
export function dayFromNow(days: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(Date.now() + days * 86_400_000));
}
