import { Module } from '@nestjs/common';
import { AccommodationsResolver } from './accommodations.resolver.js';
import { AccommodationsService } from './accommodations.service.js';
import { RosterResolver } from './roster.resolver.js';
import { RosterService } from './roster.service.js';

@Module({ providers: [RosterResolver, RosterService, AccommodationsResolver, AccommodationsService] })
export class RosterModule {}
