import { Field, ObjectType } from '@nestjs/graphql';

/** A reflection shared without a name; it carries no id and no time either. */
@ObjectType()
export class SharedLine {
  @Field() stepId!: string;
  @Field(() => String, { nullable: true }) text!: string | null;
  @Field(() => [String], { description: 'Ids of the step\'s picks.' }) picks!: readonly string[];
}
