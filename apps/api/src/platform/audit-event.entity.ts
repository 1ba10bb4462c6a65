import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who looked at or changed what. The service may add and read rows, nothing else. */
@Entity('audit_events')
@Index('audit_events_by_student', ['districtId', 'studentId', 'at'])
@Index('audit_events_by_time', ['districtId', 'at'])
export class AuditEventEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') actorId!: string;
  @Column('text') role!: string;
  @Column('text') action!: string;
  @Column('text') resource!: string;
  @Column('uuid', { nullable: true }) studentId!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('text') requestId!: string;
}
