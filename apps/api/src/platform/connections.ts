import type { DataSource } from 'typeorm';

let pool: DataSource | null = null;

/** Says which pool serves tenant transactions. Called once at start by the server and by each command. */
export function useConnections(source: DataSource): void {
  pool = source;
}

/**
 * The pool that holds a district's rows. There is one today; asking by district keeps the door open for many databases
 * behind a directory.
 */
export function connectionsOf(districtId: string): DataSource {
  if (!pool) throw new Error(`No database is open (asked for district ${districtId}).`);
  return pool;
}

/** The pool with the tables that are the same for all districts (`districts`, `lesson_versions`, `content_files`). */
export function directory(): DataSource {
  if (!pool) throw new Error('No database is open.');
  return pool;
}
