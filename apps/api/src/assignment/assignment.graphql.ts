import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { State } from './schedule.js';

export enum TeachingHow { taught = 'taught', adapted = 'adapted', skipped = 'skipped' }
registerEnumType(TeachingHow, { name: 'TeachingHow' });

/** The teacher's word on a lesson of a class. */
@ObjectType()
export class TeachingMark {
  @Field(() => TeachingHow) how!: TeachingHow;
  @Field(() => Int) minutes!: number;
  @Field(() => String, { description: 'YYYY-MM-DD' }) taughtOn!: string;
}

/** A class is to do one version of a lesson. */
@ObjectType()
export class Assignment {
  @Field(() => ID) id!: string;
  @Field(() => ID) classId!: string;
  @Field() className!: string;
  @Field(() => ID) lessonVersionId!: string;
  @Field() lessonId!: string;
  @Field() title!: string;
  @Field(() => Int) minutes!: number;
  @Field(() => Date) opensAt!: Date;
  @Field(() => Date, { nullable: true }) dueAt!: Date | null;
  @Field(() => Date) closesAt!: Date;
  @Field(() => Date, { nullable: true }) closedAt!: Date | null;
  @Field(() => String, { description: 'scheduled | open | overdue | closed' }) state!: State;
  @Field(() => Int, { description: 'Students who have begun.' }) started!: number;
  @Field(() => TeachingMark, { nullable: true, description: 'null: the teacher has not said; the planned minutes count.' }) mark!: TeachingMark | null;
}

@InputType()
export class MarkTaughtInput {
  @Field(() => ID) assignmentId!: string;
  @Field(() => TeachingHow) how!: TeachingHow;
  @Field(() => Int, { description: '0 to 180; counted as 0 when skipped.' }) minutes!: number;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD; absent: today.' }) taughtOn?: string | null;
}

@InputType()
export class AssignLessonInput {
  @Field(() => ID, { description: 'A UUIDv7 made by the client: the same input twice makes one assignment.' }) id!: string;
  @Field(() => ID) classId!: string;
  @Field(() => ID) lessonVersionId!: string;
  @Field(() => Date, { nullable: true, description: 'Absent: now.' }) opensAt?: Date | null;
  @Field(() => Date, { nullable: true, description: 'Absent: seven days after opening. null: no due date.' }) dueAt?: Date | null;
  @Field(() => Boolean, { nullable: true }) counselorTold?: boolean | null;
}

@InputType()
export class ChangeAssignmentInput {
  @Field(() => ID) id!: string;
  @Field(() => Date, { nullable: true }) opensAt?: Date | null;
  @Field(() => Date, { nullable: true, description: 'null: no due date.' }) dueAt?: Date | null;
  @Field(() => Boolean, { nullable: true }) closeNow?: boolean | null;
}

export type UnavailableReason = 'NOT_FOUND' | 'NEWER_VERSION' | 'ALREADY_ASSIGNED';

@ObjectType()
export class LessonUnavailable {
  @Field(() => String, { description: 'NOT_FOUND | NEWER_VERSION | ALREADY_ASSIGNED' }) reason: UnavailableReason;
  constructor(reason: UnavailableReason) { this.reason = reason; }
}

/** Before this lesson the counselor should know that it comes; the teacher says so with `counselorTold`. */
@ObjectType()
export class HeadsUpNeeded {
  @Field(() => String, { description: 'COUNSELOR' }) reason = 'COUNSELOR';
}

@ObjectType()
export class AssignmentRemoved {
  @Field(() => ID) id: string;
  constructor(id: string) { this.id = id; }
}

/** Students have begun; what they did stays, so the assignment stays. */
@ObjectType()
export class AssignmentInUse {
  @Field(() => Int) started: number;
  constructor(started: number) { this.started = started; }
}

@ObjectType()
export class Excusal {
  @Field(() => ID) assignmentId!: string;
  @Field(() => ID) studentId!: string;
}

export const AssignLessonResult = createUnionType({
  name: 'AssignLessonResult',
  types: () => [Assignment, LessonUnavailable, HeadsUpNeeded] as const,
  resolveType: (value) => (value instanceof LessonUnavailable ? LessonUnavailable
    : value instanceof HeadsUpNeeded ? HeadsUpNeeded : Assignment),
});

export const RemoveAssignmentResult = createUnionType({
  name: 'RemoveAssignmentResult',
  types: () => [AssignmentRemoved, AssignmentInUse] as const,
});
