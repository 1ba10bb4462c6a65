import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** One lesson of the class grid: a column. */
@ObjectType()
export class GridLesson {
  @Field(() => ID) assignmentId!: string;
  @Field() title!: string;
  @Field(() => Date) opensAt!: Date;
  @Field(() => Date, { nullable: true }) dueAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'When it closed, by hand or by date; null while it takes answers in time.' })
  closedAt!: Date | null;
  @Field(() => Int) steps!: number;
  @Field() hasLaterQuiz!: boolean;
}

/** One student of the class grid: a row, with one number per lesson in each list. */
@ObjectType()
export class GridStudent {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => [Int], { description: '0 not started, 1 in progress, 2 done, 3 excused; 6 done, and the later quiz too.' })
  cells!: readonly number[];
  @Field(() => [Int], { description: 'Steps seen.' }) steps!: readonly number[];
  @Field(() => [Int], { description: 'Answers given after closing.' }) late!: readonly number[];
}

/** The class grid: one whole snapshot. */
@ObjectType()
export class ClassProgress {
  @Field({ description: 'Same version, same grid.' }) version!: string;
  @Field(() => ID) classId!: string;
  @Field(() => Date) at!: Date;
  @Field(() => [GridLesson]) lessons!: GridLesson[];
  @Field(() => [GridStudent]) students!: readonly GridStudent[];
}
