import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { UserEntity } from '../identity/user.entity.js';
import { AttemptEntity } from './attempt.entity.js';
import { ResponseEntity } from './response.entity.js';

/** A student's own words: another class of data than answers, so another table. The latest per step. */
@Entity('reflections')
@Unique('reflections_one_per_step', ['districtId', 'attemptId', 'stepId'])
@Index('reflections_by_response', ['districtId', 'responseId'])
@Index('reflections_by_student', ['districtId', 'studentId'])
@Check('reflections_sharing', `sharing in ('private', 'teacher', 'class-anonymous')`)
@ForeignKey(() => ResponseEntity, ['districtId', 'responseId'], ['districtId', 'id'], { name: 'reflections_response_fk', onDelete: 'CASCADE' })
@ForeignKey(() => AttemptEntity, ['districtId', 'attemptId'], ['districtId', 'id'], { name: 'reflections_attempt_fk', onDelete: 'CASCADE' })
@ForeignKey(() => UserEntity, ['districtId', 'studentId'], ['districtId', 'id'], { name: 'reflections_student_fk', onDelete: 'RESTRICT' })
export class ReflectionEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') responseId!: string;
  @Column('uuid') attemptId!: string;
  @Column('text') stepId!: string;
  @Column('uuid') studentId!: string;
  /** Of the response it came from: an older one that arrives late does not overwrite. */
  @Column('bigint') seq!: string;
  @Column('jsonb') body!: unknown;
  @Column('text') sharing!: 'private' | 'teacher' | 'class-anonymous';
  @Column('timestamptz') updatedAt!: Date;
}
