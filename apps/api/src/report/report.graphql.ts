import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Tier } from '../platform/graphql-types.js';
import { Reach } from './reach.js';

registerEnumType(Reach, { name: 'Reach', description: 'A share in words: nearly all >= 90 %, most >= 60 %, some >= 25 %, few.' });

export enum ExportFormat { csv = 'csv', json = 'json' }
registerEnumType(ExportFormat, { name: 'ExportFormat' });

@ObjectType()
export class ReportTerm {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field({ description: 'YYYY-MM-DD' }) startsOn!: string;
  @Field() endsOn!: string;
}

@ObjectType({ description: 'A sum of atoms: every number a multiple of five.' })
export class ReportSum {
  @Field(() => [Int], { description: 'lesson: not started, started, found few, some, most. skill: not enough yet, starting, growing, secure.' })
  parts!: readonly number[];
  @Field(() => Int) n!: number;
  @Field(() => Float, { nullable: true, description: 'Mean credit of those who finished, 5 to 95.' }) mean!: number | null;
}

@ObjectType()
export class BandLine extends ReportSum {
  @Field(() => Tier, { nullable: true, description: 'null: small groups of several bands, combined.' }) tier!: Tier | null;
  @Field(() => Int, { description: 'Students on the roster, rounded.' }) roster!: number;
  @Field(() => Reach, { nullable: true, description: 'How many of the outcomes are a finished lesson.' }) finished!: Reach | null;
}

@ObjectType()
export class LessonLine extends ReportSum {
  @Field() lessonId!: string;
  @Field() title!: string;
  @Field() unitId!: string;
  @Field() unitTitle!: string;
  @Field(() => Tier) tier!: Tier;
  @Field(() => Reach, { nullable: true, description: 'How many students of its tier the lesson came to.' }) reach!: Reach | null;
}

@ObjectType()
export class UnitLine extends ReportSum {
  @Field() unitId!: string;
  @Field() title!: string;
  @Field(() => Tier) tier!: Tier;
  @Field(() => Int) lessons!: number;
}

@ObjectType()
export class SkillLine extends ReportSum {
  @Field() skillId!: string;
  @Field() name!: string;
}

@ObjectType()
export class WeekLine extends ReportSum {
  @Field({ description: 'A Monday, YYYY-MM-DD: the week of the release.' }) week!: string;
}

@ObjectType()
export class TermLine extends ReportSum {
  @Field(() => ReportTerm) term!: ReportTerm;
  @Field(() => Int) roster!: number;
}

@ObjectType()
export class SchoolLine extends ReportSum {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => Int) roster!: number;
  @Field(() => Reach, { nullable: true }) finished!: Reach | null;
}

@ObjectType()
export class SchoolPage {
  @Field(() => Int) total!: number;
  @Field(() => [SchoolLine]) lines!: SchoolLine[];
}

@ObjectType({ description: 'A term of a district or of one school: sums of released atoms, nothing else.' })
export class Report {
  @Field() districtName!: string;
  @Field(() => ID, { nullable: true }) schoolId!: string | null;
  @Field(() => String, { nullable: true }) schoolName!: string | null;
  @Field(() => Int) schoolCount!: number;
  @Field(() => ReportTerm, { nullable: true, description: 'null: no term has begun.' }) term!: ReportTerm | null;
  @Field(() => [ReportTerm], { description: 'Terms that have begun, newest first.' }) terms!: ReportTerm[];
  @Field(() => Tier, { nullable: true }) tier!: Tier | null;
  @Field(() => String, { nullable: true, description: 'Monday of the latest release; null before the first.' }) throughWeek!: string | null;
  @Field({ description: 'The day of the next release, YYYY-MM-DD.' }) nextReleaseOn!: string;
  @Field(() => Int, { description: 'Students on the roster, rounded.' }) roster!: number;
  @Field(() => ReportSum, { description: 'Outcomes of all lessons: one per student and lesson.' }) outcomes!: ReportSum;
  @Field(() => [BandLine]) bands!: BandLine[];
  @Field(() => [LessonLine]) lessons!: LessonLine[];
  @Field(() => [UnitLine]) units!: UnitLine[];
  @Field(() => [SkillLine]) skills!: SkillLine[];
  @Field(() => [WeekLine]) weeks!: WeekLine[];
  @Field(() => [TermLine], { description: 'Oldest first.' }) termLines!: TermLine[];
}

@ObjectType({ description: 'What the viewer may read reports of.' })
export class ReportPlaces {
  @Field(() => Boolean) district!: boolean;
  @Field(() => [ReportSchool], { description: 'For those who read single schools.' }) schools!: ReportSchool[];
}

@ObjectType()
export class ReportSchool {
  @Field(() => ID) id!: string;
  @Field() name!: string;
}

@ObjectType()
export class ReportFile {
  @Field() name!: string;
  @Field() mediaType!: string;
  @Field() text!: string;
}
