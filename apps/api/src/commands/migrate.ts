import { grantsFor, migrations } from '@eia/migrations';
import type { Config } from '../platform/config.js';
import { dataSourceFor } from '../platform/data-source.js';
import { withClient } from '../platform/database-roles.js';
import { openDatabase, ownerUrlOf } from './database.js';

// Two servers that start at once must not both migrate.
const migrateLock = 0x656962;

/** `migrate`: brings the tables up to date. */
export async function migrateCommand(config: Config): Promise<void> {
  const database = await openDatabase(config, true);
  try {
    const done = await migrate(ownerUrlOf(database), database.appUrl);
    console.log(done.length === 0 ? 'The tables are up to date.' : `Ran ${done.length} migrations: ${done.join(', ')}.`);
  } finally {
    await database.stop();
  }
}

/**
 * Runs the migrations that are missing, then gives the service's login exactly its rights. Safe to repeat and to run
 * from several processes at once.
 * @returns names of the migrations that ran
 */
export async function migrate(ownerUrl: string, appUrl: string): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [migrateLock]);
    const source = dataSourceFor(ownerUrl, { name: 'eia-migrate', migrations });
    await source.initialize();
    try {
      const ran = await source.runMigrations();
      await source.transaction(async (manager) => {
        for (const statement of grantsFor(userOf(appUrl))) await manager.query(statement);
      });
      return ran.map((migration) => migration.name);
    } finally {
      await source.destroy();
    }
  });
}

/** Names of migrations this database lacks, as the service's login sees it. */
export async function missingMigrations(appUrl: string): Promise<string[]> {
  const done = await withClient(appUrl, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(`select to_regclass('public.migrations') is not null as there`);
    if (!rows[0]?.there) return [];
    return (await client.query<{ name: string }>('select name from migrations')).rows.map((row) => row.name);
  });
  return migrations.map((migration) => migration.name).filter((name) => !done.includes(name));
}

function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
