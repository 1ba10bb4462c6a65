import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One published, frozen state of a lesson in all its locales. `publish` inserts; nothing updates or deletes. */
@Entity('lesson_versions')
@Unique('lesson_versions_revision', ['lessonId', 'revision'])
@Check('lesson_versions_tier', `tier in ('k-2', '3-5', '6-8', '9-12')`)
@Check('lesson_versions_status', `status in ('draft', 'reviewed')`)
export class LessonVersionEntity {
  @PrimaryColumn('uuid') id!: string;
  /** Null: every district may use it. */
  @Column('uuid', { nullable: true }) districtId!: string | null;
  @Column('text') lessonId!: string;
  @Column('text') revision!: string;
  @Column('text') pack!: string;
  @Column('text') unitId!: string;
  @Column('integer') unitPosition!: number;
  @Column('integer') position!: number;
  @Column('text') tier!: 'k-2' | '3-5' | '6-8' | '9-12';
  @Column('text') title!: string;
  @Column('integer') minutes!: number;
  @Column('text', { array: true }) skills!: string[];
  @Column('text') status!: 'draft' | 'reviewed';
  @Column('jsonb') locales!: { locale: string; status: 'draft' | 'reviewed' }[];
  @Column('jsonb') body!: unknown;
  @Column('timestamptz') publishedAt!: Date;
}
