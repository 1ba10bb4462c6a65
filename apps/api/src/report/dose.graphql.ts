import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Tier } from '../platform/graphql-types.js';

@ObjectType()
export class SchoolDose {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => Int) classes!: number;
  @Field(() => Int) classesTaughtThisWeek!: number;
  @Field(() => Int, { description: 'Classes that were taught at least one lesson this term.' }) classesTaught!: number;
  @Field(() => Int) lessonsTaught!: number;
  @Field(() => Int) minutes!: number;
}

@ObjectType()
export class WeekDose {
  @Field({ description: 'A Monday, YYYY-MM-DD.' }) week!: string;
  @Field(() => Int) classes!: number;
  @Field(() => Int) lessonsTaught!: number;
  @Field(() => Int) minutes!: number;
}

/** How many classes were taught a lesson this term. */
@ObjectType()
export class LessonDose {
  @Field() lessonId!: string;
  @Field() title!: string;
  @Field(() => Tier) tier!: Tier;
  @Field(() => Int) classes!: number;
  @Field(() => Int) minutes!: number;
}

@ObjectType({ description: 'What classes were taught this term: about classes, not about children, hence exact.' })
export class Dose {
  @Field() districtName!: string;
  @Field() termName!: string;
  @Field({ description: 'A Monday, YYYY-MM-DD.' }) weekStartsOn!: string;
  @Field(() => Int) classes!: number;
  @Field(() => Int) classesTaughtThisWeek!: number;
  @Field(() => Int) classesTaught!: number;
  @Field(() => Int) lessonsTaught!: number;
  @Field(() => Int) minutes!: number;
  @Field(() => Int, { description: 'Lessons whose minutes a teacher gave; the planned minutes count for the others.' }) lessonsMarked!: number;
  @Field(() => [SchoolDose]) bySchool!: SchoolDose[];
  @Field(() => [WeekDose]) byWeek!: WeekDose[];
  @Field(() => [LessonDose], { description: 'Most classes first.' }) byLesson!: LessonDose[];
}
