import { Injectable } from '@nestjs/common';
import { offlineKit, pickQuizItems, type KitItem } from '@eia/lesson';
import type { Actor } from '@eia/policy';
import { CatalogService } from '../catalog/catalog.service.js';
import { notFound } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import { requireCan } from '../platform/policy.js';
import { tenant } from '../platform/tenant.js';
import { contentOf, itemsOf } from './attempt-items.js';
import { findPinned } from './attempt.queries.js';
import { quizStep } from './read-response.js';

@Injectable()
export class OfflineKit {
  constructor(private readonly catalog: CatalogService) {}

  /**
   * The questions of the student's own attempt with their feedback, for a device that may lose its network.
   * @throws ApiError NOT_FOUND when the attempt is not the student's
   */
  async of(actor: Actor, attemptId: string, locale: string): Promise<KitItem[]> {
    const t = tenant();
    const pinned = isId(attemptId) ? await findPinned(t, attemptId, actor.userId) : null;
    requireCan(actor, 'attempt.respond', { districtId: actor.districtId, classId: pinned?.classId, studentId: actor.userId });
    if (!pinned) throw notFound();
    const version = await this.catalog.version(pinned.lessonVersionId);
    const items = itemsOf(await contentOf(this.catalog, version, pinned.warmUp), locale);
    return offlineKit(items, quizStep, pickQuizItems(version.played, attemptId));
  }
}
