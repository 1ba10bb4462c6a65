import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LessonVersionEntity } from '../catalog/lesson-version.entity.js';
import { UserEntity } from '../identity/user.entity.js';
import { SchoolClassEntity } from '../roster/school-class.entity.js';

/** A class is to do one version of a lesson, between `opensAt` and `closesAt` (or `closedAt`, when a teacher closed it). */
@Entity('assignments')
@Index('assignments_by_class', ['districtId', 'classId', 'opensAt'])
@Check('assignments_order', 'opens_at <= closes_at and (due_at is null or (due_at >= opens_at and due_at <= closes_at))')
@ForeignKey(() => SchoolClassEntity, ['districtId', 'classId'], ['districtId', 'id'], { name: 'assignments_class_fk', onDelete: 'RESTRICT' })
@ForeignKey(() => LessonVersionEntity, ['lessonVersionId'], ['id'], { name: 'assignments_lesson_version_fk', onDelete: 'RESTRICT' })
@ForeignKey(() => UserEntity, ['districtId', 'createdBy'], ['districtId', 'id'], { name: 'assignments_created_by_fk', onDelete: 'RESTRICT' })
export class AssignmentEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') classId!: string;
  @Column('uuid') lessonVersionId!: string;
  @Column('timestamptz') opensAt!: Date;
  @Column('timestamptz', { nullable: true }) dueAt!: Date | null;
  @Column('timestamptz') closesAt!: Date;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('uuid') createdBy!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('boolean') counselorTold!: boolean;
}
