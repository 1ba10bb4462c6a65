import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a browser fetches by hash: a public lesson in one locale, or a picture. */
@Entity('content_files')
export class ContentFileEntity {
  @PrimaryColumn('text') sha256!: string;
  @Column('text') mediaType!: string;
  @Column('bytea') bytes!: Buffer;
}
