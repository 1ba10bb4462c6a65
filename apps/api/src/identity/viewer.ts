import { reach, type Actor } from '@eia/policy';
import type { Tier } from '../platform/graphql-types.js';
import type { Tenant } from '../platform/tenant.js';
import type { Accommodations, District, ViewerType } from './identity.graphql.js';
import { getViewerRow, type DistrictRow } from './identity.queries.js';

const none: Accommodations = { fewerChoices: false, readAloud: false, pickInstead: false, largerTargets: false };

/** The signed-in person as their pages show them. */
export async function viewerOf(t: Tenant, actor: Actor): Promise<ViewerType> {
  const places = (kind: 'class' | 'school') => actor.grants.filter((g) => g.placeKind === kind).map((g) => g.placeId);
  const row = await getViewerRow(t, actor.userId, [...actor.classIds, ...places('class')], places('school'));
  const isStudent = reach(actor, 'ownWork.read').kind === 'self';
  return {
    id: actor.userId,
    kind: actor.kind,
    shownName: row.shown_name,
    username: row.username,
    locale: row.locale,
    tier: (actor.tier as Tier | undefined) ?? null,
    settings: row.settings,
    district: districtOf(row),
    schoolName: row.school_name,
    className: row.class_name,
    accommodations: isStudent ? row.accommodations ?? none : null,
    viewerCan: {
      seeOwnWork: isStudent,
      teach: reach(actor, 'class.read').kind === 'classes',
      seeReports: reach(actor, 'report.read').kind !== 'none',
    },
  };
}

/** The public part of a district. */
export function districtOf(row: DistrictRow): District {
  return { id: row.id, slug: row.slug, name: row.name, country: row.country, defaultLocale: row.default_locale };
}
