import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { ClassProgressService } from './class-progress.service.js';
import { PollTotalsService } from './poll-totals.service.js';
import { ProgressResolver } from './progress.resolver.js';
import { SharedLinesService } from './shared-lines.service.js';
import { StudentWorkService } from './student-work.service.js';

@Module({
  imports: [CatalogModule],
  providers: [ClassProgressService, StudentWorkService, SharedLinesService, PollTotalsService, ProgressResolver],
})
export class ProgressModule {}
