import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AssignmentEntity } from '../assignment/assignment.entity.js';
import { UserEntity } from '../identity/user.entity.js';
import { SchoolClassEntity } from '../roster/school-class.entity.js';

/** A student's go at an assignment, with the summary that class screens read instead of the responses. */
@Entity('attempts')
@Unique('attempts_one_per_try', ['districtId', 'assignmentId', 'studentId', 'ordinal'])
@Index('attempts_by_class', ['districtId', 'classId', 'assignmentId'])
@Index('attempts_by_student', ['districtId', 'studentId'])
@Check('attempts_status', `status in ('inProgress', 'done')`)
@Check('attempts_quiz_status', `quiz_status in ('inProgress', 'done')`)
@Check('attempts_done_at', `(status = 'done') = (done_at is not null)`)
@ForeignKey(() => AssignmentEntity, ['districtId', 'assignmentId'], ['districtId', 'id'], { name: 'attempts_assignment_fk', onDelete: 'RESTRICT' })
@ForeignKey(() => SchoolClassEntity, ['districtId', 'classId'], ['districtId', 'id'], { name: 'attempts_class_fk', onDelete: 'RESTRICT' })
@ForeignKey(() => UserEntity, ['districtId', 'studentId'], ['districtId', 'id'], { name: 'attempts_student_fk', onDelete: 'RESTRICT' })
export class AttemptEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') assignmentId!: string;
  @Column('uuid') classId!: string;
  @Column('uuid') studentId!: string;
  @Column('smallint') ordinal!: number;
  @Column('text') status!: 'inProgress' | 'done';
  @Column('text', { nullable: true }) stepId!: string | null;
  /** Steps seen or skipped, of `total` played. */
  @Column('integer') answered!: number;
  @Column('integer') total!: number;
  /** Of a quiz that comes later than the lesson; null before it starts. */
  @Column('text', { nullable: true }) quizStatus!: 'inProgress' | 'done' | null;
  @Column('timestamptz') startedAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
  @Column('timestamptz', { nullable: true }) doneAt!: Date | null;
  /** Questions from earlier lessons that it begins with, see `ChosenWarmUp`; null before there were any. */
  @Column('jsonb', { nullable: true }) warmUp!: unknown;
  /** Grows with every change; live screens compare it. */
  @Column('bigint') version!: string;
}
