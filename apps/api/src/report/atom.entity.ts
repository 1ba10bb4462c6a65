import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SchoolEntity } from '../roster/school.entity.js';
import { TermEntity } from '../roster/term.entity.js';
import type { Band, MeasureName } from './measures.js';
import { ReleaseEntity } from './release.entity.js';

/** A group of at least ten students, rounded once; never changed, never deleted. */
@Entity('report_atoms')
@Index('report_atoms_by_school', ['districtId', 'termId', 'schoolId'])
@Check('report_atoms_measure', `measure in ('roster', 'lesson', 'skill', 'checkIn', 'survey')`)
@Check('report_atoms_band', `band in ('k-2', '3-5', '6-8', '9-12', 'mixed')`)
@Check('report_atoms_rounded', 'n >= 10 and n % 5 = 0')
@Check('report_atoms_mean', '(mean is null) = (mean_weight = 0)')
@ForeignKey(() => ReleaseEntity, ['districtId', 'week'], ['districtId', 'week'], { name: 'report_atoms_release_fk', onDelete: 'RESTRICT' })
@ForeignKey(() => TermEntity, ['districtId', 'termId'], ['districtId', 'id'], { name: 'report_atoms_term_fk', onDelete: 'RESTRICT' })
@ForeignKey(() => SchoolEntity, ['districtId', 'schoolId'], ['districtId', 'id'], { name: 'report_atoms_school_fk', onDelete: 'RESTRICT' })
export class AtomEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') termId!: string;
  @Column('date') week!: string;
  @Column('text') measure!: MeasureName;
  @Column('text') item!: string;
  /** Null: merged over the schools of the district. */
  @Column('uuid', { nullable: true }) schoolId!: string | null;
  @Column('text') band!: Band | 'mixed';
  /** Counts in the order of the measure's parts, multiples of five. */
  @Column('integer', { array: true }) parts!: number[];
  @Column('integer') n!: number;
  @Column('numeric', { nullable: true }) mean!: string | null;
  /** Rounded count that the mean stands for; 0 without one. */
  @Column('integer') meanWeight!: number;
}
