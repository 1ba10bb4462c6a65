import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { JSONScalar, Tier } from '../platform/graphql-types.js';

/** A picture and what it shows, in words. */
@ObjectType()
export class Picture {
  @Field() url!: string;
  @Field() alt!: string;
}

@ObjectType()
export class LessonLocale {
  @Field() locale!: string;
  @Field({ description: 'draft | reviewed' }) status!: string;
}

/** A lesson as a teacher finds it in the catalog, in the viewer's locale. */
@ObjectType()
export class LessonSummary {
  @Field(() => ID) versionId!: string;
  @Field(() => ID) lessonId!: string;
  @Field(() => ID) unitId!: string;
  @Field() unitTitle!: string;
  @Field() title!: string;
  @Field() objective!: string;
  @Field(() => Tier) tier!: Tier;
  @Field(() => Int) minutes!: number;
  @Field(() => [String]) skills!: string[];
  @Field(() => [String]) skillNames!: string[];
  @Field(() => [String], { description: 'What students do: types of steps, kinds of items.' }) kinds!: string[];
  @Field({ description: 'low | medium | high' }) sensitivity!: string;
  @Field({ description: 'draft | reviewed' }) status!: string;
  @Field(() => [LessonLocale]) locales!: LessonLocale[];
  @Field() core!: boolean;
  @Field(() => Picture, { nullable: true }) picture!: Picture | null;
  @Field(() => Int, { description: 'Place in its unit, from 0.' }) position!: number;
}

/** What a teacher reads before assigning. */
@ObjectType()
export class LessonDetail {
  @Field(() => LessonSummary) summary!: LessonSummary;
  @Field(() => JSONScalar, { description: 'Locale -> address of the public lesson.' }) contentUrls!: Readonly<Record<string, string>>;
  @Field() planHtml!: string;
  @Field() planLocale!: string;
  @Field() familyHtml!: string;
  @Field() familyLocale!: string;
  @Field(() => [String]) frameworks!: string[];
  @Field() optOutNotice!: boolean;
  @Field() counselorHeadsUp!: boolean;
  @Field(() => [String], { description: 'Kinds that the player cannot show yet.' }) leftOut!: string[];
}
