import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Tier } from '../platform/graphql-types.js';

@ObjectType()
export class SchoolOverview {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => Int) classes!: number;
  @Field(() => Int) classesTaughtThisWeek!: number;
  @Field(() => Int) lessonsAssigned!: number;
}

/** How many classes were given a lesson this term. */
@ObjectType()
export class LessonDose {
  @Field() lessonId!: string;
  @Field() title!: string;
  @Field(() => Tier) tier!: Tier;
  @Field(() => Int) classes!: number;
}

@ObjectType()
export class DistrictOverview {
  @Field() districtName!: string;
  @Field(() => Int) schools!: number;
  @Field(() => Int) classes!: number;
  @Field(() => Int) classesTaughtThisWeek!: number;
  @Field(() => Int) lessonsAssigned!: number;
  @Field({ description: 'A Monday, YYYY-MM-DD.' }) weekStartsOn!: string;
  @Field() termName!: string;
  @Field(() => [SchoolOverview]) bySchool!: SchoolOverview[];
  @Field(() => [LessonDose]) recentLessons!: LessonDose[];
}
