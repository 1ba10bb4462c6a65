import { Injectable } from '@nestjs/common';
import type { Actor } from '@eia/policy';
import { CatalogService } from '../catalog/catalog.service.js';
import { Clock } from '../platform/clock.js';
import { requireCan } from '../platform/policy.js';
import { tenant, type Tenant } from '../platform/tenant.js';
import type { Assignment } from './assignment.graphql.js';
import { assignmentsOfClasses, type AssignmentRow } from './assignment.queries.js';
import { assignmentOf } from './present-assignment.js';

/** Classes asked for in one turn of the event loop, and the rows of all of them. */
interface Batch {
  readonly classIds: Set<string>;
  readonly rows: Promise<AssignmentRow[]>;
}

/** The assignments of classes. A list of classes costs one statement, however many there are. */
@Injectable()
export class ClassAssignments {
  private readonly batches = new WeakMap<Tenant, Batch>();

  constructor(private readonly catalog: CatalogService, private readonly clock: Clock) {}

  async of(actor: Actor, schoolClass: { id: string; schoolId: string }): Promise<Assignment[]> {
    requireCan(actor, 'assignment.read', { districtId: actor.districtId, schoolId: schoolClass.schoolId, classId: schoolClass.id });
    const now = this.clock.now();
    const all = await this.rowsWith(tenant(), schoolClass.id);
    const rows = all.filter(({ classId }) => classId === schoolClass.id);
    const versions = new Map((await this.catalog.all(rows.map((row) => row.lessonVersionId))).map((v) => [v.id, v]));
    return rows.flatMap((row) => {
      const version = versions.get(row.lessonVersionId);
      return version ? [assignmentOf(row, version, actor.locale, now)] : [];
    });
  }

  private rowsWith(t: Tenant, classId: string): Promise<AssignmentRow[]> {
    const waiting = this.batches.get(t);
    if (waiting) {
      waiting.classIds.add(classId);
      return waiting.rows;
    }
    const classIds = new Set([classId]);
    const rows = nextTurn().then(() => {
      this.batches.delete(t);
      return assignmentsOfClasses(t, [...classIds]);
    });
    this.batches.set(t, { classIds, rows });
    return rows;
  }
}

/** By then every class of the list has asked. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => { setImmediate(resolve); });
}
