import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../platform/config.js';
import { unsafeAppRole } from '../platform/database-roles.js';
import { openDatabase, type Database } from './database.js';
import { readDemo, signInLines } from './demo-account.js';
import { migrate, missingMigrations } from './migrate.js';
import { publish } from './publish.js';
import { Refusal } from './refusal.js';
import { hasDistrict, seed } from './seed.js';

/**
 * `serve`: database, tables, lessons, demo district (never in production), then the server, until a signal ends it.
 * @throws Refusal in plain words
 */
export async function serve(config: Config): Promise<void> {
  const asked = stopAsked();
  const database = await openDatabase(config, false);
  let app: NestFastifyApplication | null = null;
  try {
    // The web server takes a second to load; meanwhile the database is brought up to date.
    const server = import('../server.js');
    server.catch(() => undefined);
    await prepare(config, database);
    const { createApp } = await server;
    app = await createApp({ ...config, databaseUrl: database.appUrl });
    const url = await listen(app, config);
    console.log(`Ready at ${url}`);
    const demo = config.environment === 'production' ? null : await readDemo(config, database.appUrl);
    if (demo) console.log(signInLines(url, demo));
    if (config.allowHttp) console.log('ALLOW_HTTP is on: passwords and answers travel readable to anyone on this network.');

    const ended = await Promise.race([asked.then(() => 'asked' as const), database.ended.then(() => 'database' as const)]);
    if (ended === 'database') throw new Refusal('The database stopped by itself. Its last words are in the data folder, postgres/log.txt. Start again: what was saved is there.');
    console.log('Stopping.');
  } finally {
    await app?.close();
    await database.stop();
  }
}

async function prepare(config: Config, database: Database): Promise<void> {
  if (database.ownerUrl) {
    await migrate(database.ownerUrl, database.appUrl);
  } else {
    const missing = await missingMigrations(database.appUrl);
    if (missing.length > 0) throw new Refusal(`The tables are not up to date (missing: ${missing.join(', ')}). Run the command migrate with DATABASE_OWNER_URL set, or set it here too.`);
  }
  const unsafe = await unsafeAppRole(database.appUrl);
  if (unsafe) throw new Refusal(unsafe);
  if (!database.ownerUrl) return;

  const { problems, known } = await publish(database.ownerUrl);
  for (const problem of problems) console.error(problem);
  // With lessons from before, school goes on with those while an author mends the new ones.
  if (problems.length > 0 && known === 0) throw new Refusal('No lesson could be published: mend the problems above.');
  if (problems.length > 0) console.error('Nothing was published; the lessons from before stay as they are.');

  if (config.environment !== 'production' && !await hasDistrict(database.appUrl)) {
    console.log('Making the demo district.');
    await seed(config, database.ownerUrl);
  }
}

async function listen(app: NestFastifyApplication, config: Config): Promise<string> {
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new Refusal(`Port ${config.port} is taken by another program. Stop it, or set PORT to another number.`);
    if (code === 'EACCES') throw new Refusal(`This user may not listen on port ${config.port}. Set PORT to a number above 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new Refusal(`HOST ${config.host} is not an address of this machine.`);
    throw error;
  }
  if (config.publicUrl) return config.publicUrl;
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  return `http://${config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host}:${port}`;
}

/** Resolves at the first Ctrl-C or kill; npm passes the same signal on once more, which then changes nothing. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
