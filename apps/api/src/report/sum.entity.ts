import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { TermEntity } from '../roster/term.entity.js';
import type { Band, MeasureName } from './measures.js';
import { ReleaseEntity } from './release.entity.js';

/** The atoms of one week added up over the schools. */
@Entity('report_sums')
@ForeignKey(() => ReleaseEntity, ['districtId', 'week'], ['districtId', 'week'], { name: 'report_sums_release_fk', onDelete: 'RESTRICT' })
@ForeignKey(() => TermEntity, ['districtId', 'termId'], ['districtId', 'id'], { name: 'report_sums_term_fk', onDelete: 'RESTRICT' })
export class SumEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') termId!: string;
  @PrimaryColumn('date') week!: string;
  @PrimaryColumn('text') measure!: MeasureName;
  @PrimaryColumn('text') item!: string;
  @PrimaryColumn('text') band!: Band | 'mixed';
  @Column('integer', { array: true }) parts!: number[];
  @Column('integer') n!: number;
  /** Sum of mean times weight over the atoms that have a mean. */
  @Column('numeric') meanTotal!: string;
  @Column('integer') meanWeight!: number;
}
