import type { PlayedLesson } from '@eia/lesson';
import type { Consent } from '../consent/consent.js';
import { mayAskSurvey, mayReflect, type MayCollect } from './read-response.js';

/**
 * What may be collected of a student's own words and feelings. A reflection in a protected area (PPRA, 20 U.S.C. 1232h) is a
 * protected question like one of a survey, so it needs `SURVEY_PROTECTED` too, which is written consent or nothing.
 */
export function mayCollectFrom(consent: Consent): MayCollect {
  return {
    reflection: consent.mayCollect('REFLECTION'), protectedReflection: consent.mayCollect('SURVEY_PROTECTED'),
    checkIn: consent.mayCollect('CHECKIN'), survey: consent.mayCollect('SURVEY_SKILL'), protectedSurvey: consent.mayCollect('SURVEY_PROTECTED'),
  };
}

/**
 * Steps that ask about the student and must not ask this one: their fiction alternative plays, same kind, length and
 * look; a survey is there to think about, and nothing of it is kept. What is refused when it is sent and what is not asked
 * are decided by the same functions.
 */
export function alternativeStepsOf({ steps }: PlayedLesson, consent: Consent): string[] {
  const may = mayCollectFrom(consent);
  return steps.filter((step) => {
    if (step.type === 'survey') return !mayAskSurvey(step, may);
    if ((step.type !== 'checkin' && step.type !== 'reflect') || !step.alternative) return false;
    return step.type === 'checkin' ? !may.checkIn : !mayReflect(step, may);
  }).map(({ id }) => id);
}
