import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A row as PostgreSQL's text form takes it: arrays and JSON as strings already. */
export type CopyRow = Readonly<Record<string, string | number | boolean | Date | null>>;

/**
 * Writes many rows of one table: COPY into a temporary table without row-level security (COPY into a protected one is
 * refused), then one INSERT, which the table's policy and keys check as always.
 * @param rows all with the same columns; read once, never held together
 */
export async function copyInto(db: pg.Client, table: string, columns: readonly string[], rows: Iterable<CopyRow>): Promise<void> {
  const stage = `stage_${table}`;
  const list = columns.join(', ');
  await db.query(`create temp table if not exists ${stage} (like ${table}) on commit drop`);
  const stream = db.query(copyFrom(`copy ${stage} (${list}) from stdin`));
  await pipeline(Readable.from(lines(columns, rows)), stream);
  await db.query(`insert into ${table} (${list}) select ${list} from ${stage}`);
  await db.query(`truncate ${stage}`);
}

/** Some thousand rows a chunk: one chunk a row would cost more than the rows. */
function* lines(columns: readonly string[], rows: Iterable<CopyRow>): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    chunk += `${columns.map((column) => text(row[column] ?? null)).join('\t')}\n`;
    if (chunk.length > 256 * 1024) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk) yield chunk;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function text(value: CopyRow[string]): string {
  if (value === null) return '\\N';
  if (value instanceof Date) return value.toISOString();
  return String(value).replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign);
}
