import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@eia/policy';
import { Can } from '../platform/policy.js';
import { Viewer } from '../platform/viewer.js';
import { SchoolClass } from './roster.graphql.js';
import { RosterService } from './roster.service.js';

@Resolver(() => SchoolClass)
export class RosterResolver {
  constructor(private readonly roster: RosterService) {}

  @Can('class.read')
  @Query(() => [SchoolClass])
  myClasses(@Viewer() actor: Actor): Promise<SchoolClass[]> {
    return this.roster.myClasses(actor);
  }

  @Can('class.read')
  @Query(() => SchoolClass)
  schoolClass(@Viewer() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<SchoolClass> {
    return this.roster.schoolClass(actor, id);
  }
}
