import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SchoolClassEntity } from '../roster/school-class.entity.js';
import { SchoolEntity } from '../roster/school.entity.js';
import { TermEntity } from '../roster/term.entity.js';
import type { Band, MeasureName } from './measures.js';

/** Contributions of one class to one item that became final together and are released together. */
@Entity('report_groups')
@Index('report_groups_by_term', ['districtId', 'termId', 'measure', 'item'])
@Check('report_groups_measure', `measure in ('roster', 'lesson', 'skill', 'checkIn', 'survey')`)
@Check('report_groups_band', `band in ('k-2', '3-5', '6-8', '9-12')`)
@ForeignKey(() => TermEntity, ['districtId', 'termId'], ['districtId', 'id'], { name: 'report_groups_term_fk', onDelete: 'RESTRICT' })
@ForeignKey(() => SchoolEntity, ['districtId', 'schoolId'], ['districtId', 'id'], { name: 'report_groups_school_fk', onDelete: 'RESTRICT' })
@ForeignKey(() => SchoolClassEntity, ['districtId', 'classId'], ['districtId', 'id'], { name: 'report_groups_class_fk', onDelete: 'RESTRICT' })
export class ContributionGroupEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') termId!: string;
  @Column('text') measure!: MeasureName;
  @Column('text') item!: string;
  /** Where the work was done; moving does not move it. */
  @Column('uuid') schoolId!: string;
  @Column('text') band!: Band;
  @Column('uuid') classId!: string;
  @Column('date') finalOn!: string;
  @Column('boolean') released!: boolean;
}
