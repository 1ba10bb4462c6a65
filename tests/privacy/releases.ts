import 'reflect-metadata';
import { testServer } from '@eia/testing';
import type { DataSource } from 'typeorm';
import { useConnections } from '../../apps/api/src/platform/connections.js';
import { dataSourceFor } from '../../apps/api/src/platform/data-source.js';
import { inTenant } from '../../apps/api/src/platform/tenant.js';
import { sumAtoms, type Axis, type Cell, type CellFilter } from '../../apps/api/src/report/atoms.queries.js';
import { runRelease } from '../../apps/api/src/report/release/run-release.js';
import type { ReleaseOutcome } from '../../apps/api/src/report/release/release.js';
import { saturday, timeZone, type World } from './world.js';

/** The job's and the reports' logins in this process. */
export async function openLogins(): Promise<() => Promise<void>> {
  const pools: DataSource[] = [];
  for (const [login, url] of [['job', testServer().jobUrl], ['report', testServer().reportUrl]] as const) {
    const pool = await dataSourceFor(url, { name: `eia-privacy-${login}`, pool: 6 }).initialize();
    useConnections(pool, login);
    pools.push(pool);
  }
  return async () => { for (const pool of pools) await pool.destroy(); };
}

/** Collects and releases a week, as the job does on its Sunday. */
export function release(world: World, week: number): Promise<ReleaseOutcome> {
  return runRelease({ id: world.id, timeZone }, saturday(week), new Date());
}

/** What the reports' login answers. */
export function sums(world: World, by: readonly Axis[], filter: CellFilter = {}): Promise<Cell[]> {
  return inTenant(world.id, { login: 'report', readOnly: true }, (t) => sumAtoms(t, by, filter));
}
