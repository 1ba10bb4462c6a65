import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The files and the compiler of the last publication, as one hash. */
@Entity('publications')
export class PublicationEntity {
  @PrimaryColumn('text') fingerprint!: string;
  @Column('timestamptz') publishedAt!: Date;
}
