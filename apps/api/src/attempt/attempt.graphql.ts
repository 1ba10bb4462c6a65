import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { PublicWarmUpItem } from '@eia/lesson';
import { JSONScalar } from '../platform/graphql-types.js';
import type { Refusal } from './read-response.js';

/** A deed as it was stored, to go on from. */
@ObjectType()
export class PastResponse {
  @Field(() => ID) id!: string;
  @Field(() => Int) seq!: number;
  @Field() stepId!: string;
  @Field(() => String, { nullable: true }) itemId!: string | null;
  @Field() kind!: string;
  @Field(() => JSONScalar) payload!: unknown;
  @Field() locale!: string;
  @Field(() => Date) answeredAt!: Date;
  @Field(() => JSONScalar, { nullable: true, description: 'Of a try.' }) feedback!: unknown;
}

/** One student's go at one assignment, with everything that is needed to begin or to go on. */
@ObjectType()
export class Attempt {
  @Field(() => ID) id!: string;
  @Field(() => ID) assignmentId!: string;
  @Field({ description: 'inProgress | done' }) status!: string;
  @Field(() => Int) ordinal!: number;
  @Field(() => String, { nullable: true, description: 'The step to go on from.' }) stepId!: string | null;
  @Field(() => JSONScalar, { description: 'Locale -> address of the lesson in it.' }) contentUrls!: Record<string, string>;
  @Field(() => [String], { description: 'Steps whose fiction alternative plays.' }) alternativeSteps!: string[];
  @Field(() => [String]) quizItemIds!: string[];
  @Field(() => JSONScalar, { description: 'Item -> options that this student is not shown, so that there are fewer to choose from.' })
  leftOut!: Record<string, string[]>;
  @Field(() => JSONScalar, { description: 'Locale -> questions from earlier lessons to begin with, without keys; often none.' })
  warmUp!: Record<string, PublicWarmUpItem[]>;
  @Field(() => Int) nextSeq!: number;
  @Field({ description: 'Answers from now on are late.' }) closed!: boolean;
  @Field() teacherName!: string;
  @Field(() => JSONScalar, { description: 'Kind of writing -> kinds of readers; of reflections per way of sharing.' }) readers!: unknown;
  @Field(() => [PastResponse]) responses!: PastResponse[];
  @Field(() => JSONScalar, { description: 'With which the device locks unsent answers away at sign-out: districtId, keyId, publicKey, token.' }) sealing!: unknown;
}

@ObjectType({ description: 'A question with its feedback, for a device that may lose its network.' })
export class KitItemType {
  @Field() stepId!: string;
  @Field(() => JSONScalar) item!: unknown;
}

@InputType()
export class ResponseInput {
  @Field(() => ID, { description: 'A UUIDv7 made by the client: what is sent twice is stored once.' }) id!: string;
  @Field(() => Int, { description: 'Counts up within the attempt; decides the order, not the arrival.' }) seq!: number;
  @Field(() => ID) attemptId!: string;
  @Field() stepId!: string;
  @Field(() => String, { nullable: true }) itemId?: string | null;
  @Field() kind!: string;
  @Field(() => JSONScalar) payload!: unknown;
  @Field(() => Date) answeredAt!: Date;
  @Field() locale!: string;
}

@ObjectType()
export class Stored {
  @Field(() => ID) id: string;
  @Field() late: boolean;
  @Field(() => JSONScalar, { nullable: true }) feedback: unknown;
  constructor(id: string, late: boolean, feedback: unknown) {
    this.id = id;
    this.late = late;
    this.feedback = feedback;
  }
}

/** Was stored before; answered as the first time. */
@ObjectType()
export class Duplicate {
  @Field(() => ID) id: string;
  @Field(() => JSONScalar, { nullable: true }) feedback: unknown;
  constructor(id: string, feedback: unknown) {
    this.id = id;
    this.feedback = feedback;
  }
}

@ObjectType()
export class Refused {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'UNKNOWN_ATTEMPT | UNKNOWN_STEP | UNKNOWN_ITEM | INVALID_ANSWER | NOT_COLLECTED | TOO_LONG' })
  reason: Refusal;
  constructor(id: string, reason: Refusal) {
    this.id = id;
    this.reason = reason;
  }
}

export const SaveResponseResult = createUnionType({
  name: 'SaveResponseResult',
  types: () => [Stored, Duplicate, Refused] as const,
});
