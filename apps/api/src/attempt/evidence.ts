import { scoredItems } from '@eia/lesson';
import { attemptEvidence, warmUpStep, type Evidence } from '@eia/scoring';
import type { LessonVersion } from '../catalog/lesson-version.js';
import { groupBy } from '../platform/group-by.js';
import type { DeedRow } from './deeds.queries.js';

/** Evidence, with the lesson that its item belongs to. */
export interface EvidenceOfLesson extends Evidence {
  readonly version: LessonVersion;
}

/**
 * What tries say about skills: the one way from deeds to evidence, for My path, reports and warm-ups alike. A question
 * of a warm-up counts like any other of its own lesson, not of the lesson it stood before.
 * @param tries of one student; those of an unknown version say nothing
 */
export function evidenceOf(tries: readonly DeedRow[], versionOf: (id: string) => LessonVersion | undefined): EvidenceOfLesson[] {
  const groups = groupBy(tries, ({ attemptId, lessonVersionId }) => `${attemptId} ${lessonVersionId}`);
  return [...groups.values()].flatMap((deeds) => {
    const version = versionOf(deeds[0]?.lessonVersionId ?? '');
    if (!version) return [];
    const { lessonId } = version.body;
    return attemptEvidence(lessonId, scoredItems(version.played), deeds.map((deed) => inOwnLesson(deed, lessonId))).map((one) => ({ ...one, version }));
  });
}

function inOwnLesson(deed: DeedRow, lessonId: string): DeedRow {
  return deed.stepId === warmUpStep && deed.itemId?.startsWith(`${lessonId}/`) ? { ...deed, itemId: deed.itemId.slice(lessonId.length + 1) } : deed;
}
