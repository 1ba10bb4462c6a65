import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserEntity } from '../identity/user.entity.js';

/** A role held at a place: `teacher` at a class, `counselor` at a school, `coordinator` at the district. */
@Entity('grants')
@Index('grants_by_user', ['districtId', 'userId'])
@Index('grants_by_place', ['districtId', 'placeId', 'role'])
@Check('grants_role', `role in ('teacher', 'counselor', 'principal', 'coordinator', 'privacyOfficer', 'guardian', 'operator')`)
@Check('grants_place_kind', `place_kind in ('class', 'school', 'district')`)
@ForeignKey(() => UserEntity, ['districtId', 'userId'], ['districtId', 'id'], { name: 'grants_user_fk', onDelete: 'CASCADE' })
export class GrantEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') userId!: string;
  @Column('text') role!: string;
  @Column('text') placeKind!: 'class' | 'school' | 'district';
  /** The class, school or district, as `placeKind` says. */
  @Column('uuid') placeId!: string;
  @Column('date') fromDate!: string;
  @Column('date', { nullable: true }) toDate!: string | null;
}
