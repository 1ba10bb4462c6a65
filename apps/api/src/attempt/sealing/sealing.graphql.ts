import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@InputType({ description: 'Answers that only the server can read, see libs/sealing.' })
export class SealedParcelInput {
  @Field(() => ID, { description: 'Made by the device; comes back in the result.' }) id!: string;
  @Field(() => ID) keyId!: string;
  @Field() sender!: string;
  @Field() iv!: string;
  @Field() box!: string;
}

@ObjectType()
export class ParcelResult {
  @Field(() => ID) id: string;
  @Field({ description: 'False: it cannot be opened here, or is too old. Nothing else is told of it.' }) taken: boolean;
  constructor(id: string, taken: boolean) {
    this.id = id;
    this.taken = taken;
  }
}
