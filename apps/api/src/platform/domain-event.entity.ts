import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A fact for slices further right; they read it, the writer does not know them. */
@Entity('domain_events')
export class DomainEventEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: string;
  @Column('jsonb') payload!: unknown;
  @Column('timestamptz') at!: Date;
}
