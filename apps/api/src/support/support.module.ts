import { Module } from '@nestjs/common';
import { HelpCardService } from './help-card.service.js';
import { SupportResolver } from './support.resolver.js';

@Module({ providers: [HelpCardService, SupportResolver] })
export class SupportModule {}
