import { parseArgs } from 'node:util';
import { localDate } from '../assignment/local-day.js';
import { useConnections } from '../platform/connections.js';
import type { Config } from '../platform/config.js';
import { dataSourceFor } from '../platform/data-source.js';
import { isId } from '../platform/ids.js';
import { runRelease } from '../report/release/run-release.js';
import type { ReleaseOutcome, ReleasingDistrict } from '../report/release/release.js';
import { openDatabase } from './database.js';
import { Refusal } from './refusal.js';

const usage = 'Use: npm run report:release -- --district SLUG --as-of YYYY-MM-DD';

/**
 * `report-release`: one weekly release by hand, for the week in which `--as-of` lies.
 * @param args `--district` slug or id, may be left out where there is only one; `--as-of` local day, today unless given
 */
export async function releaseReportsCommand(config: Config, args: readonly string[]): Promise<void> {
  const { district: wanted, asOf } = read(args);
  const database = await openDatabase(config, true);
  const pool = await dataSourceFor(database.jobUrl, { name: 'eia-release' }).initialize();
  useConnections(pool, 'job');
  try {
    const all: (ReleasingDistrict & { slug: string })[] = await pool.query('select id, slug, time_zone as "timeZone" from districts order by slug');
    const found = wanted === undefined ? all : all.filter(({ id, slug }) => slug === wanted || (isId(wanted) && id === wanted));
    const [district] = found;
    if (!district || found.length > 1) {
      throw new Refusal(`${district ? 'There are several districts' : `There is no district ${wanted ?? ''}`.trim()}. ${usage}\nDistricts here: ${all.map(({ slug }) => slug).join(', ') || 'none'}.`);
    }
    const now = new Date();
    const today = localDate(now, district.timeZone);
    if (asOf !== undefined && asOf > today) throw new Refusal(`${asOf} has not come yet at ${district.slug} (today is ${today}). ${usage}`);
    console.log(said(district.slug, asOf ?? today, await runRelease(district, asOf ?? today, now)));
  } finally {
    await pool.destroy();
    await database.stop();
  }
}

function read(args: readonly string[]): { district: string | undefined; asOf: string | undefined } {
  try {
    const { values } = parseArgs({ args: [...args], options: { district: { type: 'string' }, 'as-of': { type: 'string' } } });
    const asOf = values['as-of'];
    if (asOf !== undefined && !isDate(asOf)) throw new Refusal(`--as-of must be a day such as 2026-11-29, not ${asOf}. ${usage}`);
    return { district: values.district, asOf };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${(error as Error).message}\n${usage}`);
  }
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

function said(slug: string, asOf: string, outcome: ReleaseOutcome): string {
  switch (outcome.kind) {
    case 'released': return `${slug}: released the week of ${outcome.week} as of ${asOf}: ${outcome.atoms} new numbers${outcome.closedTerms > 0 ? `, ${outcome.closedTerms} term(s) ended` : ''}.`;
    case 'alreadyReleased': return `${slug}: the week of ${outcome.week} was released before; a week is released once. Nothing was changed.`;
    case 'tooEarly': throw new Refusal(`${slug}: the week of ${outcome.latest} was released already, and weeks go forward only. Choose a later day.`);
  }
}
