import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { DistrictEntity } from '../platform/district.entity.js';

/** What a district does about one kind of activity; absent means the default of libs/policy. */
@Entity('consent_policies')
@Unique('consent_policies_one_per_kind', ['districtId', 'kind'])
@Check('consent_policies_kind', `kind in ('LESSON', 'REFLECTION', 'JOURNAL', 'CHECKIN', 'SURVEY_SKILL', 'SURVEY_PROTECTED', 'TEXT_SAFETY_CHECK', 'AGGREGATE')`)
@Check('consent_policies_mode', `mode in ('OFF', 'NOTICE', 'OPT_OUT', 'OPT_IN')`)
@Check('consent_policies_protected', `kind <> 'SURVEY_PROTECTED' or mode in ('OFF', 'OPT_IN')`)
@ForeignKey(() => DistrictEntity, ['districtId'], ['id'], { name: 'consent_policies_district_fk', onDelete: 'RESTRICT' })
export class ConsentPolicyEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: string;
  @Column('text') mode!: 'OFF' | 'NOTICE' | 'OPT_OUT' | 'OPT_IN';
  /** Days between the notice and the first activity. */
  @Column('integer') noticeDays!: number;
  @Column('date', { nullable: true }) noticedOn!: string | null;
}
