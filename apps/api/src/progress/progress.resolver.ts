import { Args, ID, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { Actor } from '@eia/policy';
import { classChanges } from '../platform/live.js';
import { Can } from '../platform/policy.js';
import { currentActor, Viewer } from '../platform/viewer.js';
import { ClassProgressService } from './class-progress.service.js';
import { PollTotal } from './poll-totals.graphql.js';
import { PollTotalsService } from './poll-totals.service.js';
import { ClassProgress } from './progress.graphql.js';
import { SharedLine } from './shared-lines.graphql.js';
import { SharedLinesService } from './shared-lines.service.js';
import { StudentWork } from './student-work.graphql.js';
import { StudentWorkService } from './student-work.service.js';

const id = { type: () => ID };

@Resolver()
export class ProgressResolver {
  constructor(
    private readonly progress: ClassProgressService, private readonly work: StudentWorkService,
    private readonly shared: SharedLinesService, private readonly polls: PollTotalsService,
  ) {}

  @Can('classProgress.read')
  @Query(() => ClassProgress, { nullable: true, description: 'null: unchanged since the version `since`.' })
  classProgress(
    @Viewer() actor: Actor, @Args('classId', id) classId: string,
    @Args('since', { type: () => String, nullable: true }) since?: string | null,
  ) {
    return this.progress.changedSince(actor, classId, since ?? null);
  }

  /** Whole snapshots, so that a lost message costs nothing. */
  @Can('classProgress.read')
  @Subscription(() => ClassProgress, {
    name: 'classProgress',
    // Runs per event, in an operation of its own; the policy is asked again, since a role may have ended meanwhile.
    resolve(this: ProgressResolver, _event: unknown, { classId }: { classId: string }) {
      return this.progress.now(currentActor(), classId);
    },
  })
  classProgressLive(@Viewer() actor: Actor, @Args('classId', id) classId: string) {
    this.progress.ask(actor, classId);
    return classChanges(actor.districtId, classId);
  }

  @Can('studentWork.read')
  @Query(() => StudentWork)
  studentWork(
    @Viewer() actor: Actor, @Args('assignmentId', id) assignmentId: string, @Args('studentId', id) studentId: string,
  ) {
    return this.work.of(actor, assignmentId, studentId);
  }

  @Can('sharedLines.read')
  @Query(() => [SharedLine], { description: 'Reflections shared without a name, in groups of five.' })
  sharedLines(@Viewer() actor: Actor, @Args('assignmentId', id) assignmentId: string) {
    return this.shared.of(actor, assignmentId);
  }

  @Can('pollTotals.read')
  @Query(() => [PollTotal], { description: 'How a class answered the polls of a lesson, from ten answers on.' })
  pollTotals(@Viewer() actor: Actor, @Args('assignmentId', id) assignmentId: string) {
    return this.polls.of(actor, assignmentId);
  }
}
