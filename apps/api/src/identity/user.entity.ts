import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { DistrictEntity } from '../platform/district.entity.js';

/** A person. `shownName` is all the name there is: no surname, birth date or address is kept. */
@Entity('users')
@Unique('users_username', ['districtId', 'username'])
@Check('users_kind', `kind in ('student', 'staff')`)
@ForeignKey(() => DistrictEntity, ['districtId'], ['id'], { name: 'users_district_fk', onDelete: 'RESTRICT' })
export class UserEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: 'student' | 'staff';
  @Column('text') shownName!: string;
  @Column('text') username!: string;
  @Column('text') locale!: string;
  @Column('smallint', { nullable: true }) grade!: number | null;
  @Column('jsonb') settings!: Record<string, string>;
}
