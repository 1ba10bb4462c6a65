import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Tier } from '../platform/graphql-types.js';

@ObjectType()
export class ClassStudent {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
}

@ObjectType()
export class ClassViewerCan {
  @Field(() => Boolean) assign!: boolean;
  @Field(() => Boolean) seeProgress!: boolean;
}

@ObjectType()
export class SchoolClass {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => Tier) tier!: Tier;
  @Field(() => String) schoolName!: string;
  @Field(() => String) termName!: string;
  @Field(() => Int) studentCount!: number;
  @Field(() => [ClassStudent]) students!: ClassStudent[];
  @Field(() => ClassViewerCan) viewerCan!: ClassViewerCan;
  /** For the fields that other slices add; not in the schema. */
  schoolId!: string;
}
