import { Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@eia/policy';
import { Can } from '../platform/policy.js';
import { Viewer } from '../platform/viewer.js';
import { DistrictOverviewService } from './district-overview.service.js';
import { DistrictOverview } from './report.graphql.js';

@Resolver()
export class ReportResolver {
  constructor(private readonly overview: DistrictOverviewService) {}

  @Can('districtOverview.read')
  @Query(() => DistrictOverview)
  districtOverview(@Viewer() actor: Actor) {
    return this.overview.of(actor);
  }
}
