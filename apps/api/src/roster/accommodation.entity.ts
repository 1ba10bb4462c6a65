import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { UserEntity } from '../identity/user.entity.js';

/** What helps one student take part, in every class. It says how, never why. The language stands on the account itself. */
@Entity('accommodations')
@ForeignKey(() => UserEntity, ['districtId', 'studentId'], ['districtId', 'id'], { name: 'accommodations_student_fk', onDelete: 'CASCADE' })
@ForeignKey(() => UserEntity, ['districtId', 'setBy'], ['districtId', 'id'], { name: 'accommodations_set_by_fk', onDelete: 'RESTRICT' })
export class AccommodationEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') studentId!: string;
  @Column('boolean') fewerChoices!: boolean;
  @Column('boolean') readAloud!: boolean;
  @Column('boolean') pickInstead!: boolean;
  @Column('boolean') largerTargets!: boolean;
  @Column('uuid') setBy!: string;
  @Column('timestamptz') setAt!: Date;
}
