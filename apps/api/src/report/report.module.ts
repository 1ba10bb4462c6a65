import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { DoseService } from './dose.service.js';
import { ReportResolver } from './report.resolver.js';
import { ReportService } from './report.service.js';

@Module({ imports: [CatalogModule], providers: [ReportService, DoseService, ReportResolver] })
export class ReportModule {}
