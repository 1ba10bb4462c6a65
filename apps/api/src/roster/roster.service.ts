import { Injectable } from '@nestjs/common';
import { can, type Actor } from '@eia/policy';
import { Clock } from '../platform/clock.js';
import { notFound } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import { reachOf, requireCan } from '../platform/policy.js';
import { tenant } from '../platform/tenant.js';
import type { SchoolClass } from './roster.graphql.js';
import { listClasses, type ClassRow } from './roster.queries.js';

@Injectable()
export class RosterService {
  constructor(private readonly clock: Clock) {}

  /** The classes the actor teaches in a term that is not over, by school and name. */
  async myClasses(actor: Actor): Promise<SchoolClass[]> {
    const reach = reachOf(actor, 'class.read');
    if (reach.kind !== 'classes') return [];
    const rows = await listClasses(tenant(), this.clock.now(), { ids: reach.ids });
    return rows.map((row) => classOf(actor, row));
  }

  /** One class with its students. NOT_FOUND when it is absent or not the actor's. */
  async schoolClass(actor: Actor, id: string): Promise<SchoolClass> {
    requireCan(actor, 'class.read', { districtId: actor.districtId, classId: id });
    const [row] = isId(id) ? await listClasses(tenant(), this.clock.now(), { ids: [id], pastToo: true }) : [];
    if (!row) throw notFound();
    return classOf(actor, row);
  }
}

function classOf(actor: Actor, row: ClassRow): SchoolClass {
  const place = { districtId: actor.districtId, schoolId: row.school_id, classId: row.id };
  return {
    id: row.id, name: row.name, tier: row.tier, schoolId: row.school_id, schoolName: row.school_name, termName: row.term_name,
    studentCount: row.students.length,
    students: row.students,
    viewerCan: {
      assign: can(actor, 'assignment.create', place),
      seeProgress: can(actor, 'classProgress.read', place),
    },
  };
}
