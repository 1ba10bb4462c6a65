import { Injectable } from '@nestjs/common';
import type { Actor } from '@eia/policy';
import { findAssignment } from '../assignment/assignment.queries.js';
import { scales } from '../attempt/read-response.js';
import { CatalogService } from '../catalog/catalog.service.js';
import { notFound } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import { requireCan } from '../platform/policy.js';
import { tenant, type Tenant } from '../platform/tenant.js';
import { pollCounts } from './poll-counts.js';
import type { PollTotal } from './poll-totals.graphql.js';

@Injectable()
export class PollTotalsService {
  constructor(private readonly catalog: CatalogService) {}

  /**
   * How the class answered the polls of a lesson, see `pollCounts`. Not the surveys of a district (`instrument`), and no
   * question in a protected area.
   * @throws ApiError NOT_FOUND
   */
  async of(actor: Actor, assignmentId: string): Promise<PollTotal[]> {
    const t = tenant();
    const row = isId(assignmentId) ? await findAssignment(t, assignmentId) : null;
    requireCan(actor, 'pollTotals.read', { districtId: actor.districtId, schoolId: row?.schoolId, classId: row?.classId });
    if (!row) throw notFound();
    const { steps } = (await this.catalog.version(row.lessonVersionId)).lesson(actor.locale);
    const polls = steps.flatMap((step) => (step.type === 'survey' && step.purpose === 'lesson-poll' ? [step] : []));
    if (polls.length === 0) return [];
    const answers = await answersInOrder(t, assignmentId);
    return polls.flatMap(({ id: stepId, scale, items }) => items.filter(({ protectedArea }) => protectedArea === 'none').map(({ id: itemId, text }) => ({
      stepId, itemId, text, scale,
      ...pollCounts(answers.filter((one) => one.stepId === stepId && one.itemId === itemId).map(({ value }) => value), scales[scale]),
    })));
  }
}

interface PollAnswer { readonly stepId: string; readonly itemId: string; readonly value: number }

/**
 * One answer per student and question, in the order of finishing the lesson. What had not arrived when a student finished never
 * comes in later: a change of mind would show whose it is.
 */
function answersInOrder(t: Tenant, assignmentId: string): Promise<PollAnswer[]> {
  return t.query<PollAnswer>(`
    select "stepId", "itemId", value from (
      select distinct on (a.id, y.step_id, y.item_id) a.done_at, a.id, y.step_id as "stepId", y.item_id as "itemId", y.value
      from attempts a
      join survey_answers y on y.district_id = $1 and y.attempt_id = a.id
      join responses r on r.district_id = $1 and r.id = y.id
      where a.district_id = $1 and a.assignment_id = $2 and a.ordinal = 1 and a.status = 'done' and r.received_at <= a.done_at
      order by a.id, y.step_id, y.item_id, r.seq desc, r.id desc
    ) last
    order by done_at, id`, [t.districtId, assignmentId]);
}
