import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DistrictEntity } from '../../platform/district.entity.js';

/** A district's key for sealed answers. The newest one seals; all of them open. */
@Entity('sealing_keys')
@ForeignKey(() => DistrictEntity, ['districtId'], ['id'], { name: 'sealing_keys_district_fk', onDelete: 'RESTRICT' })
export class SealingKeyEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** JSON Web Keys, see libs/sealing. */
  @Column('jsonb') publicKey!: object;
  @Column('jsonb') privateKey!: object;
  /** Signs the tokens that let an answer in; 256 random bits, base64url. */
  @Column('text') tokenSecret!: string;
  @Column('timestamptz') createdAt!: Date;
}
