import type { PlayedLesson } from '@eia/lesson';
import type { Consent } from '../consent/consent.js';
import type { MayCollect } from './read-response.js';

/** What may be collected of a student's own words and feelings. */
export function mayCollectFrom(consent: Consent): MayCollect {
  return { reflection: consent.mayCollect('REFLECTION'), checkIn: consent.mayCollect('CHECKIN') };
}

/**
 * Steps that ask about the student and must not ask this one: their fiction alternative plays, same kind, length and
 * look. A check-in needs `CHECKIN`, a reflection `REFLECTION`. A reflection in a protected area (PPRA, 20 U.S.C. 1232h) is
 * a protected question like one of a survey, so it needs `SURVEY_PROTECTED` too, which is written consent or nothing.
 */
export function alternativeStepsOf({ steps }: PlayedLesson, consent: Consent): string[] {
  return steps.filter((step) => {
    if ((step.type !== 'checkin' && step.type !== 'reflect') || !step.alternative) return false;
    if (step.type === 'checkin') return !consent.mayCollect('CHECKIN');
    return !consent.mayCollect('REFLECTION') || (step.protectedArea !== 'none' && !consent.mayCollect('SURVEY_PROTECTED'));
  }).map(({ id }) => id);
}
