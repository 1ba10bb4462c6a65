import type pg from 'pg';

export type Row = Readonly<Record<string, unknown>>;

// PostgreSQL takes 65,535 parameters a statement; well below that nothing gets faster any more.
const paramsAtOnce = 8_000;

/**
 * Inserts rows that all have the same columns, many per statement (COPY is refused under forced row-level security).
 * Objects and arrays go in as JSON.
 */
export async function insertAll(db: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const atOnce = Math.max(1, Math.floor(paramsAtOnce / Math.max(1, columns.length)));
  for (let from = 0; from < rows.length; from += atOnce) {
    const part = rows.slice(from, from + atOnce);
    const values = part.map((_, r) => `(${columns.map((_c, c) => `$${r * columns.length + c + 1}`).join(', ')})`);
    await db.query(
      `insert into ${table} (${columns.join(', ')}) values ${values.join(', ')}`,
      part.flatMap((row) => columns.map((column) => toParam(row[column]))));
  }
}

function toParam(value: unknown): unknown {
  return value !== null && typeof value === 'object' && !(value instanceof Date) ? JSON.stringify(value) : value;
}
