import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { UserEntity } from '../identity/user.entity.js';
import { SchoolClassEntity } from './school-class.entity.js';

@Entity('enrollments')
@Unique('enrollments_one_per_class', ['districtId', 'classId', 'studentId'])
@Index('enrollments_by_student', ['districtId', 'studentId'])
@ForeignKey(() => SchoolClassEntity, ['districtId', 'classId'], ['districtId', 'id'], { name: 'enrollments_class_fk', onDelete: 'CASCADE' })
@ForeignKey(() => UserEntity, ['districtId', 'studentId'], ['districtId', 'id'], { name: 'enrollments_student_fk', onDelete: 'CASCADE' })
export class EnrollmentEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') classId!: string;
  @Column('uuid') studentId!: string;
  @Column('date') fromDate!: string;
  /** Last day in the class; null while it goes on. */
  @Column('date', { nullable: true }) toDate!: string | null;
}
