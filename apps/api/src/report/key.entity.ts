import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DistrictEntity } from '../platform/district.entity.js';

/** The secret from which a district's roundings are drawn. */
@Entity('report_keys')
@ForeignKey(() => DistrictEntity, ['districtId'], ['id'], { name: 'report_keys_district_fk', onDelete: 'RESTRICT' })
export class ReportKeyEntity {
  @PrimaryColumn('uuid') districtId!: string;
  /** 256 random bits, base64url. */
  @Column('text') secret!: string;
}
