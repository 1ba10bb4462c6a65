import { Injectable } from '@nestjs/common';
import type { Actor } from '@eia/policy';
import { CatalogService } from '../catalog/catalog.service.js';
import { Clock } from '../platform/clock.js';
import { notFound } from '../platform/errors.js';
import type { Tier } from '../platform/graphql-types.js';
import { requireCan } from '../platform/policy.js';
import { tenant } from '../platform/tenant.js';
import { districtOverview, type OverviewRow } from './district-overview.queries.js';
import type { DistrictOverview, LessonDose } from './report.graphql.js';

@Injectable()
export class DistrictOverviewService {
  constructor(private readonly catalog: CatalogService, private readonly clock: Clock) {}

  /** What the district's classes were given this term. Counts of classes only; nothing about students. */
  async of(actor: Actor): Promise<DistrictOverview> {
    requireCan(actor, 'districtOverview.read', { districtId: actor.districtId });
    const row = await districtOverview(tenant(), this.clock.now());
    if (!row) throw notFound();
    const sum = (of: (school: OverviewRow['schools'][number]) => number) => row.schools.reduce((total, one) => total + of(one), 0);
    return {
      districtName: row.districtName,
      termName: row.termName ?? '',
      weekStartsOn: row.weekStartsOn,
      schools: row.schools.length,
      classes: sum(({ classes }) => classes),
      classesTaughtThisWeek: sum(({ taught }) => taught),
      lessonsAssigned: sum(({ assigned }) => assigned),
      bySchool: row.schools.map(({ id, name, classes, taught, assigned }) => ({
        id, name, classes, classesTaughtThisWeek: taught, lessonsAssigned: assigned })),
      recentLessons: await this.doses(row, actor.locale),
    };
  }

  private async doses({ lessons }: OverviewRow, locale: string): Promise<LessonDose[]> {
    const versions = new Map((await this.catalog.all(lessons.map((l) => l.lessonVersionId))).map((v) => [v.id, v]));
    return lessons.flatMap(({ lessonVersionId, classes }) => {
      const version = versions.get(lessonVersionId);
      if (!version) return [];
      return [{ lessonId: version.body.lessonId, title: version.lesson(locale).title, tier: version.played.tier as Tier, classes }];
    });
  }
}
