import type { LessonVersionBody } from '@eia/lesson';
import type { Support } from '@eia/lesson/authoring';
import type pg from 'pg';
import type { ContentFile } from '../catalog/content-files.js';
import { LessonVersion, publicFiles } from '../catalog/lesson-version.js';
import type { Config } from '../platform/config.js';
import { withClient } from '../platform/database-roles.js';
import { newId } from '../platform/ids.js';
import { fingerprintOf, readContentFolder } from './content-folder.js';
import { openDatabase, ownerUrlOf } from './database.js';
import { Refusal } from './refusal.js';

export interface Published {
  /** What stops publishing, a line each: file, line, what is wrong, what to do. Nothing was written when there is any. */
  readonly problems: readonly string[];
  /** Versions that were new. */
  readonly added: number;
  /** Lessons in the catalog now. */
  readonly known: number;
}

/** `publish`: puts the lessons of `content/` into the database. */
export async function publishCommand(config: Config): Promise<void> {
  const database = await openDatabase(config, true);
  try {
    const { problems, added, known } = await publish(ownerUrlOf(database));
    if (problems.length > 0) throw new Refusal(`${problems.join('\n')}\nNothing was published.`);
    console.log(`${known} lessons in the catalog, ${added} new versions.`);
  } finally {
    await database.stop();
  }
}

/**
 * Compiles `content/` and stores what is missing, all or nothing. A version is never changed or deleted; a lesson whose
 * files are the same keeps its version, and one that went back to earlier words gets its earlier version back.
 */
export async function publish(ownerUrl: string, given?: ReadonlyMap<string, Uint8Array>): Promise<Published> {
  const files = given ?? await readContentFolder();
  const fingerprint = await fingerprintOf(files);
  return withClient(ownerUrl, async (db) => {
    const { rowCount: same } = await db.query('select 1 from publications where fingerprint = $1', [fingerprint]);
    if (same !== 0) return { problems: [], added: 0, known: await countCatalog(db) };

    const { compileContent } = await import('./compile-content.js');    // slow to load, and seldom needed
    const { lessons, pictures, support, problems } = compileContent(files);
    if (problems.length > 0) return { problems, added: 0, known: await countCatalog(db) };

    await db.query('begin');
    await storeFiles(db, [...pictures, ...lessons.flatMap((body) => publicFiles(body))]);
    let added = 0;
    for (const body of lessons) added += await storeVersion(db, body) ? 1 : 0;
    await pointCatalog(db, lessons);
    await storeSupport(db, support);
    await db.query('delete from publications');
    await db.query('insert into publications (fingerprint, published_at) values ($1, now())', [fingerprint]);
    await db.query('commit');
    return { problems: [], added, known: lessons.length };
  });
}

async function storeFiles(db: pg.Client, files: readonly ContentFile[]): Promise<void> {
  const { rows } = await db.query<{ sha256: string }>('select sha256 from content_files where sha256 = any($1)', [files.map((f) => f.sha256)]);
  const stored = new Set(rows.map((row) => row.sha256));
  for (const { sha256, mediaType, bytes } of files.filter((file) => !stored.has(file.sha256))) {
    await db.query('insert into content_files (sha256, media_type, bytes) values ($1, $2, $3) on conflict do nothing', [sha256, mediaType, bytes]);
  }
}

/** @returns whether the version was new */
async function storeVersion(db: pg.Client, body: LessonVersionBody): Promise<boolean> {
  const { rowCount: known } = await db.query('select 1 from lesson_versions where lesson_id = $1 and revision = $2', [body.lessonId, body.revision]);
  if (known !== 0) return false;
  const version = new LessonVersion(newId(), body);
  const { lesson } = version.words(body.baseLocale);
  const { rowCount } = await db.query(
    `insert into lesson_versions (id, district_id, lesson_id, revision, pack, unit_id, unit_position, position, tier, title,
       minutes, skills, status, locales, body, published_at)
     values ($1, null, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, now())
     on conflict do nothing`,
    [version.id, body.lessonId, body.revision, body.pack, body.unit.id, body.unit.position, body.position, lesson.tier,
      lesson.title, version.played.minutes, body.skills.map((skill) => skill.id), body.status,
      JSON.stringify(Object.values(body.locales).map(({ locale, status }) => ({ locale, status }))), JSON.stringify(body)]);
  return rowCount === 1;
}

/** Says which version of each lesson may be assigned from now on, and drops lessons that left their pack. */
async function pointCatalog(db: pg.Client, lessons: readonly LessonVersionBody[]): Promise<void> {
  await db.query('delete from catalog_entries where pack = any($1) and lesson_id <> all($2)',
    [lessons.map((body) => body.pack), lessons.map((body) => body.lessonId)]);
  await db.query(
    `insert into catalog_entries as e (pack, lesson_id, lesson_version_id)
     select v.pack, v.lesson_id, v.id from lesson_versions v
     join unnest($1::text[], $2::text[]) as now (lesson_id, revision) on v.lesson_id = now.lesson_id and v.revision = now.revision
     on conflict (pack, lesson_id) do update set lesson_version_id = excluded.lesson_version_id
       where e.lesson_version_id <> excluded.lesson_version_id`,
    [lessons.map((body) => body.lessonId), lessons.map((body) => body.revision)]);
}

/** Puts the national help lines in place of those before: an old number must not stay. */
async function storeSupport(db: pg.Client, support: readonly Support[]): Promise<void> {
  const lines = support.flatMap(({ country, lines: all }) => all.map((line) => ({ country, line })));
  await db.query('delete from support_lines');
  await db.query(
    `insert into support_lines (country, id, position, line)
     select * from unnest($1::text[], $2::text[], $3::int[], $4::jsonb[]) on conflict do nothing`,
    [lines.map(({ country }) => country), lines.map(({ line }) => line.id), lines.map((_, i) => i), lines.map(({ line }) => JSON.stringify(line))]);
}

async function countCatalog(db: pg.Client): Promise<number> {
  const { rows } = await db.query<{ n: number }>('select count(*)::int as n from catalog_entries');
  return rows[0]?.n ?? 0;
}
