/**
 * The bench's own lesson. It goes straight into `lesson_versions`, in the form that `publish` gives a lesson, because the
 * checks of the content rightly refuse a quiz of ten questions.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseLesson } from '@eia/lesson/authoring';
import { v7 } from 'uuid';
import { parse } from 'yaml';

export const fixtureId = 'g68-bench-ten';

/**
 * Puts `copies` versions of the fixture into the database, each a lesson of its own.
 * @param {import('pg').Client} admin
 * @param {number} copies
 * @returns {Promise<string[]>} ids of the versions
 */
export async function publishFixture(admin, copies) {
  const text = await readFile(resolve(import.meta.dirname, 'fixture/ten-questions.yaml'), 'utf8');
  const parsed = parseLesson(parse(text));
  if (!parsed.ok) throw new Error(`The bench's lesson does not fit the format: ${JSON.stringify(parsed.problems)}`);
  const ids = [];
  for (let n = 0; n < copies; n += 1) {
    const id = v7();
    const lesson = { ...parsed.lesson, id: `${fixtureId}-${n + 1}`, title: `${parsed.lesson.title} ${n + 1}` };
    const body = bodyOf(lesson);
    await admin.query(
      `insert into lesson_versions (id, district_id, lesson_id, revision, pack, unit_id, unit_position, position, tier,
         title, minutes, skills, status, locales, body, published_at)
       values ($1, null, $2, $3, $4, $5, 0, $6, $7, $8, $9, $10, $11, $12, $13, now())`,
      [id, lesson.id, body.revision, body.pack, lesson.unit, n, lesson.tier, lesson.title, lesson.minutes, lesson.skills,
        body.status, JSON.stringify([{ locale: 'en', status: 'draft' }]), JSON.stringify(body)]);
    ids.push(id);
  }
  return ids;
}

/** @param {import('@eia/lesson').LessonFile} lesson */
function bodyOf(lesson) {
  return {
    format: 1, lessonId: lesson.id, revision: 'bench', pack: 'bench', status: 'draft', baseLocale: 'en', replaces: null,
    unit: { id: lesson.unit, tier: lesson.tier, position: 0 }, position: 0, core: false,
    locales: {
      en: {
        locale: 'en', status: 'draft', hash: 'bench', lesson, unitTitle: 'Bench', unitSummary: '', bigQuestion: '',
        planHtml: '', planLocale: 'en', familyHtml: '', familyLocale: 'en',
      },
    },
    skills: lesson.skills.map((id) => ({ id, name: { en: id } })),
    frameworks: [], media: {}, emotions: [], faces: {}, itemHashes: {},
  };
}
