import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserEntity } from '../identity/user.entity.js';

/** A family's decision. Append-only: the latest wins, a withdrawal is a new row. */
@Entity('consents')
@Index('consents_by_student', ['districtId', 'studentId', 'kind', 'decidedAt'])
@Check('consents_kind', `kind in ('LESSON', 'REFLECTION', 'JOURNAL', 'CHECKIN', 'SURVEY_SKILL', 'SURVEY_PROTECTED', 'TEXT_SAFETY_CHECK', 'AGGREGATE')`)
@Check('consents_decision', `decision in ('allow', 'refuse')`)
@ForeignKey(() => UserEntity, ['districtId', 'studentId'], ['districtId', 'id'], { name: 'consents_student_fk', onDelete: 'CASCADE' })
export class ConsentEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') studentId!: string;
  @Column('text') kind!: string;
  @Column('text') decision!: 'allow' | 'refuse';
  /** Who decided: a guardian, the student from 18, or the school on paper. */
  @Column('text') by!: string;
  @Column('text') method!: string;
  @Column('timestamptz') decidedAt!: Date;
  @Column('timestamptz', { nullable: true }) expiresAt!: Date | null;
}
