import type { LessonVersionBody } from '@eia/lesson';
import { directory } from '../platform/connections.js';
import { findOperation } from '../platform/operation.js';
import type { ContentFile } from './content-files.js';

/** The reference tables, read on the operation's own connection if it has one: two at once could starve the pool. */
function read<T>(sql: string, params: unknown[]): Promise<T[]> {
  const t = findOperation()?.tenant;
  return t ? t.query<T>(sql, params) : directory().query<T[]>(sql, params);
}

export interface VersionRow {
  id: string;
  body: LessonVersionBody;
}

/** Bodies of these versions; unknown ids are left out. */
export function selectVersions(ids: readonly string[]): Promise<VersionRow[]> {
  return read<VersionRow>('select id, body from lesson_versions where id = any($1::uuid[])', [ids]);
}

/** The versions that may be assigned today, in teaching order. */
export async function selectCatalogIds(): Promise<string[]> {
  const rows = await read<{ id: string }>(
    `select v.id from catalog_entries e join lesson_versions v on v.id = e.lesson_version_id
     order by array_position(array['k-2', '3-5', '6-8', '9-12'], v.tier), v.unit_position, v.unit_id, v.position, v.lesson_id`, []);
  return rows.map((row) => row.id);
}

export async function selectContentFile(sha256: string): Promise<ContentFile | null> {
  const rows = await read<ContentFile>(
    'select sha256, media_type as "mediaType", bytes from content_files where sha256 = $1', [sha256]);
  return rows[0] ?? null;
}

/** Stores files that are missing, outside any operation (whose transaction may be read only). */
export async function storeContentFiles(files: readonly ContentFile[]): Promise<void> {
  const rows = await directory().query<{ sha256: string }[]>(
    'select sha256 from content_files where sha256 = any($1::text[])', [files.map((file) => file.sha256)]);
  const stored = new Set(rows.map((row) => row.sha256));
  const missing = files.filter((file) => !stored.has(file.sha256));
  if (missing.length === 0) return;
  await directory().query(
    `insert into content_files (sha256, media_type, bytes)
     select * from unnest($1::text[], $2::text[], $3::bytea[]) on conflict do nothing`,
    [missing.map((f) => f.sha256), missing.map((f) => f.mediaType), missing.map((f) => f.bytes)]);
}
