import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { UserEntity } from '../identity/user.entity.js';
import { SchoolClassEntity } from '../roster/school-class.entity.js';
import { AssignmentEntity } from './assignment.entity.js';

/** What a teacher says about a lesson that was taught. */
@Entity('teaching_marks')
@Check('teaching_marks_how', `how in ('taught', 'adapted', 'skipped')`)
@Check('teaching_marks_minutes', 'minutes between 0 and 180')
@ForeignKey(() => AssignmentEntity, ['districtId', 'assignmentId'], ['districtId', 'id'], { name: 'teaching_marks_assignment_fk', onDelete: 'CASCADE' })
@ForeignKey(() => SchoolClassEntity, ['districtId', 'classId'], ['districtId', 'id'], { name: 'teaching_marks_class_fk', onDelete: 'CASCADE' })
@ForeignKey(() => UserEntity, ['districtId', 'byUserId'], ['districtId', 'id'], { name: 'teaching_marks_by_user_fk', onDelete: 'RESTRICT' })
export class TeachingMarkEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') assignmentId!: string;
  @Column('uuid') classId!: string;
  @Column('text') how!: 'taught' | 'adapted' | 'skipped';
  /** Whole minutes; 0 when skipped. */
  @Column('integer') minutes!: number;
  @Column('date') taughtOn!: string;
  @Column('uuid') byUserId!: string;
  @Column('timestamptz') at!: Date;
}
