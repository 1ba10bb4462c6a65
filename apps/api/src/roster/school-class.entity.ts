import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SchoolEntity } from './school.entity.js';
import { TermEntity } from './term.entity.js';

@Entity('classes')
@Index('classes_by_school', ['districtId', 'schoolId'])
@Index('classes_by_term', ['districtId', 'termId'])
@Check('classes_tier', `tier in ('k-2', '3-5', '6-8', '9-12')`)
@ForeignKey(() => SchoolEntity, ['districtId', 'schoolId'], ['districtId', 'id'], { name: 'classes_school_fk', onDelete: 'RESTRICT' })
@ForeignKey(() => TermEntity, ['districtId', 'termId'], ['districtId', 'id'], { name: 'classes_term_fk', onDelete: 'RESTRICT' })
export class SchoolClassEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') schoolId!: string;
  @Column('uuid') termId!: string;
  @Column('text') name!: string;
  @Column('text') tier!: 'k-2' | '3-5' | '6-8' | '9-12';
}
