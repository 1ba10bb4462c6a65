import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

/** What helps one student take part, as a teacher of theirs sees it. */
@ObjectType()
export class StudentAccommodations {
  @Field(() => ID) studentId!: string;
  @Field() studentName!: string;
  @Field({ description: "The student's language; the student may change it as well." }) locale!: string;
  @Field() fewerChoices!: boolean;
  @Field() readAloud!: boolean;
  @Field() pickInstead!: boolean;
  @Field() largerTargets!: boolean;
  @Field(() => String, { nullable: true, description: 'Who set it; null while nothing was set.' }) setBy!: string | null;
  @Field(() => Date, { nullable: true }) setAt!: Date | null;
}

/** The whole profile: what is not ticked is off. */
@InputType()
export class SetAccommodationsInput {
  @Field(() => ID, { description: 'The class in which the teacher teaches the student.' }) classId!: string;
  @Field(() => ID) studentId!: string;
  @Field(() => Boolean) fewerChoices!: boolean;
  @Field(() => Boolean) readAloud!: boolean;
  @Field(() => Boolean) pickInstead!: boolean;
  @Field(() => Boolean) largerTargets!: boolean;
  @Field(() => String, { nullable: true, description: 'Absent: the language stays as it is.' }) locale?: string | null;
}
