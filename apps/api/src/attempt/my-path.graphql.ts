import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** What a student's own answers say about one skill. */
@ObjectType()
export class SkillOnPath {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field({ description: 'notEnoughYet | starting | growing | secure' }) word!: string;
  @Field(() => Int, { description: 'Questions behind the word.' }) answers!: number;
  @Field(() => [String], { description: 'Titles of the lessons they come from.' }) lessons!: readonly string[];
}
