import { Module } from '@nestjs/common';
import { CatalogResolver } from './catalog.resolver.js';
import { CatalogService } from './catalog.service.js';
import { ContentController } from './content.controller.js';

@Module({
  controllers: [ContentController],
  providers: [CatalogService, CatalogResolver],
  exports: [CatalogService],
})
export class CatalogModule {}
