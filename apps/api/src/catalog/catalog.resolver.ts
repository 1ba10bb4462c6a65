import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@eia/policy';
import { Can, requireCan } from '../platform/policy.js';
import { Viewer } from '../platform/viewer.js';
import { LessonDetail, LessonSummary } from './catalog.graphql.js';
import { CatalogService } from './catalog.service.js';
import { detailOf, summaryOf } from './present-lesson.js';

@Resolver()
export class CatalogResolver {
  constructor(private readonly catalog: CatalogService) {}

  @Can('lesson.browse')
  @Query(() => [LessonSummary])
  async lessons(@Viewer() actor: Actor): Promise<LessonSummary[]> {
    requireCan(actor, 'lesson.browse', { districtId: actor.districtId });
    return (await this.catalog.catalog()).map((version) => summaryOf(version, actor.locale));
  }

  @Can('lesson.read')
  @Query(() => LessonDetail)
  async lesson(@Viewer() actor: Actor, @Args('versionId', { type: () => ID }) versionId: string): Promise<LessonDetail> {
    requireCan(actor, 'lesson.read', { districtId: actor.districtId });
    return detailOf(await this.catalog.version(versionId), actor.locale);
  }
}
