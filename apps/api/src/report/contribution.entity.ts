import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { UserEntity } from '../identity/user.entity.js';
import { SchoolClassEntity } from '../roster/school-class.entity.js';
import { SchoolEntity } from '../roster/school.entity.js';
import { TermEntity } from '../roster/term.entity.js';
import type { Band, MeasureName } from './measures.js';

/** What one student adds to one measure of one item in one term. Only the release reads it. */
@Entity('report_contributions')
@Unique('report_contributions_once', ['districtId', 'termId', 'measure', 'item', 'studentId'])
@Index('report_contributions_by_student', ['districtId', 'studentId'])
@Check('report_contributions_measure', `measure in ('roster', 'lesson', 'skill', 'checkIn', 'survey')`)
@Check('report_contributions_band', `band in ('k-2', '3-5', '6-8', '9-12')`)
@Check('report_contributions_part', 'part between 0 and 4')
@ForeignKey(() => TermEntity, ['districtId', 'termId'], ['districtId', 'id'], { name: 'report_contributions_term_fk', onDelete: 'RESTRICT' })
@ForeignKey(() => SchoolEntity, ['districtId', 'schoolId'], ['districtId', 'id'], { name: 'report_contributions_school_fk', onDelete: 'RESTRICT' })
@ForeignKey(() => SchoolClassEntity, ['districtId', 'classId'], ['districtId', 'id'], { name: 'report_contributions_class_fk', onDelete: 'RESTRICT' })
@ForeignKey(() => UserEntity, ['districtId', 'studentId'], ['districtId', 'id'], { name: 'report_contributions_student_fk', onDelete: 'CASCADE' })
export class ContributionEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') termId!: string;
  @Column('text') measure!: MeasureName;
  /** A lesson, a skill, an instrument; `all` for the roster. */
  @Column('text') item!: string;
  /** Where the work was done; moving does not move it. */
  @Column('uuid') schoolId!: string;
  @Column('text') band!: Band;
  @Column('uuid') classId!: string;
  @Column('uuid') studentId!: string;
  /** Place in the measure's parts. */
  @Column('smallint') part!: number;
  /** What a mean is made of: 0 to 100 for a finished lesson, tenths for a survey. */
  @Column('numeric', { nullable: true }) value!: string | null;
  @Column('date') finalOn!: string;
  @Column('boolean') released!: boolean;
}
