import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@eia/policy';
import { Can } from '../platform/policy.js';
import { Viewer } from '../platform/viewer.js';
import { SchoolClass } from '../roster/roster.graphql.js';
import { AssignLesson } from './assign-lesson.js';
import {
  AssignLessonInput, AssignLessonResult, Assignment, ChangeAssignmentInput, Excusal, MarkTaughtInput, RemoveAssignmentResult,
} from './assignment.graphql.js';
import { ChangeAssignment } from './change-assignment.js';
import { ClassAssignments } from './class-assignments.js';
import { Excusals } from './excusals.js';
import { TeachingMarks } from './teaching-marks.js';

const id = { type: () => ID };

@Resolver(() => Assignment)
export class AssignmentResolver {
  constructor(
    private readonly newOnes: AssignLesson,
    private readonly assignments: ChangeAssignment,
    private readonly excusals: Excusals,
    private readonly marks: TeachingMarks,
  ) {}

  @Can('assignment.read')
  @Query(() => Assignment)
  assignment(@Viewer() actor: Actor, @Args('id', id) assignmentId: string) {
    return this.assignments.show(actor, assignmentId);
  }

  @Can('assignment.create')
  @Mutation(() => AssignLessonResult)
  assignLesson(@Viewer() actor: Actor, @Args('input') input: AssignLessonInput) {
    return this.newOnes.assign(actor, input);
  }

  @Can('assignment.change')
  @Mutation(() => Assignment)
  changeAssignment(@Viewer() actor: Actor, @Args('input') input: ChangeAssignmentInput) {
    return this.assignments.change(actor, input);
  }

  @Can('assignment.remove')
  @Mutation(() => RemoveAssignmentResult)
  removeAssignment(@Viewer() actor: Actor, @Args('id', id) assignmentId: string) {
    return this.assignments.remove(actor, assignmentId);
  }

  @Can('excusal.create')
  @Mutation(() => Excusal)
  excuse(@Viewer() actor: Actor, @Args('assignmentId', id) assignmentId: string, @Args('studentId', id) studentId: string) {
    return this.excusals.excuse(actor, assignmentId, studentId);
  }

  @Can('excusal.remove')
  @Mutation(() => Boolean)
  undoExcuse(@Viewer() actor: Actor, @Args('assignmentId', id) assignmentId: string, @Args('studentId', id) studentId: string) {
    return this.excusals.undo(actor, assignmentId, studentId);
  }

  @Can('teachingMark.set')
  @Mutation(() => Assignment)
  markTaught(@Viewer() actor: Actor, @Args('input') input: MarkTaughtInput) {
    return this.marks.mark(actor, input);
  }

  @Can('teachingMark.remove')
  @Mutation(() => Assignment)
  unmarkTaught(@Viewer() actor: Actor, @Args('assignmentId', id) assignmentId: string) {
    return this.marks.unmark(actor, assignmentId);
  }
}

/** `SchoolClass.assignments`, added from here because a class knows nothing of lessons. */
@Resolver(() => SchoolClass)
export class ClassAssignmentsResolver {
  constructor(private readonly classAssignments: ClassAssignments) {}

  @Can('assignment.read')
  @ResolveField(() => [Assignment])
  assignments(@Viewer() actor: Actor, @Parent() schoolClass: SchoolClass) {
    return this.classAssignments.of(actor, schoolClass);
  }
}
