import { Injectable } from '@nestjs/common';
import type { Actor } from '@eia/policy';
import { CatalogService } from '../catalog/catalog.service.js';
import { Clock } from '../platform/clock.js';
import { requireCan } from '../platform/policy.js';
import { tenant } from '../platform/tenant.js';
import { myWorkOf } from './my-work.js';
import type { MyWork } from './my-work.graphql.js';
import { myWorkRows } from './my-work.queries.js';

@Injectable()
export class MyWorkService {
  constructor(private readonly catalog: CatalogService, private readonly clock: Clock) {}

  /** The home of the signed-in student. */
  async of(actor: Actor): Promise<MyWork> {
    requireCan(actor, 'ownWork.read', { districtId: actor.districtId, studentId: actor.userId });
    const now = this.clock.now();
    const rows = await myWorkRows(tenant(), actor.userId, actor.classIds, now);
    const versions = new Map((await this.catalog.all(rows.map((row) => row.lessonVersionId))).map((v) => [v.id, v]));
    return myWorkOf(rows, (id) => versions.get(id) ?? null, actor.locale, now);
  }
}
