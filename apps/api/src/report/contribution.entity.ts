import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { UserEntity } from '../identity/user.entity.js';
import { ContributionGroupEntity } from './contribution-group.entity.js';
import type { MeasureName } from './measures.js';

/** What one student adds to one measure of one item in one term. Only the release reads it; nobody changes it. */
@Entity('report_contributions')
@Unique('report_contributions_once', ['districtId', 'termId', 'measure', 'item', 'studentId'])
@Index('report_contributions_by_group', ['districtId', 'groupId'])
@Index('report_contributions_by_student', ['districtId', 'studentId'])
@Check('report_contributions_part', 'part between 0 and 4')
@ForeignKey(() => ContributionGroupEntity, ['districtId', 'groupId'], ['districtId', 'id'], { name: 'report_contributions_group_fk', onDelete: 'CASCADE' })
@ForeignKey(() => UserEntity, ['districtId', 'studentId'], ['districtId', 'id'], { name: 'report_contributions_student_fk', onDelete: 'CASCADE' })
export class ContributionEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') groupId!: string;
  @Column('uuid') termId!: string;
  @Column('text') measure!: MeasureName;
  /** A lesson, a skill, an instrument; `all` for the roster. */
  @Column('text') item!: string;
  @Column('uuid') studentId!: string;
  /** Place in the measure's parts. */
  @Column('smallint') part!: number;
  /** What a mean is made of: 0 to 100 for a finished lesson, tenths for a survey. */
  @Column('numeric', { nullable: true }) value!: string | null;
}
