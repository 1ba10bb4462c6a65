import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { PublicWarmUpItem } from '@eia/lesson';
import { Assignment } from '../assignment/assignment.graphql.js';
import { JSONScalar, Progress } from '../platform/graphql-types.js';

/** The latest try at an item, and what it took. */
@ObjectType()
export class StudentAnswer {
  @Field() itemId!: string;
  @Field() stepId!: string;
  @Field(() => Int) tries!: number;
  @Field(() => Int) hints!: number;
  @Field(() => JSONScalar) payload!: unknown;
  @Field(() => [String], { description: 'What the student read about what they chose, in the viewer\'s language.' }) feedback!: string[];
  @Field({ description: 'found | partly | notYet' }) outcome!: string;
  @Field() late!: boolean;
  @Field(() => Date) answeredAt!: Date;
}

/** A reflection that the student chose to show to the teacher. */
@ObjectType()
export class SharedReflection {
  @Field() stepId!: string;
  @Field(() => String, { nullable: true }) text!: string | null;
  @Field(() => [String]) picks!: readonly string[];
  @Field(() => [[Int]], { description: 'Lines of a drawing: the pen, then x and y in turn, 0 to 1000.' }) strokes!: readonly (readonly number[])[];
  @Field(() => Date) at!: Date;
}

/** One student's work on one assignment, as the class's teacher sees it. */
@ObjectType()
export class StudentWork {
  @Field(() => ID) studentId!: string;
  @Field() studentName!: string;
  @Field(() => Assignment) assignment!: Assignment;
  @Field(() => Progress) progress!: Progress;
  @Field(() => String, { nullable: true, description: 'inProgress | done' }) attemptStatus!: string | null;
  @Field(() => JSONScalar) contentUrls!: Readonly<Record<string, string>>;
  @Field(() => [String]) quizItemIds!: string[];
  @Field(() => JSONScalar, { description: 'Questions from earlier lessons that this attempt began with, without keys, in the viewer\'s language.' })
  warmUp!: PublicWarmUpItem[];
  @Field(() => [StudentAnswer]) answers!: StudentAnswer[];
  @Field(() => [SharedReflection]) reflections!: SharedReflection[];
  @Field() quizDone!: boolean;
}
