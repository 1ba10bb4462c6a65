import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DistrictEntity } from '../platform/district.entity.js';

@Entity('terms')
@Check('terms_order', 'starts_on <= ends_on')
@ForeignKey(() => DistrictEntity, ['districtId'], ['id'], { name: 'terms_district_fk', onDelete: 'RESTRICT' })
export class TermEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('date') startsOn!: string;
  @Column('date') endsOn!: string;
}
