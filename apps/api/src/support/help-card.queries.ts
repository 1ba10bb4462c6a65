import type { LocalText } from '@eia/lesson';
import type { Tenant } from '../platform/tenant.js';
import type { HelpPerson } from './help-card.graphql.js';

/** A national line, as `support/<country>.yaml` has it. */
export interface SupportLine {
  readonly id: string;
  readonly name: LocalText;
  readonly emergency: boolean;
  readonly call?: string;
  readonly text?: string;
  readonly url?: string;
  readonly hours: LocalText;
  readonly languages: readonly string[];
  readonly note?: LocalText;
}

export interface HelpRow {
  readonly country: string;
  /** The school's own people, school by school. */
  readonly people: readonly HelpPerson[];
  readonly lines: readonly SupportLine[];
}

/**
 * Whom one can turn to, in one statement: the people of the schools of some classes and of some schools, then the lines of
 * the district's country.
 */
export async function findHelp(t: Tenant, classIds: readonly string[], schoolIds: readonly string[]): Promise<HelpRow | null> {
  const rows = await t.query<HelpRow>(`
    select d.country,
      coalesce((
        select json_agg(p.person order by s.name, s.id, p.nth)
        from schools s cross join jsonb_array_elements(s.support_people) with ordinality p(person, nth)
        where s.district_id = $1 and (s.id = any($3::uuid[]) or s.id in (
          select c.school_id from classes c where c.district_id = $1 and c.id = any($2::uuid[])))), '[]') as people,
      coalesce((select json_agg(l.line order by l.position) from support_lines l where l.country = d.country), '[]') as lines
    from districts d where d.id = $1`, [t.districtId, classIds, schoolIds]);
  return rows[0] ?? null;
}
