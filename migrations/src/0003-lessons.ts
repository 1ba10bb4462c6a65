import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly, inOrder } from './sql.js';

/** Published lessons: the same rows for every district, written once by `publish`, never changed. */
export class Lessons1763900000003 implements MigrationInterface {
  name = 'Lessons1763900000003';

  async up(q: QueryRunner): Promise<void> {
    await inOrder(q, [
      // district_id: null for a lesson that every district may use. locales: [{locale, status}].
      `create table lesson_versions (
        id uuid not null,
        district_id uuid,
        lesson_id text not null,
        revision text not null,
        pack text not null,
        unit_id text not null,
        unit_position integer not null,
        position integer not null,
        tier text not null,
        title text not null,
        minutes integer not null,
        skills text array not null,
        status text not null,
        locales jsonb not null,
        body jsonb not null,
        published_at timestamptz not null,
        constraint lesson_versions_pk primary key (id),
        constraint lesson_versions_revision unique (lesson_id, revision),
        constraint lesson_versions_tier check (tier in ('k-2', '3-5', '6-8', '9-12')),
        constraint lesson_versions_status check (status in ('draft', 'reviewed'))
      )`,

      // Which version of a lesson may be assigned today: the pack as it was last published. It moves; the versions stay.
      `create table catalog_entries (
        pack text not null,
        lesson_id text not null,
        lesson_version_id uuid not null,
        constraint catalog_entries_pk primary key (pack, lesson_id)
      )`,
      `alter table catalog_entries add constraint catalog_entries_version_fk
        foreign key (lesson_version_id) references lesson_versions (id) on delete restrict`,

      // What browsers fetch by hash: public lessons, one per locale, and pictures.
      `create table content_files (
        sha256 text not null,
        media_type text not null,
        bytes bytea not null,
        constraint content_files_pk primary key (sha256)
      )`,

      // What was published last: unchanged files and an unchanged compiler need no second look at every start.
      `create table publications (
        fingerprint text not null,
        published_at timestamptz not null,
        constraint publications_pk primary key (fingerprint)
      )`,
      // National help lines as the packs list them, one row a line; each publication replaces them all.
      `create table support_lines (
        country text not null,
        id text not null,
        position integer not null,
        line jsonb not null,
        constraint support_lines_pk primary key (country, id)
      )`,
    ]);
  }

  down = forwardOnly;
}
