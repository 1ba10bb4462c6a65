import { relative } from 'node:path';
import type { Config } from '../platform/config.js';
import { withClient, type LoginUrls } from '../platform/database-roles.js';
import { findRunning, InUseError, startEmbeddedPostgres } from '../platform/embedded-postgres.js';
import { Refusal } from './refusal.js';

/** The database a command works on. */
export interface Database extends LoginUrls {
  /** The tables' owner; null when somebody else migrates and publishes. */
  readonly ownerUrl: string | null;
  /** Resolves if our own database ends before we stop it; never for a server elsewhere. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Finds the database of DATABASE_URL or starts the embedded one.
 * @param share `true` for commands that may work beside a running server: they use its database and leave it running
 * @throws Refusal in plain words
 */
export async function openDatabase(config: Config, share: boolean): Promise<Database> {
  if (config.database) {
    const { appUrl, jobUrl, reportUrl, ownerUrl } = config.database;
    await expectAnswer('DATABASE_URL', appUrl);
    await expectAnswer('DATABASE_JOB_URL', jobUrl);
    await expectAnswer('DATABASE_REPORT_URL', reportUrl);
    if (ownerUrl) await expectAnswer('DATABASE_OWNER_URL', ownerUrl);
    return { ...config.database, ended: never(), stop: async () => undefined };
  }
  const running = share ? await findRunning(config.dataDir) : null;
  if (running) return { ...running, ended: never(), stop: async () => undefined };
  try {
    return await startEmbeddedPostgres({ folder: config.dataDir, maxConnections: config.databasePool + 20 });
  } catch (error) {
    if (error instanceof InUseError) {
      throw new Refusal(`Empathy in Action is already running on ${shown(config.dataDir)}. Stop that one first, or set DATA_DIR (and PORT) for a second one.`);
    }
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EROFS') throw new Refusal(`The data folder ${shown(config.dataDir)} cannot be written. Set DATA_DIR to a folder that can.`);
    if (code === 'ENOSPC') throw new Refusal('The disk is full.');
    throw new Refusal(message);
  }
}

/** The owner's url, for commands that cannot do without. */
export function ownerUrlOf(database: Database): string {
  if (!database.ownerUrl) throw new Refusal('Set DATABASE_OWNER_URL: this needs the login that owns the tables.');
  return database.ownerUrl;
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host name cannot be looked up',
  ETIMEDOUT: 'no answer came in time',
  '28P01': 'the user or password is wrong',
  '28000': 'this user may not sign in from here',
  '3D000': 'there is no such database',
};

async function expectAnswer(name: string, url: string): Promise<void> {
  try {
    await withClient(url, (client) => client.query('select 1'));
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const at = new URL(url);
    throw new Refusal(`${name} does not work: ${reasons[code ?? ''] ?? message} (${at.username}@${at.host}${at.pathname}).`);
  }
}

const never = () => new Promise<void>(() => undefined);

function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near !== '' && !near.startsWith('..') ? near : path;
}
