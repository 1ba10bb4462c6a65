import { Field, ID, ObjectType } from '@nestjs/graphql';

/** Someone at the school. */
@ObjectType()
export class HelpPerson {
  @Field() name!: string;
  @Field() role!: string;
  @Field(() => String, { nullable: true }) place!: string | null;
  @Field(() => String, { nullable: true }) when!: string | null;
}

/** A national line. */
@ObjectType()
export class HelpLine {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => String, { nullable: true, description: 'A number to call.' }) call!: string | null;
  @Field(() => String, { nullable: true, description: 'A number to text.' }) text!: string | null;
  @Field(() => String, { nullable: true }) url!: string | null;
  @Field() hours!: string;
  @Field(() => [String], { description: 'In which they speak or write.' }) languages!: readonly string[];
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field() emergency!: boolean;
}

/** Whom one can turn to: the school's own people first, then the country's lines. */
@ObjectType()
export class HelpCard {
  @Field(() => [HelpPerson]) people!: readonly HelpPerson[];
  @Field(() => [HelpLine]) lines!: HelpLine[];
  @Field() country!: string;
}
