import type { LessonVersionBody } from '@eia/lesson';
import type pg from 'pg';
import { LessonVersion } from '../catalog/lesson-version.js';
import { hashPassword } from '../identity/passwords.js';
import { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { withClient } from '../platform/database-roles.js';
import { newId } from '../platform/ids.js';
import { openDatabase, ownerUrlOf } from './database.js';
import { newDemoPassword, writeDemo } from './demo-account.js';
import { migrate } from './migrate.js';
import { publish } from './publish.js';
import { Refusal } from './refusal.js';
import { makeAssignments } from './seed/assignments.js';
import { makeAttempts } from './seed/attempts.js';
import { insertAll } from './seed/insert.js';
import { readSize, seedLarge } from './seed-large.js';
import { district, waysIn } from './seed/people.js';
import { makeRoster } from './seed/roster.js';

/** `seed`: makes the demo district in a database that has no district yet, or with a size a large one beside what is there. */
export async function seedCommand(config: Config, args: readonly string[]): Promise<void> {
  const size = readSize(args);
  const database = await openDatabase(config, true);
  try {
    const ownerUrl = ownerUrlOf(database);
    await migrate({ ...database, ownerUrl });
    const { problems } = await publish(ownerUrl);
    if (problems.length > 0) throw new Refusal(problems.join('\n'));
    if (size) {
      const started = performance.now();
      const { password } = await seedLarge(config, ownerUrl, size, (line) => console.log(line));
      console.log(`Made ${size.slug} in ${Math.round((performance.now() - started) / 1000)} s. Sign in as coordinator, principal.1, t1.1 (a teacher) or s1.1.1 (a student) at /d/${size.slug} with the password ${password}`);
      return;
    }
    await seed(config, ownerUrl);
    console.log(`Made ${district.name}. Its password is in demo.json in the data folder.`);
  } finally {
    await database.stop();
  }
}

/** Is any district there? */
export async function hasDistrict(url: string): Promise<boolean> {
  return withClient(url, async (db) => (await db.query('select 1 from districts limit 1')).rowCount !== 0);
}

/**
 * Makes the demo district: people, classes, lessons in every state and what students did so far. Everything or nothing.
 * @throws Refusal in production, and where a district is there already
 */
export async function seed(config: Config, ownerUrl: string, now = new Clock().now()): Promise<void> {
  if (config.environment === 'production') throw new Refusal('The demo district is not for production: everyone in it has the same password.');
  if (await hasDistrict(ownerUrl)) throw new Refusal('There is a district already. The demo district goes into an empty database only.');
  const password = newDemoPassword();
  await withClient(ownerUrl, async (db) => {
    const catalog = await readCatalog(db);
    const districtId = newId();
    const roster = makeRoster(districtId, await hashPassword(password), now);
    const assignments = makeAssignments(districtId, roster, catalog, now);
    const attempts = makeAttempts(districtId, assignments, now);

    await db.query('begin');
    await db.query(`set local app.district_id = '${districtId}'`);
    const { slug, name, country, timeZone, defaultLocale } = district;
    await insertAll(db, 'districts', [{ id: districtId, slug, host: null, name, country, time_zone: timeZone, default_locale: defaultLocale }]);
    for (const [table, all] of roster.rows) await insertAll(db, table, all);
    await insertAll(db, 'assignments', assignments.map((assignment) => assignment.row));
    for (const [table, all] of attempts) await insertAll(db, table, all);
    // Before the commit: a district whose password nobody knows would be worse than a password without a district.
    await writeDemo(config, { districtId, district: slug, password, people: [...waysIn] });
    await db.query('commit');
  });
}

async function readCatalog(db: pg.Client): Promise<LessonVersion[]> {
  const { rows } = await db.query<{ id: string; body: LessonVersionBody }>(
    `select v.id, v.body from catalog_entries e join lesson_versions v on v.id = e.lesson_version_id
     order by v.unit_position, v.position, v.lesson_id`);
  return rows.map((row) => new LessonVersion(row.id, row.body));
}
