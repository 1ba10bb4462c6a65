import { Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@eia/policy';
import { Can } from '../platform/policy.js';
import { Viewer } from '../platform/viewer.js';
import { HelpCard } from './help-card.graphql.js';
import { HelpCardService } from './help-card.service.js';

@Resolver()
export class SupportResolver {
  constructor(private readonly cards: HelpCardService) {}

  @Can('helpCard.read')
  @Query(() => HelpCard)
  helpCard(@Viewer() actor: Actor) {
    return this.cards.of(actor);
  }
}
