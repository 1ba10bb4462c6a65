import { parseArgs } from 'node:util';
import { localDate, plusDays } from '../assignment/local-day.js';
import { LessonVersion } from '../catalog/lesson-version.js';
import type { LessonVersionBody } from '@eia/lesson';
import { hashPassword } from '../identity/passwords.js';
import type { Config } from '../platform/config.js';
import { withClient } from '../platform/database-roles.js';
import { newId } from '../platform/ids.js';
import { bands, type Band } from '../report/measures.js';
import { weekOf } from '../report/release/weeks.js';
import { newDemoPassword, writeNote } from './demo-account.js';
import { Refusal } from './refusal.js';
import { insertAll } from './seed/insert.js';
import { copyInto } from './seed-large/copy.js';
import type { LargePlan, LargeSize } from './seed-large/plan.js';
import { addSchool, noRows, tables } from './seed-large/school-rows.js';

const usage = 'Use: npm run seed -- --schools 4 --students 1000 --weeks 12';
const timeZone = 'America/Chicago';
/** Students written at once; a chunk of them is all that is ever in memory. */
const atOnce = 8_000;

/** Reads the size of a large district; null when the small demo is meant. @throws Refusal that says what to do */
export function readSize(args: readonly string[]): (LargeSize & { slug: string }) | null {
  if (args.length === 0) return null;
  let values: Record<string, string | undefined>;
  try {
    const options = { schools: { type: 'string' }, students: { type: 'string' }, weeks: { type: 'string' }, slug: { type: 'string' } } as const;
    values = parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n${usage}`);
  }
  const count = (name: string, usual: number, most: number) => {
    const text = values[name] ?? String(usual);
    if (!/^\d+$/.test(text) || Number(text) < 1 || Number(text) > most) throw new Refusal(`--${name} must be a whole number from 1 to ${most}, not ${text}. ${usage}`);
    return Number(text);
  };
  const slug = values.slug ?? 'grand-valley';
  if (!/^[a-z0-9][a-z0-9-]{0,47}$/.test(slug)) throw new Refusal(`--slug must be small letters, digits and hyphens, not ${slug}.`);
  return { schools: count('schools', 4, 320), students: count('students', 1000, 1_000_000), weeks: count('weeks', 12, 40), slug };
}

/**
 * Makes a large district with its classes, people, lessons, attempts and the contributions that are final, all or nothing.
 * What students typed is not made up; reports are released by the server's job, or by `report-release`.
 * @param say one line of progress at a time
 * @throws Refusal in production, where the slug is taken, and without published lessons
 */
export async function seedLarge(
  config: Pick<Config, 'environment' | 'dataDir'>, ownerUrl: string, { slug, ...size }: LargeSize & { slug: string }, say: (line: string) => void, now = new Date(),
): Promise<{ districtId: string; password: string }> {
  if (config.environment === 'production') throw new Refusal('Made-up districts are not for production: everyone in them has the same password.');
  const password = newDemoPassword();
  return withClient(ownerUrl, async (db) => {
    const taken = await db.query('select 1 from districts where slug = $1', [slug]);
    if (taken.rowCount !== 0) throw new Refusal(`There is a district ${slug} already. Choose another name with --slug.`);
    const { rows } = await db.query<{ id: string; body: LessonVersionBody }>(
      `select v.id, v.body from catalog_entries e join lesson_versions v on v.id = e.lesson_version_id order by v.unit_position, v.position, v.lesson_id`);
    const catalog = rows.map((row) => new LessonVersion(row.id, row.body));
    if (catalog.length === 0) throw new Refusal('There are no lessons yet. Run npm start once, or the command publish.');
    const today = localDate(now, timeZone);
    const termStartsOn = plusDays(weekOf(today), -7 * size.weeks);
    const districtId = newId();
    const plan: LargePlan = {
      ...size, districtId, termId: newId(), timeZone, now, termStartsOn, termEndsOn: plusDays(weekOf(today), 27), passwordHash: await hashPassword(password),
      lessons: Object.fromEntries(bands.map((band) => [band, catalog.filter(({ body }) => body.unit.tier === band).slice(0, size.weeks)])) as Record<Band, LessonVersion[]>,
    };

    await db.query('begin');
    await db.query(`set local app.district_id = '${districtId}'`);
    await insertAll(db, 'districts', [{ id: districtId, slug, host: null, name: 'Grand Valley District', country: 'us', time_zone: timeZone, default_locale: 'en' }]);
    const own = { district_id: districtId };
    await insertAll(db, 'terms', [{ ...own, id: plan.termId, name: 'Fall', starts_on: termStartsOn, ends_on: plan.termEndsOn }]);
    await insertAll(db, 'consent_policies', [{ ...own, id: newId(), kind: 'LESSON', mode: 'OPT_OUT', notice_days: 14, noticed_on: plusDays(termStartsOn, -30) }]);
    const coordinator = newId();
    await insertAll(db, 'users', [{ ...own, id: coordinator, kind: 'staff', shown_name: 'D. Mensah', username: 'coordinator', locale: 'en', grade: null, settings: {} }]);
    await insertAll(db, 'credentials', [{ ...own, user_id: coordinator, password_hash: plan.passwordHash, changed_at: now }]);
    await insertAll(db, 'grants', [{ ...own, id: newId(), user_id: coordinator, role: 'coordinator', place_kind: 'district', place_id: districtId, from_date: termStartsOn, to_date: null }]);

    for (let school = 0; school < size.schools;) {
      const part = noRows();
      const students = () => part.enrollments.length;
      while (school < size.schools && students() < atOnce) addSchool(part, plan, school++);
      for (const table of tables) {
        const [first] = part[table];
        if (first) await copyInto(db, table, Object.keys(first), part[table]);
      }
      say(`${school} of ${size.schools} schools, ${Math.floor((school * size.students) / size.schools)} students`);
    }
    await db.query('commit');
    for (const table of ['attempts', 'report_contributions', 'report_groups', 'enrollments', 'users', 'assignments', 'classes']) await db.query(`analyze ${table}`);
    await writeNote(config, `${slug}.json`, { district: slug, password, people: ['coordinator', 'principal.1', 't1.1', 's1.1.1'] });
    return { districtId, password };
  });
}
