import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import teardown from './jest-global-teardown.mjs';

/**
 * Once per run: one embedded PostgreSQL, in it a migrated and published template and another with the demo district, and one
 * real server on a copy of that.
 * Specs of the pure libs need none of it; a run of nothing else goes without.
 */
export default async function setup(config) {
  if (onlyLibs(config)) return;
  try {
    await prepare();
  } catch (error) {
    await teardown();      // Jest calls it only after a set-up that worked
    throw error;
  }
}

async function prepare() {
  if (!buildIfStale((line) => console.log(line))) throw new Error('The build failed, so there is nothing to test.');
  // TypeORM's decorators need the metadata before any entity is loaded.
  await import('reflect-metadata');
  const { startEmbeddedPostgres } = await import('../apps/api/dist/platform/embedded-postgres.js');
  const { createDatabase, withClient } = await import('../apps/api/dist/platform/database-roles.js');
  const { migrate } = await import('../apps/api/dist/commands/migrate.js');
  const { publish } = await import('../apps/api/dist/commands/publish.js');
  const { seed } = await import('../apps/api/dist/commands/seed.js');

  const folder = await mkdtemp(join(tmpdir(), 'eia-test-'));
  const postgres = await startEmbeddedPostgres({ folder, durable: false, maxConnections: 200 });
  globalThis.eiaTest = { folder, postgres, server: null };
  const named = (url, database) => Object.assign(new URL(url), { pathname: `/${database}` }).href;

  await withClient(postgres.superUrl, (client) => createDatabase(client, 'eia_template'));
  const logins = (database) => Object.fromEntries(['ownerUrl', 'appUrl', 'jobUrl', 'reportUrl'].map((name) => [name, named(postgres[name], database)]));
  const template = logins('eia_template');
  await migrate(template);
  const { problems } = await publish(template.ownerUrl);
  if (problems.length > 0) throw new Error(`The lessons in content/ have problems:\n${problems.join('\n')}`);
  await withClient(postgres.superUrl, (client) => createDatabase(client, 'eia_demo', 'eia_template'));
  await seed({ environment: 'test', dataDir: folder }, logins('eia_demo').ownerUrl);
  await withClient(postgres.superUrl, (client) => createDatabase(client, 'eia_run', 'eia_demo'));

  const database = logins('eia_run');
  Object.assign(process.env, {
    EIA_TEST_PG: postgres.superUrl,
    EIA_TEST_OWNER: database.ownerUrl,
    EIA_TEST_APP: database.appUrl,
    EIA_TEST_JOB: database.jobUrl,
    EIA_TEST_REPORT: database.reportUrl,
    EIA_TEST_DATA: folder,
  });
  const { startServer } = await import('../libs/testing/dist/index.js');
  const server = await startServer({
    database,
    dataDir: folder,
    // Releases happen when a test asks for one, not in between.
    env: { OPERATIONS: 'any', NODE_ENV: 'test', JOBS: 'false' },
  });
  globalThis.eiaTest.server = server;
  process.env.EIA_TEST_URL = server.url;
}

function onlyLibs({ testPathPatterns, testPathPattern }) {
  const patterns = testPathPatterns?.patterns ?? (testPathPattern ? [testPathPattern] : []);
  return patterns.length > 0 && patterns.every((pattern) => /(^|\/)libs\/(?!testing)/.test(pattern.replaceAll('\\', '')));
}
