import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@eia/policy';
import { Can } from '../platform/policy.js';
import { Viewer } from '../platform/viewer.js';
import { SetAccommodationsInput, StudentAccommodations } from './accommodations.graphql.js';
import { AccommodationsService } from './accommodations.service.js';

const id = { type: () => ID };

@Resolver()
export class AccommodationsResolver {
  constructor(private readonly accommodations: AccommodationsService) {}

  @Can('accommodations.read')
  @Query(() => StudentAccommodations)
  studentAccommodations(@Viewer() actor: Actor, @Args('classId', id) classId: string, @Args('studentId', id) studentId: string) {
    return this.accommodations.of(actor, classId, studentId);
  }

  @Can('accommodations.change')
  @Mutation(() => StudentAccommodations)
  setAccommodations(@Viewer() actor: Actor, @Args('input') input: SetAccommodationsInput) {
    return this.accommodations.set(actor, input);
  }
}
