import { QueryFailedError, type DataSource, type QueryRunner } from 'typeorm';
import { connectionsOf } from './connections.js';
import type { Login } from './database-roles.js';
import { findOperation, newOperation, runOperation } from './operation.js';
import { isId, newId } from './ids.js';
import { describeError, log } from './log.js';

/** One transaction inside one district. */
export interface Tenant {
  readonly districtId: string;
  /** Runs one statement and returns its rows (also of INSERT, UPDATE, DELETE with RETURNING). Put `district_id = $n` into it. */
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
  /** Runs `fn` when the transaction is committed; not at all when it is rolled back. */
  afterCommit(fn: () => void): void;
}

/** The transaction of the running operation. Throws outside of one, and while nobody is signed in. */
export function tenant(): Tenant {
  const found = findOperation()?.tenant;
  if (!found) throw new Error('No tenant transaction is open.');
  return found;
}

/** How a transaction is opened. */
export interface TenantOptions {
  readonly readOnly?: boolean;
  /** Whose rights it has; `app` unless said otherwise. */
  readonly login?: Login;
}

/**
 * A transaction of its own for commands, jobs, sign-in and sockets; `tenant()` answers it inside `work`.
 * Inside an operation that already has one, only with another login: two connections of one pool could starve it.
 */
export async function inTenant<T>(
  districtId: string, opts: TenantOptions, work: (t: Tenant) => Promise<T>,
): Promise<T> {
  const outer = findOperation();
  const operation = { ...newOperation(outer?.requestId ?? newId(), outer?.request) };
  const transaction = await openTransaction(districtId, opts);
  operation.tenant = transaction;
  try {
    const result = await runOperation(operation, () => work(transaction));
    await transaction.commit();
    return result;
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
}

/** A tenant transaction together with the two ways to end it. Only for those who open one. */
export interface TenantTransaction extends Tenant {
  /** Commits, gives the connection back, then runs what `afterCommit` collected. */
  commit(): Promise<void>;
  /** Rolls back and gives the connection back. Never throws. */
  rollback(): Promise<void>;
}

/** Opens a transaction: BEGIN and the district travel as one string, hence one round trip. */
export async function openTransaction(districtId: string, opts: TenantOptions): Promise<TenantTransaction> {
  // The id stands inside the statement (SET takes no parameters), so nothing but a uuid may pass.
  if (!isId(districtId)) throw new Error('A district id must be a uuid.');
  const runner = connectionsOf(districtId, opts.login).createQueryRunner();
  try {
    await runner.query(`BEGIN${opts.readOnly ? ' READ ONLY' : ''}; SET LOCAL app.district_id = '${districtId}'`);
  } catch (error) {
    await runner.release();
    throw error;
  }
  return new OpenTransaction(districtId, runner);
}

/** The part of a `pg` client that prepares a statement under a name, once per connection. */
interface PreparingClient {
  query<T>(statement: { name: string | undefined; text: string; values: unknown[] }): Promise<{ rows: T[] }>;
}

// Our statements are some sixty fixed texts; a text that is made up each time must not fill every connection.
const mostNames = 500;
const names = new Map<string, string>();

/**
 * A name for the text, so that PostgreSQL plans it once per connection: with row-level security and sub-selects planning
 * costs several times what running does (docs/PERFORMANCE.md). Undefined: planned each time.
 */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames) return known;
  const name = `eia_${names.size + 1}`;
  names.set(text, name);
  return name;
}

class OpenTransaction implements TenantTransaction {
  private readonly callbacks: (() => void)[] = [];
  private last: Promise<unknown> = Promise.resolve();
  private failed = false;
  private ended = false;

  constructor(readonly districtId: string, private readonly runner: QueryRunner) {}

  query<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    if (this.ended) return Promise.reject(new Error('The tenant transaction has ended.'));
    // Resolvers run in parallel on this one connection; each statement waits for the one before, failed or not.
    const run = this.last.then(() => this.run<T>(sql, params));
    this.last = run.catch(() => { this.failed = true; });
    return run;
  }

  afterCommit(fn: () => void): void {
    this.callbacks.push(fn);
  }

  async commit(): Promise<void> {
    await this.last;
    // PostgreSQL answers COMMIT after a failed statement with a silent rollback: that must not pass for success.
    if (this.failed) throw new Error('A statement of this transaction failed, so there is nothing to commit.');
    await this.end('COMMIT');
    for (const fn of this.callbacks) {
      try {
        fn();
      } catch (error) {
        log.error(describeError(error), 'after commit');   // it is stored; the answer must say so
      }
    }
  }

  async rollback(): Promise<void> {
    if (this.ended) return;
    await this.end('ROLLBACK').catch(() => undefined);   // a connection that cannot roll back is gone, and so are its changes
  }

  private async run<T>(text: string, values: unknown[]): Promise<T[]> {
    const client = await this.runner.connect() as PreparingClient;
    try {
      return (await client.query<T>({ name: nameOf(text), text, values })).rows;
    } catch (error) {
      throw new QueryFailedError(text, values, error as Error);
    }
  }

  private async end(statement: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    this.ended = true;
    await this.last;
    try {
      await this.runner.query(statement);
    } finally {
      await this.runner.release();
    }
  }
}

/** Is the pool's database answering? */
export async function databaseAnswers(source: DataSource): Promise<boolean> {
  try {
    await source.query('select 1');
    return true;
  } catch {
    return false;
  }
}
