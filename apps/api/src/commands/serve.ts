import { createServer } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../platform/config.js';
import { unsafeRole } from '../platform/database-roles.js';
import { openDatabase, type Database } from './database.js';
import { readDemo, signInLines } from './demo-account.js';
import { migrate, missingMigrations } from './migrate.js';
import { publish } from './publish.js';
import { Refusal } from './refusal.js';
import { hasDistrict, seed } from './seed.js';
import type { Jobs } from './jobs.js';

/**
 * `serve`: database, tables, lessons, demo district (never in production), then the server, until a signal ends it.
 * @throws Refusal in plain words
 */
export async function serve(config: Config): Promise<void> {
  const stop = stopAsked();
  // Said before anything is started, because it is the most frequent reason.
  await expectFreePort(config);
  let database: Database | null = null;
  let app: NestFastifyApplication | null = null;
  let jobs: Promise<Jobs> | null = null;
  try {
    database = await orStop(openDatabase(config, false), stop);
    // The web server takes a second to load; meanwhile the database is brought up to date.
    const server = import('../server.js');
    server.catch(() => undefined);
    await orStop(prepare(config, database), stop);
    app = await (await server).createApp({ ...config, database });
    const url = await listen(app, config);
    const demo = config.environment === 'production' ? null : await readDemo(config, database.appUrl);
    console.log(`Ready at ${url}`);
    if (demo) console.log(signInLines(url, demo));
    if (config.allowHttp) console.log('ALLOW_HTTP is on: passwords and answers travel readable to anyone on this network.');

    // Nobody waits for it; a first look at what is due may take a moment.
    if (config.jobs) await orStop(jobs = (await import('./jobs.js')).startJobs(database.jobUrl), stop);

    await orStop(database.ended, stop);
    throw new Refusal('The database stopped by itself. Its last words are in the data folder, postgres/log.txt. Start again: what was saved is there.');
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    console.log('Stopping.');
  } finally {
    await (await jobs?.catch(() => null))?.stop();
    await app?.close();
    await database?.stop();
  }
}

/** Ctrl-C, or a kill that may be answered. */
class Stopped extends Error {}

/** Rejects with `Stopped` at the first signal; npm passes the same one on once more, which then changes nothing. */
function stopAsked(): Promise<never> {
  const asked = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => reject(new Stopped()));
    // Started by a test run over a channel: when that is gone, nobody is left to stop us.
    process.on('disconnect', () => reject(new Stopped()));
  });
  asked.catch(() => undefined);    // it is looked at where something waits
  return asked;
}

function orStop<T>(work: Promise<T>, stop: Promise<never>): Promise<T> {
  return Promise.race([work, stop]);
}

async function prepare(config: Config, database: Database): Promise<void> {
  if (database.ownerUrl) {
    await migrate({ ...database, ownerUrl: database.ownerUrl });
  } else {
    const missing = await missingMigrations(database.appUrl);
    if (missing.length > 0) throw new Refusal(`The tables are not up to date (missing: ${missing.join(', ')}). Run the command migrate with DATABASE_OWNER_URL set, or set it here too.`);
  }
  for (const [url, variable] of [[database.appUrl, 'DATABASE_URL'], [database.jobUrl, 'DATABASE_JOB_URL'], [database.reportUrl, 'DATABASE_REPORT_URL']] as const) {
    const unsafe = await unsafeRole(url, variable);
    if (unsafe) throw new Refusal(unsafe);
  }
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

async function expectFreePort({ port, host }: Config): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen(port, host, resolve);
    });
  } catch (error) {
    throw listenRefusal(error, port, host);
  } finally {
    await new Promise((resolve) => probe.close(resolve));
  }
}

async function listen(app: NestFastifyApplication, { port, host, publicUrl }: Config): Promise<string> {
  try {
    await app.listen(port, host);
  } catch (error) {
    throw listenRefusal(error, port, host);
  }
  if (publicUrl) return publicUrl;
  const address = app.getHttpServer().address();
  const own = typeof address === 'object' && address ? address.port : port;
  return `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${own}`;
}

function listenRefusal(error: unknown, port: number, host: string): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE': return new Refusal(`Port ${port} is taken by another program. Stop it, or set PORT to another number.`);
    case 'EACCES': return new Refusal(`This user may not listen on port ${port}. Set PORT to a number above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND': return new Refusal(`HOST ${host} is not an address of this machine.`);
    default: return error;
  }
}
