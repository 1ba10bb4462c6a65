import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Picture } from '../catalog/catalog.graphql.js';
import { Progress, Tier } from '../platform/graphql-types.js';

/** A lesson, or the quiz that follows it later, as it stands for one student. */
@ObjectType()
export class MyAssignment {
  @Field(() => ID, { description: 'Id of the assignment; a later quiz has the same.' }) id!: string;
  @Field({ description: 'lesson | quiz' }) part!: string;
  @Field() title!: string;
  @Field() summary!: string;
  @Field() unitTitle!: string;
  @Field({ description: 'Name of the main skill.' }) skill!: string;
  @Field(() => Tier) tier!: Tier;
  @Field(() => Int) minutes!: number;
  @Field(() => Int) minutesLeft!: number;
  @Field(() => Int, { description: 'Steps of the lesson, or questions of the quiz.' }) steps!: number;
  @Field(() => Int) stepsSeen!: number;
  @Field(() => Progress) progress!: Progress;
  @Field(() => Date) opensAt!: Date;
  @Field(() => Date, { nullable: true }) dueAt!: Date | null;
  @Field() isOpen!: boolean;
  @Field() isOverdue!: boolean;
  @Field(() => Picture, { nullable: true }) picture!: Picture | null;
  @Field() className!: string;
  @Field() teacherName!: string;
  @Field(() => [String]) locales!: string[];
}

/** A student's home: the one next thing, and the list. */
@ObjectType()
export class MyWork {
  @Field(() => MyAssignment, { nullable: true }) next!: MyAssignment | null;
  @Field(() => [MyAssignment]) assignments!: MyAssignment[];
}
