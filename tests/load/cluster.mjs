/**
 * The bench's own PostgreSQL: the product's launcher and settings in a temporary folder, and the counter of statements
 * loaded. It ends with the bench, whatever happens to the bench.
 */
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../apps/api/dist/platform/embedded-postgres.js';

/** The bare server signs in with rights equal to the service's, so that statements can be counted apart. */
export const bareRole = 'eia_bare';

export async function startCluster() {
  const folder = await mkdtemp(join(tmpdir(), 'eia-bench-'));
  await chmod(folder, 0o711);      // a database run by another user must be able to enter
  /** @type {import('pg').Client | null} */
  let admin = null;
  /** @type {Awaited<ReturnType<typeof startEmbeddedPostgres>> | null} */
  let running = null;
  const stop = async () => {
    await admin?.end().catch(() => undefined);
    await running?.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    running = await startEmbeddedPostgres({ folder, maxConnections: 60 });
    await withAdmin(running.superUrl, async (client) => {
      await client.query(`alter system set shared_preload_libraries = 'pg_stat_statements'`);
    });
    await running.stop();
    running = await startEmbeddedPostgres({ folder, maxConnections: 60 });

    const database = new URL(running.appUrl).pathname;
    const adminUrl = Object.assign(new URL(running.superUrl), { pathname: database }).href;
    admin = new pg.Client({ connectionString: adminUrl });
    admin.on('error', () => undefined);
    await admin.connect();
    const password = 'only-on-loopback';
    await admin.query(`create role ${bareRole} login nosuperuser nobypassrls password '${password}'`);
    const postmasterPid = Number((await readFile(join(folder, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[0]);
    return {
      admin, postmasterPid, stop, folder,
      ownerUrl: running.ownerUrl,
      appUrl: running.appUrl,
      jobUrl: running.jobUrl,
      reportUrl: running.reportUrl,
      bareUrl: Object.assign(new URL(running.appUrl), { username: bareRole, password }).href,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {string} url @param {(client: import('pg').Client) => Promise<void>} work */
async function withAdmin(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
