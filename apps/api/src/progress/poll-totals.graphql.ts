import { Field, Int, ObjectType } from '@nestjs/graphql';

/** How a class answered one question of a poll: totals, no names, nothing of fewer than ten. */
@ObjectType()
export class PollTotal {
  @Field() stepId!: string;
  @Field() itemId!: string;
  @Field({ description: 'The question, in the viewer\'s language.' }) text!: string;
  @Field({ description: 'faces3 | easy4 | agree5' }) scale!: string;
  @Field(() => Int, { description: 'Answers that are shown; 0 while there are too few.' }) n!: number;
  @Field(() => [Int], { description: 'Answers of each place on the scale; empty while nothing is shown.' }) counts!: readonly number[];
}
