import { Injectable } from '@nestjs/common';
import type { Actor } from '@eia/policy';
import { CatalogService } from '../catalog/catalog.service.js';
import { Clock } from '../platform/clock.js';
import { isId } from '../platform/ids.js';
import { requireCan } from '../platform/policy.js';
import { tenant } from '../platform/tenant.js';
import { gridOf, gridVersion, type GridRow } from './class-grid.queries.js';
import type { ClassProgress, GridLesson } from './progress.graphql.js';

@Injectable()
export class ClassProgressService {
  constructor(private readonly catalog: CatalogService, private readonly clock: Clock) {}

  /** The grid of a class; null when it is still the one called `since`. @throws ApiError NOT_FOUND */
  async changedSince(actor: Actor, classId: string, since: string | null): Promise<ClassProgress | null> {
    this.ask(actor, classId);
    const unchanged = since !== null && await gridVersion(tenant(), classId, this.clock.now()) === since;
    return unchanged ? null : this.read(actor, classId);
  }

  /** The grid of a class as it is now. @throws ApiError NOT_FOUND */
  async now(actor: Actor, classId: string): Promise<ClassProgress> {
    this.ask(actor, classId);
    return this.read(actor, classId);
  }

  ask(actor: Actor, classId: string): void {
    requireCan(actor, 'classProgress.read', { districtId: actor.districtId, classId: isId(classId) ? classId : undefined });
  }

  private async read(actor: Actor, classId: string): Promise<ClassProgress> {
    const now = this.clock.now();
    const grid = await gridOf(tenant(), classId, now);
    return { version: grid.version, classId, at: now, lessons: await this.lessons(grid, actor.locale), students: grid.students };
  }

  private async lessons({ lessons }: GridRow, locale: string): Promise<GridLesson[]> {
    const versions = new Map((await this.catalog.all(lessons.map((l) => l.lessonVersionId))).map((v) => [v.id, v]));
    return lessons.map(({ assignmentId, lessonVersionId, opensAt, dueAt, closedAt }) => {
      const version = versions.get(lessonVersionId);
      // A column per number of each row: leaving one out would shift all others.
      if (!version) throw new Error(`Lesson version ${lessonVersionId} is assigned but gone.`);
      return {
        assignmentId,
        title: version.lesson(locale).title,
        opensAt: new Date(opensAt),
        dueAt: dueAt === null ? null : new Date(dueAt),
        closedAt: closedAt === null ? null : new Date(closedAt),
        steps: version.played.steps.length,
        hasLaterQuiz: version.played.quiz?.when === 'later',
      };
    });
  }
}
