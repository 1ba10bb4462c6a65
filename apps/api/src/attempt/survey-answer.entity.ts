import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserEntity } from '../identity/user.entity.js';
import { AttemptEntity } from './attempt.entity.js';

/** One answer to one question of a survey. Written only where `mayCollect` allows it; the latest of a question counts. */
@Entity('survey_answers')
@Index('survey_answers_by_attempt', ['districtId', 'attemptId', 'stepId'])
@Index('survey_answers_by_student', ['districtId', 'studentId'])
@Check('survey_answers_value', 'value between 0 and 4')
@ForeignKey(() => AttemptEntity, ['districtId', 'attemptId'], ['districtId', 'id'], { name: 'survey_answers_attempt_fk', onDelete: 'CASCADE' })
@ForeignKey(() => UserEntity, ['districtId', 'studentId'], ['districtId', 'id'], { name: 'survey_answers_student_fk', onDelete: 'RESTRICT' })
export class SurveyAnswerEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') attemptId!: string;
  @Column('text') stepId!: string;
  @Column('text') itemId!: string;
  @Column('uuid') studentId!: string;
  /** Place on the step's scale, from 0. */
  @Column('smallint') value!: number;
  @Column('timestamptz') answeredAt!: Date;
}
