import { warmUpItems } from '@eia/lesson';
import { revisitOn } from '@eia/scoring/revisit';
import { localDate } from '../assignment/local-day.js';
import type { LessonVersion } from '../catalog/lesson-version.js';
import { groupBy } from '../platform/group-by.js';
import type { ChosenWarmUp } from './attempt-items.js';
import type { EvidenceOfLesson } from './evidence.js';
import type { WarmUpSource } from './warm-up.queries.js';

/** The youngest have shorter lessons. */
const most = (version: LessonVersion) => (version.played.tier === 'k-2' ? 2 : 3);

interface Candidate extends ChosenWarmUp {
  readonly skill: string;
  /** When it was answered last; 0 when never. */
  readonly answered: number;
}

/**
 * The questions from earlier lessons that an attempt begins with: two or three whose skill is due, fewer when there are
 * fewer. The skill that has been due longest comes first, and of its questions the one not answered for longest; then
 * the next skill, in turns. Pure, without chance, and made of scored answers alone.
 * @param begins the lesson that begins: none of its own questions is asked
 * @param finished the lessons the student has finished, each in the latest version they did, the latest first
 * @param found everything the student's answers say
 * @param locale the student's
 */
export function chooseWarmUp(
  begins: LessonVersion, finished: readonly LessonVersion[], found: readonly EvidenceOfLesson[], { timeZone, terms }: WarmUpSource, locale: string, now: Date,
): ChosenWarmUp[] {
  const today = localDate(now, timeZone);
  const due = [...groupBy(found, ({ skill }) => skill)]
    .map(([skill, own]) => ({ skill, on: revisitOn(own, timeZone, terms) }))
    .filter(({ on }) => on !== null && on <= today)
    .sort((a, b) => compare(a.on ?? '', b.on ?? '') || compare(a.skill, b.skill));
  const candidates = candidatesOf(begins, finished, found, locale);
  const queues = due.map(({ skill }) => candidates.filter((one) => one.skill === skill)
    .sort((a, b) => a.answered - b.answered || compare(a.itemId, b.itemId)));
  const inTurns = Array.from({ length: most(begins) }, (_, round) => queues.flatMap((queue) => queue[round] ?? [])).flat();
  return inTurns.slice(0, most(begins)).map(({ itemId, lessonVersionId }) => ({ itemId, lessonVersionId }));
}

function candidatesOf(begins: LessonVersion, finished: readonly LessonVersion[], found: readonly EvidenceOfLesson[], locale: string): Candidate[] {
  const answered = new Map<string, number>();
  for (const { itemId, at } of found) answered.set(itemId, Math.max(answered.get(itemId) ?? 0, at.getTime()));
  const wanted = begins.localeFor(locale);
  const seen = new Set([begins.body.lessonId]);
  return finished.flatMap((version) => {
    const { lessonId } = version.body;
    if (seen.has(lessonId)) return [];
    seen.add(lessonId);
    if (version.played.tier !== begins.played.tier || !version.locales.includes(wanted)) return [];
    return warmUpItems(version.body, wanted).map(({ id, skill }) => (
      { itemId: id, lessonVersionId: version.id, skill, answered: answered.get(id) ?? 0 }));
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
