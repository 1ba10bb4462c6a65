import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserEntity } from '../identity/user.entity.js';
import { AttemptEntity } from './attempt.entity.js';

/** How a student said they felt. Written only where `mayCollect` allows it. */
@Entity('check_ins')
@Index('check_ins_by_attempt', ['districtId', 'attemptId', 'stepId'])
@Index('check_ins_by_student', ['districtId', 'studentId'])
@ForeignKey(() => AttemptEntity, ['districtId', 'attemptId'], ['districtId', 'id'], { name: 'check_ins_attempt_fk', onDelete: 'CASCADE' })
@ForeignKey(() => UserEntity, ['districtId', 'studentId'], ['districtId', 'id'], { name: 'check_ins_student_fk', onDelete: 'RESTRICT' })
export class CheckInEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') attemptId!: string;
  @Column('text') stepId!: string;
  @Column('uuid') studentId!: string;
  @Column('jsonb') value!: unknown;
  @Column('timestamptz') answeredAt!: Date;
}
