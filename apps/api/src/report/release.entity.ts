import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DistrictEntity } from '../platform/district.entity.js';

/** One weekly release of a district. */
@Entity('report_releases')
@Check('report_releases_week', 'extract(isodow from week) = 1')
@ForeignKey(() => DistrictEntity, ['districtId'], ['id'], { name: 'report_releases_district_fk', onDelete: 'RESTRICT' })
export class ReleaseEntity {
  @PrimaryColumn('uuid') districtId!: string;
  /** The Monday of the week. */
  @PrimaryColumn('date') week!: string;
  /** Last local day whose facts are in it. */
  @Column('date') asOf!: string;
  /** Terms that ended with it: nothing of them is released later. */
  @Column('uuid', { array: true }) closedTerms!: string[];
  @Column('timestamptz') releasedAt!: Date;
}
