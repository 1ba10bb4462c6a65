import { inLocale } from '@eia/lesson';
import { Tier } from '../platform/graphql-types.js';
import type { LessonDetail, LessonSummary } from './catalog.graphql.js';
import type { LessonVersion } from './lesson-version.js';

/** A version as the catalog shows it. @param locale the viewer's */
export function summaryOf(version: LessonVersion, locale: string): LessonSummary {
  const { body, played } = version;
  const words = version.words(locale);
  return {
    versionId: version.id,
    lessonId: body.lessonId,
    unitId: body.unit.id,
    unitTitle: words.unitTitle,
    title: words.lesson.title,
    objective: words.lesson.objective,
    tier: played.tier as Tier,
    minutes: played.minutes,
    skills: body.skills.map((skill) => skill.id),
    skillNames: body.skills.map((skill) => inLocale(skill.name, locale, body.baseLocale)),
    kinds: [...new Set(played.steps.map((step) => step.type === 'item' ? step.item.kind : step.type))],
    sensitivity: played.sensitivity.level,
    status: body.status,
    locales: Object.values(body.locales).map(({ locale: id, status }) => ({ locale: id, status })),
    core: body.core,
    picture: version.picture(locale),
    position: body.position,
  };
}

/** A version as a teacher reads it before assigning. @param locale the viewer's */
export function detailOf(version: LessonVersion, locale: string): LessonDetail {
  const { body, played } = version;
  const words = version.words(locale);
  return {
    summary: summaryOf(version, locale),
    contentUrls: version.contentUrls,
    planHtml: words.planHtml,
    planLocale: words.planLocale,
    familyHtml: words.familyHtml,
    familyLocale: words.familyLocale,
    frameworks: body.frameworks.map((framework) => inLocale(framework.name, locale, body.baseLocale)),
    optOutNotice: played.sensitivity.optOutNotice,
    counselorHeadsUp: played.sensitivity.counselorHeadsUp,
    leftOut: played.leftOut,
  };
}
