import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserEntity } from '../identity/user.entity.js';
import { AssignmentEntity } from './assignment.entity.js';

/** A student need not do it. At most one stands per student and assignment; undone ones stay as history. */
@Entity('excusals')
@Index('excusals_one_standing', ['districtId', 'assignmentId', 'studentId'], { unique: true, where: 'undone_at is null' })
@Index('excusals_by_student', ['districtId', 'studentId'])
@ForeignKey(() => AssignmentEntity, ['districtId', 'assignmentId'], ['districtId', 'id'], { name: 'excusals_assignment_fk', onDelete: 'CASCADE' })
@ForeignKey(() => UserEntity, ['districtId', 'studentId'], ['districtId', 'id'], { name: 'excusals_student_fk', onDelete: 'CASCADE' })
@ForeignKey(() => UserEntity, ['districtId', 'byUserId'], ['districtId', 'id'], { name: 'excusals_by_user_fk', onDelete: 'RESTRICT' })
export class ExcusalEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') assignmentId!: string;
  @Column('uuid') studentId!: string;
  @Column('uuid') byUserId!: string;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { nullable: true }) undoneAt!: Date | null;
}
