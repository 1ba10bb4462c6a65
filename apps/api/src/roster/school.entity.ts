import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DistrictEntity } from '../platform/district.entity.js';

/** Someone a student can talk to, as the help card shows them. */
export interface SupportPerson {
  name: string;
  role: string;
  place: string | null;
  when: string | null;
}

@Entity('schools')
@ForeignKey(() => DistrictEntity, ['districtId'], ['id'], { name: 'schools_district_fk', onDelete: 'RESTRICT' })
export class SchoolEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  /** Null: the district's. */
  @Column('text', { nullable: true }) timeZone!: string | null;
  @Column('jsonb') supportPeople!: SupportPerson[];
}
