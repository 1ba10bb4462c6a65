import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { JSONScalar, Tier } from '../platform/graphql-types.js';

@ObjectType()
export class District {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) name!: string;
  @Field(() => String) country!: string;
  @Field(() => String) defaultLocale!: string;
}

/** What the viewer's pages may offer. The portal asks this instead of knowing rules. */
@ObjectType()
export class ViewerCan {
  @Field(() => Boolean) seeOwnWork!: boolean;
  @Field(() => Boolean) teach!: boolean;
  @Field(() => Boolean, { description: 'Of the district or of a school.' }) seeReports!: boolean;
}

/** How the player meets one student; set by a teacher, the same in every class. Never why. */
@ObjectType()
export class Accommodations {
  @Field(() => Boolean) fewerChoices!: boolean;
  @Field(() => Boolean) readAloud!: boolean;
  @Field(() => Boolean, { description: 'Picking in place of typing, where there is something to pick.' }) pickInstead!: boolean;
  @Field(() => Boolean) largerTargets!: boolean;
}

@ObjectType('Viewer')
export class ViewerType {
  @Field(() => ID) id!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) shownName!: string;
  @Field(() => String) username!: string;
  @Field(() => String) locale!: string;
  @Field(() => Tier, { nullable: true }) tier!: Tier | null;
  @Field(() => JSONScalar) settings!: Record<string, string>;
  @Field(() => District) district!: District;
  @Field(() => String, { nullable: true }) schoolName!: string | null;
  @Field(() => String, { nullable: true }) className!: string | null;
  @Field(() => Accommodations, { nullable: true, description: 'Of a student.' }) accommodations!: Accommodations | null;
  @Field(() => ViewerCan) viewerCan!: ViewerCan;
}

@InputType()
export class SignInInput {
  /** The district's slug; null when there is only one, or when the host says it. */
  @Field(() => String, { nullable: true }) district?: string | null;
  @Field(() => String) username!: string;
  @Field(() => String) password!: string;
}

@InputType()
export class SettingsInput {
  @Field(() => String, { nullable: true }) locale?: string | null;
  @Field(() => String, { nullable: true }) text?: string | null;
  @Field(() => String, { nullable: true }) spacing?: string | null;
  @Field(() => String, { nullable: true }) font?: string | null;
  @Field(() => String, { nullable: true }) theme?: string | null;
  @Field(() => String, { nullable: true }) motion?: string | null;
  @Field(() => String, { nullable: true, description: 'Of reading aloud.' }) speed?: string | null;
  @Field(() => String, { nullable: true, description: 'Single keys that choose.' }) shortcuts?: string | null;
}

@ObjectType()
export class SignedIn {
  @Field(() => ViewerType) viewer!: ViewerType;
}

@ObjectType()
export class SignInRefused {
  @Field(() => String) reason!: SignInRefusal;
  @Field(() => Int, { nullable: true }) retryAfterSeconds!: number | null;
}

export type SignInRefusal = 'WRONG_NAME_OR_PASSWORD' | 'TOO_MANY_TRIES' | 'UNKNOWN_DISTRICT';

export const SignInResult = createUnionType({
  name: 'SignInResult',
  types: () => [SignedIn, SignInRefused] as const,
  resolveType: (value: object) => ('reason' in value ? SignInRefused : SignedIn),
});
