import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The directory of tenants: the one table about districts without row-level security, read before anyone is known. */
@Entity('districts')
@Unique('districts_slug', ['slug'])
@Unique('districts_host', ['host'])
@Check('districts_country', `country in ('us', 'gb')`)
export class DistrictEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') slug!: string;
  @Column('text', { nullable: true }) host!: string | null;
  @Column('text') name!: string;
  @Column('text') country!: 'us' | 'gb';
  @Column('text') timeZone!: string;
  @Column('text') defaultLocale!: string;
}
