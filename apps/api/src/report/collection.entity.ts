import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SchoolClassEntity } from '../roster/school-class.entity.js';
import { TermEntity } from '../roster/term.entity.js';

/** An assignment or a unit of a class whose contributions were written; it is never collected again. */
@Entity('report_collections')
@Check('report_collections_kind', `kind in ('assignment', 'unit')`)
@ForeignKey(() => SchoolClassEntity, ['districtId', 'classId'], ['districtId', 'id'], { name: 'report_collections_class_fk', onDelete: 'CASCADE' })
@ForeignKey(() => TermEntity, ['districtId', 'termId'], ['districtId', 'id'], { name: 'report_collections_term_fk', onDelete: 'CASCADE' })
export class CollectionEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') classId!: string;
  @PrimaryColumn('uuid') termId!: string;
  @PrimaryColumn('text') kind!: 'assignment' | 'unit';
  /** Id of the assignment or of the unit. */
  @PrimaryColumn('text') item!: string;
  @Column('date') finalOn!: string;
}
