import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@eia/policy';
import { ViewerType } from '../identity/identity.graphql.js';
import { viewerOf } from '../identity/viewer.js';
import { Can } from '../platform/policy.js';
import { tenant } from '../platform/tenant.js';
import { Viewer } from '../platform/viewer.js';
import { Attempt, KitItemType, ResponseInput, SaveResponseResult } from './attempt.graphql.js';
import { SkillOnPath } from './my-path.graphql.js';
import { MyPathService } from './my-path.service.js';
import { MyWork } from './my-work.graphql.js';
import { MyWorkService } from './my-work.service.js';
import { OfflineKit } from './offline-kit.js';
import { SaveResponses } from './save-responses.js';
import { StartAttempt } from './start-attempt.js';

@Resolver(() => Attempt)
export class AttemptResolver {
  constructor(
    private readonly work: MyWorkService,
    private readonly path: MyPathService,
    private readonly attempts: StartAttempt,
    private readonly responses: SaveResponses,
    private readonly kits: OfflineKit,
  ) {}

  @Can('ownWork.read')
  @Query(() => MyWork)
  myWork(@Viewer() actor: Actor) {
    return this.work.of(actor);
  }

  @Can('ownWork.read')
  @Query(() => [SkillOnPath])
  myPath(@Viewer() actor: Actor) {
    return this.path.of(actor);
  }

  @Can('attempt.start')
  @Mutation(() => Attempt)
  startAttempt(@Viewer() actor: Actor, @Args('assignmentId', { type: () => ID }) assignmentId: string) {
    return this.attempts.start(actor, assignmentId);
  }

  @Can('attempt.start')
  @ResolveField(() => ViewerType, { description: 'Whose attempt it is, so that a first page asks once: nobody gets the attempt of somebody else.' })
  viewer(@Viewer() actor: Actor) {
    return viewerOf(tenant(), actor);
  }

  @Can('attempt.respond')
  @Query(() => [KitItemType])
  offlineKit(@Viewer() actor: Actor, @Args('attemptId', { type: () => ID }) attemptId: string, @Args('locale') locale: string) {
    return this.kits.of(actor, attemptId, locale);
  }

  @Can('attempt.respond')
  @Mutation(() => [SaveResponseResult])
  saveResponses(@Viewer() actor: Actor, @Args('inputs', { type: () => [ResponseInput] }) inputs: ResponseInput[]) {
    return this.responses.save(actor, inputs);
  }
}
