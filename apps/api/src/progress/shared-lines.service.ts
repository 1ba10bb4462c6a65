import { Injectable } from '@nestjs/common';
import type { Actor } from '@eia/policy';
import { findAssignment } from '../assignment/assignment.queries.js';
import { notFound } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import { requireCan } from '../platform/policy.js';
import { tenant, type Tenant } from '../platform/tenant.js';
import type { SharedLine } from './shared-lines.graphql.js';

/** A line shows only together with four others, so that "who just finished" does not tell whose it is. */
const together = 5;

@Injectable()
export class SharedLinesService {
  /**
   * Reflections that students of a class share without their name, once they finished the lesson: nobody reads a sentence
   * that is still being typed. They come in groups of five in the order of finishing, which a later edit does not change,
   * and carry neither id nor time; inside the groups the order says nothing. One to four wait for more.
   * @throws ApiError NOT_FOUND
   */
  async of(actor: Actor, assignmentId: string): Promise<SharedLine[]> {
    const t = tenant();
    const row = isId(assignmentId) ? await findAssignment(t, assignmentId) : null;
    requireCan(actor, 'sharedLines.read', { districtId: actor.districtId, schoolId: row?.schoolId, classId: row?.classId });
    if (!row) throw notFound();
    return sharedWithoutName(t, assignmentId);
  }
}

// The order inside is that of a hash of the words: the same at every look, and without any trace of who or when.
function sharedWithoutName(t: Tenant, assignmentId: string): Promise<SharedLine[]> {
  return t.query<SharedLine>(`
    with lines as (
      select r.step_id, r.body, row_number() over (partition by r.step_id order by a.done_at, r.id) as nth,
        count(*) over (partition by r.step_id) as all_lines
      from reflections r
      join attempts a on a.district_id = $1 and a.id = r.attempt_id
      where r.district_id = $1 and a.assignment_id = $2 and a.ordinal = 1 and a.status = 'done' and r.sharing = 'class-anonymous'
        and (btrim(coalesce(r.body->>'text', '')) <> '' or jsonb_array_length(coalesce(r.body->'picks', '[]')) > 0)
    )
    select step_id as "stepId", nullif(btrim(coalesce(body->>'text', '')), '') as text,
      array(select jsonb_array_elements_text(coalesce(body->'picks', '[]'))) as picks
    from lines where nth <= all_lines - all_lines % ${together}
    order by step_id, md5(body::text)`, [t.districtId, assignmentId]);
}
