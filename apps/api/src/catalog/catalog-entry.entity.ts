import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LessonVersionEntity } from './lesson-version.entity.js';

/** The version of a lesson that may be assigned today. The newest by date is not enough: a reverted edit is older. */
@Entity('catalog_entries')
@ForeignKey(() => LessonVersionEntity, ['lessonVersionId'], ['id'], { name: 'catalog_entries_version_fk', onDelete: 'RESTRICT' })
export class CatalogEntryEntity {
  @PrimaryColumn('text') pack!: string;
  @PrimaryColumn('text') lessonId!: string;
  @Column('uuid') lessonVersionId!: string;
}
