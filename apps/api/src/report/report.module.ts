import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { DistrictOverviewService } from './district-overview.service.js';
import { ReportResolver } from './report.resolver.js';

@Module({ imports: [CatalogModule], providers: [DistrictOverviewService, ReportResolver] })
export class ReportModule {}
