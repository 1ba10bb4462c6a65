import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { testServer } from './test-run.js';

/** A database of its own: migrated, lessons published. */
export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly jobUrl: string;
  readonly reportUrl: string;
  /** A superuser, past row-level security: for looking, not for what is tested. */
  readonly superUrl: string;
  drop(): Promise<void>;
}

/**
 * Copies a template of the run: some 50 ms instead of all migrations.
 * @param content `lessons`: no district; `demo`: the demo district, whose password is in the run's demo.json
 */
export async function freshDatabase(content: 'lessons' | 'demo' = 'lessons'): Promise<TestDatabase> {
  const run = testServer();
  const name = `t_${randomBytes(8).toString('hex')}`;
  const named = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  await withDatabase(run.adminUrl, async (db) => {
    for (let tries = 1; ; tries++) {
      try {
        await db.query(`create database ${name} owner eia_owner template ${content === 'demo' ? 'eia_demo' : 'eia_template'}`);
        return;
      } catch (error) {
        // object_in_use: another spec copies the template at this very moment.
        if ((error as { code?: string }).code !== '55006' || tries === 50) throw error;
        await new Promise((wait) => setTimeout(wait, 50));
      }
    }
  });
  return {
    ownerUrl: named(run.ownerUrl),
    appUrl: named(run.appUrl),
    jobUrl: named(run.jobUrl),
    reportUrl: named(run.reportUrl),
    superUrl: named(run.superUrl),
    drop: () => withDatabase(run.adminUrl, async (db) => { await db.query(`drop database if exists ${name} with (force)`); }),
  };
}

/** A connection for the time of `work`. */
export async function withDatabase<T>(url: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: url });
  db.on('error', () => undefined);
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
}

/** A transaction inside one district, as every tenant row wants it. */
export function inDistrict<T>(url: string, districtId: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  return withDatabase(url, async (db) => {
    await db.query('begin');
    await db.query(`set local app.district_id = '${districtId}'`);
    const result = await work(db);
    await db.query('commit');
    return result;
  });
}

/** Inserts rows in one statement; every row has the same columns. Objects and arrays go in as JSON. */
export async function insertRows(db: pg.Client, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const params = rows.flatMap((row) => columns.map((column) => json(row[column])));
  const values = rows.map((_, r) => `(${columns.map((_c, c) => `$${r * columns.length + c + 1}`).join(', ')})`);
  await db.query(`insert into ${table} (${columns.join(', ')}) values ${values.join(', ')}`, params);
}

function json(value: unknown): unknown {
  return value !== null && typeof value === 'object' && !(value instanceof Date) ? JSON.stringify(value) : value;
}
