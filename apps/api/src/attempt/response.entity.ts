import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AttemptEntity } from './attempt.entity.js';

/** One deed in the player; the browser chooses its id, so that repeating is harmless. Never updated. */
@Entity('responses')
@Index('responses_by_attempt', ['districtId', 'attemptId', 'seq'])
@Check('responses_kind', `kind in ('seen', 'at', 'select', 'try', 'hint', 'skip', 'path', 'reflect', 'checkIn', 'survey', 'quizStart', 'quizEnd')`)
@Check('responses_outcome', `outcome in ('found', 'partly', 'notYet')`)
@Check('responses_credit', 'credit between 0 and 1')
@ForeignKey(() => AttemptEntity, ['districtId', 'attemptId'], ['districtId', 'id'], { name: 'responses_attempt_fk', onDelete: 'CASCADE' })
export class ResponseEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') attemptId!: string;
  @Column('text') stepId!: string;
  @Column('text', { nullable: true }) itemId!: string | null;
  @Column('text') kind!: string;
  @Column('bigint') seq!: string;
  @Column('jsonb') payload!: unknown;
  @Column('numeric', { nullable: true }) credit!: string | null;
  @Column('text', { nullable: true }) outcome!: 'found' | 'partly' | 'notYet' | null;
  @Column('text') locale!: string;
  @Column('timestamptz') answeredAt!: Date;
  @Column('timestamptz') receivedAt!: Date;
  /** Came after the assignment closed: kept and shown, not counted in reports. */
  @Column('boolean') late!: boolean;
}
