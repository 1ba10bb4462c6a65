import { mastery, masteryWords, type Evidence } from '@eia/scoring';
import { endOfLocalDay, type LocalDate } from '../../assignment/local-day.js';
import { triesOf, type DeedRow } from '../../attempt/deeds.queries.js';
import { evidenceOf } from '../../attempt/evidence.js';
import { selectVersions } from '../../catalog/catalog.queries.js';
import { LessonVersion } from '../../catalog/lesson-version.js';
import { groupBy } from '../../platform/group-by.js';
import { inTenant, type Tenant } from '../../platform/tenant.js';
import { CountingConsent } from './consents.js';
import { collectRoster } from './collect-roster.js';
import { insertContributions, markCollected, type Contribution } from './contributions.js';
import { deedsOf, dueAssignments, dueUnits, rosteredStudents, startedIn, type DueAssignment, type DueUnit } from './due.queries.js';
import { lessonOutcome } from './lesson-outcome.js';

const asJob = { login: 'job' } as const;

/**
 * Writes the contributions of everything that became final by the end of a local day: outcomes of lessons, words of mastery
 * of units that ended, and the students of the term. Each class on its own, safe to repeat and to be stopped half-way.
 * @param timeZone of the district
 */
export async function collect(districtId: string, asOf: LocalDate, timeZone: string): Promise<void> {
  const until = endOfLocalDay(asOf, timeZone);
  const versions = new Versions();
  const consent = await inTenant(districtId, { ...asJob, readOnly: true }, (t) => CountingConsent.read(t, timeZone));
  for (const due of await inTenant(districtId, { ...asJob, readOnly: true }, (t) => dueAssignments(t, until))) {
    await inTenant(districtId, asJob, (t) => collectLesson(t, due, consent, versions));
  }
  for (const due of await inTenant(districtId, { ...asJob, readOnly: true }, (t) => dueUnits(t, until, asOf))) {
    await inTenant(districtId, asJob, (t) => collectSkills(t, due, consent, versions, timeZone));
  }
  await inTenant(districtId, asJob, (t) => collectRoster(t, asOf, consent.at(until)));
}

async function collectLesson(t: Tenant, due: DueAssignment, consent: CountingConsent, versions: Versions): Promise<void> {
  if (!await markCollected(t, due, 'assignment', due.id)) return;
  const { played } = await versions.get(due.lessonVersionId);
  const mayCount = consent.at(due.finalAt);
  const students = (await rosteredStudents(t, due, [due.id])).filter(mayCount);
  const started = await startedIn(t, due);
  const deeds = groupBy(await deedsOf(t, due), ({ studentId }) => studentId);
  await insertContributions(t, due, students.map((studentId): Contribution => {
    const done = deeds.get(studentId) ?? [];
    const outcome = started.has(studentId) && done.length === 0 ? startedOnly : lessonOutcome(played, done);
    return { measure: 'lesson', item: due.lessonId, studentId, ...outcome };
  }));
}

/** Opened, and nothing seen to its end. */
const startedOnly = { part: 1, value: null };

async function collectSkills(t: Tenant, due: DueUnit, consent: CountingConsent, versions: Versions, timeZone: string): Promise<void> {
  if (!await markCollected(t, due, 'unit', due.unitId)) return;
  const mayCount = consent.at(due.finalAt);
  const students = (await rosteredStudents(t, due, due.assignmentIds)).filter(mayCount);
  if (students.length === 0) return;
  const taught = new Set<string>();
  for (const id of due.lessonVersionIds) taught.add((await versions.get(id)).body.skills[0]?.id ?? '');
  taught.delete('');
  const found = await evidenceByStudent(await triesOf(t, students, due.finalAt), versions);
  await insertContributions(t, due, students.flatMap((studentId) => [...taught].map((skill): Contribution => {
    const { word } = mastery((found.get(studentId) ?? []).filter((one) => one.skill === skill), due.finalAt, timeZone);
    return { measure: 'skill', item: skill, studentId, part: masteryWords.indexOf(word), value: null };
  })));
}

/** Evidence by student. */
async function evidenceByStudent(tries: readonly DeedRow[], versions: Versions): Promise<Map<string, Evidence[]>> {
  const known = new Map<string, LessonVersion>();
  for (const { lessonVersionId } of tries) known.set(lessonVersionId, await versions.get(lessonVersionId));
  return new Map([...groupBy(tries, (row) => row.studentId)].map(([studentId, own]) => [studentId, evidenceOf(own, (id) => known.get(id))]));
}

/** Lesson versions, each read once a run. */
class Versions {
  private readonly known = new Map<string, LessonVersion>();

  async get(id: string): Promise<LessonVersion> {
    const known = this.known.get(id);
    if (known) return known;
    const [row] = await selectVersions([id]);
    if (!row) throw new Error(`Lesson version ${id} is pinned by an assignment and not there.`);
    const version = new LessonVersion(row.id, row.body);
    this.known.set(id, version);
    return version;
  }
}
