import { grantsFor, migrations } from '@eia/migrations';
import { runMigrations as runWorkerMigrations } from 'graphile-worker';
import type { Config } from '../platform/config.js';
import { dataSourceFor } from '../platform/data-source.js';
import { logins, urlOf, withClient, type LoginUrls } from '../platform/database-roles.js';
import { quietQueue } from '../platform/queue-log.js';
import { openDatabase, ownerUrlOf } from './database.js';

// Two servers that start at once must not both migrate.
const migrateLock = 0x656962;

/** `migrate`: brings the tables up to date. */
export async function migrateCommand(config: Config): Promise<void> {
  const database = await openDatabase(config, true);
  try {
    const done = await migrate({ ...database, ownerUrl: ownerUrlOf(database) });
    console.log(done.length === 0 ? 'The tables are up to date.' : `Ran ${done.length} migrations: ${done.join(', ')}.`);
  } finally {
    await database.stop();
  }
}

/**
 * Runs the migrations that are missing, then gives each login exactly its rights, and lets the queue of jobs keep its own
 * tables (schema `graphile_worker`, owned by the job's login). Safe to repeat and to run from several processes at once.
 * @returns names of the migrations that ran
 */
export async function migrate(urls: LoginUrls & { readonly ownerUrl: string }): Promise<string[]> {
  const { ownerUrl } = urls;
  return withClient(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [migrateLock]);
    const source = dataSourceFor(ownerUrl, { name: 'eia-migrate', migrations });
    await source.initialize();
    try {
      const ran = await source.runMigrations();
      await source.transaction(async (manager) => {
        for (const login of logins) {
          for (const statement of grantsFor(login, userOf(urlOf(urls, login)))) await manager.query(statement);
        }
      });
      await migrateQueue(urls);
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

async function migrateQueue({ ownerUrl, jobUrl }: LoginUrls & { readonly ownerUrl: string }): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ there: boolean; database: string }>(
      `select to_regnamespace('graphile_worker') is not null as there, current_database() as database`);
    if (rows[0]?.there) return;
    await client.query(`grant create on database ${client.escapeIdentifier(rows[0]?.database ?? '')} to ${client.escapeIdentifier(userOf(jobUrl))}`);
  });
  await runWorkerMigrations({ connectionString: jobUrl, maxPoolSize: 2, logger: quietQueue });
}

function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
