import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One national help line; shown after the school's own people. */
@Entity('support_lines')
export class SupportLineEntity {
  @PrimaryColumn('text') country!: string;
  @PrimaryColumn('text') id!: string;
  /** Order on the card. */
  @Column('integer') position!: number;
  @Column('jsonb') line!: unknown;
}
