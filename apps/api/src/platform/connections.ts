import type { DataSource } from 'typeorm';
import type { Login } from './database-roles.js';

const pools = new Map<Login, DataSource>();

/** Says which pool serves the transactions of a login. Called at start by the server and by each command. */
export function useConnections(source: DataSource, login: Login = 'app'): void {
  pools.set(login, source);
}

/**
 * The pool that holds a district's rows, for one login. There is one database today; asking by district keeps the door open
 * for many behind a directory.
 */
export function connectionsOf(districtId: string, login: Login = 'app'): DataSource {
  const pool = pools.get(login);
  if (!pool) throw new Error(`No database is open for ${login} (asked for district ${districtId}).`);
  return pool;
}

/** The pool with the tables that are the same for all districts (`districts`, `lesson_versions`, `content_files`). */
export function directory(login: Login = 'app'): DataSource {
  const pool = pools.get(login);
  if (!pool) throw new Error(`No database is open for ${login}.`);
  return pool;
}
