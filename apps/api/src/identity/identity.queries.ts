import { directory } from '../platform/connections.js';
import type { Tenant } from '../platform/tenant.js';
import type { Accommodations } from './identity.graphql.js';

export interface DistrictRow {
  id: string;
  slug: string;
  host: string | null;
  name: string;
  country: string;
  default_locale: string;
}

/** All districts of this installation. They are a directory, so no tenant transaction is needed. */
export async function listDistricts(): Promise<DistrictRow[]> {
  return directory().query<DistrictRow[]>('select id, slug, host, name, country, default_locale from districts order by name, id');
}

/** A person with the stored hash, for sign-in; null when nobody has that name. */
export async function findAccount(t: Tenant, username: string): Promise<{ id: string; password_hash: string } | null> {
  const [row] = await t.query<{ id: string; password_hash: string }>(`
    select u.id, c.password_hash
    from users u join credentials c on c.district_id = $1 and c.user_id = u.id
    where u.district_id = $1 and u.username = $2`, [t.districtId, username]);
  return row ?? null;
}

export interface ViewerRow extends DistrictRow {
  username: string;
  shown_name: string;
  locale: string;
  settings: Record<string, string>;
  school_name: string | null;
  class_name: string | null;
  accommodations: Accommodations | null;
}

/**
 * What a person's own pages say about them. The school is that of the student's or teacher's newest class, else that of
 * a role at a school; the class is named for students only, since teachers have several.
 * @param places ids of the person's classes and schools, the deciding ones first
 */
export async function getViewerRow(t: Tenant, userId: string, classIds: readonly string[], schoolIds: readonly string[]): Promise<ViewerRow> {
  const [row] = await t.query<ViewerRow>(`
    select d.id, d.slug, d.host, d.name, d.country, d.default_locale,
      u.username, u.shown_name, u.locale, u.settings,
      coalesce(c.school_name, (
        select s.name from schools s where s.district_id = $1 and s.id = any($4) order by s.name limit 1)) as school_name,
      case u.kind when 'student' then c.name end as class_name,
      (select json_build_object('fewerChoices', x.fewer_choices, 'readAloud', x.read_aloud, 'pickInstead', x.pick_instead,
        'largerTargets', x.larger_targets)
      from accommodations x where x.district_id = $1 and x.student_id = u.id) as accommodations
    from users u
    join districts d on d.id = $1
    left join lateral (
      select k.name, s.name as school_name
      from classes k join schools s on s.district_id = $1 and s.id = k.school_id
      where k.district_id = $1 and k.id = any($3)
      order by array_position($3, k.id) limit 1) c on true
    where u.district_id = $1 and u.id = $2`, [t.districtId, userId, classIds, schoolIds]);
  if (!row) throw new Error('The signed-in person is gone.');
  return row;
}

/** Merges settings into those stored and sets the locale when one is given. */
export async function storeSettings(t: Tenant, userId: string, settings: Record<string, string>, locale: string | null): Promise<void> {
  await t.query(`
    update users set settings = settings || $3::jsonb, locale = coalesce($4, locale)
    where district_id = $1 and id = $2`, [t.districtId, userId, JSON.stringify(settings), locale]);
}
