import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Counts of failed sign-ins, in the shape rate-limiter-flexible asks for. */
@Entity('sign_in_throttles')
export class SignInThrottleEntity {
  @PrimaryColumn('varchar', { length: 255 }) key!: string;
  @Column('integer') points!: number;
  @Column('bigint', { nullable: true }) expire!: string | null;
}
