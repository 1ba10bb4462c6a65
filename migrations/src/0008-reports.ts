import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly, inOrder, protect } from './sql.js';

const measures = `('roster', 'lesson', 'skill', 'checkIn', 'survey')`;

/**
 * From what students did to what a district may know. Contributions name a student and are read by the release alone;
 * atoms are what the release made of them: rounded once, without a count or an id of anybody, never changed.
 */
export class Reports1763900000008 implements MigrationInterface {
  name = 'Reports1763900000008';

  async up(q: QueryRunner): Promise<void> {
    await inOrder(q, [
      // Contributions that became final together: of one class, to one item. They are released together too, so that a release of half
      // a million results marks some thousand rows and moves none of the results.
      `create table report_groups (
        district_id uuid not null,
        id uuid not null,
        term_id uuid not null,
        measure text not null,
        item text not null,
        school_id uuid not null,
        band text not null,
        class_id uuid not null,
        final_on date not null,
        released boolean not null,
        constraint report_groups_pk primary key (district_id, id),
        constraint report_groups_measure check (measure in ${measures}),
        constraint report_groups_band check (band in ('k-2', '3-5', '6-8', '9-12'))
      )`,
      `alter table report_groups add constraint report_groups_term_fk
        foreign key (district_id, term_id) references terms (district_id, id) on delete restrict`,
      `alter table report_groups add constraint report_groups_school_fk
        foreign key (district_id, school_id) references schools (district_id, id) on delete restrict`,
      `alter table report_groups add constraint report_groups_class_fk
        foreign key (district_id, class_id) references classes (district_id, id) on delete restrict`,
      `create index report_groups_by_term on report_groups (district_id, term_id, measure, item)`,
      ...protect('report_groups'),

      // What one student adds to one measure of one item in one term; final when written, never changed.
      `create table report_contributions (
        district_id uuid not null,
        id uuid not null,
        group_id uuid not null,
        term_id uuid not null,
        measure text not null,
        item text not null,
        student_id uuid not null,
        part smallint not null,
        value numeric,
        constraint report_contributions_pk primary key (district_id, id),
        constraint report_contributions_once unique (district_id, term_id, measure, item, student_id),
        constraint report_contributions_part check (part between 0 and 4)
      )`,
      `alter table report_contributions add constraint report_contributions_group_fk
        foreign key (district_id, group_id) references report_groups (district_id, id) on delete cascade`,
      // A student who is erased leaves what waits; what was released does not know them.
      `alter table report_contributions add constraint report_contributions_student_fk
        foreign key (district_id, student_id) references users (district_id, id) on delete cascade`,
      `create index report_contributions_by_group on report_contributions (district_id, group_id)`,
      `create index report_contributions_by_student on report_contributions (district_id, student_id)`,
      ...protect('report_contributions'),

      // Assignments and units whose contributions were written: each is counted at most once, whatever happens later.
      `create table report_collections (
        district_id uuid not null,
        class_id uuid not null,
        term_id uuid not null,
        kind text not null,
        item text not null,
        final_on date not null,
        constraint report_collections_pk primary key (district_id, class_id, term_id, kind, item),
        constraint report_collections_kind check (kind in ('assignment', 'unit'))
      )`,
      `alter table report_collections add constraint report_collections_class_fk
        foreign key (district_id, class_id) references classes (district_id, id) on delete cascade`,
      `alter table report_collections add constraint report_collections_term_fk
        foreign key (district_id, term_id) references terms (district_id, id) on delete cascade`,
      ...protect('report_collections'),

      // One row per weekly release; the key is what makes it happen once. closed_terms: terms this release ended.
      `create table report_releases (
        district_id uuid not null,
        week date not null,
        as_of date not null,
        closed_terms uuid array not null,
        released_at timestamptz not null,
        constraint report_releases_pk primary key (district_id, week),
        constraint report_releases_week check (extract(isodow from week) = 1)
      )`,
      `alter table report_releases add constraint report_releases_district_fk
        foreign key (district_id) references districts (id) on delete restrict`,
      ...protect('report_releases'),

      // school_id null: merged over the district. band 'mixed': merged over the bands of the school or district.
      `create table report_atoms (
        district_id uuid not null,
        id uuid not null,
        term_id uuid not null,
        week date not null,
        measure text not null,
        item text not null,
        school_id uuid,
        band text not null,
        parts integer array not null,
        n integer not null,
        mean numeric,
        mean_weight integer not null,
        constraint report_atoms_pk primary key (district_id, id),
        constraint report_atoms_measure check (measure in ${measures}),
        constraint report_atoms_band check (band in ('k-2', '3-5', '6-8', '9-12', 'mixed')),
        constraint report_atoms_rounded check (n >= 10 and n % 5 = 0),
        constraint report_atoms_mean check ((mean is null) = (mean_weight = 0))
      )`,
      `alter table report_atoms add constraint report_atoms_release_fk
        foreign key (district_id, week) references report_releases (district_id, week) on delete restrict`,
      `alter table report_atoms add constraint report_atoms_term_fk
        foreign key (district_id, term_id) references terms (district_id, id) on delete restrict`,
      `alter table report_atoms add constraint report_atoms_school_fk
        foreign key (district_id, school_id) references schools (district_id, id) on delete restrict`,
      `create index report_atoms_by_school on report_atoms (district_id, term_id, school_id)`,
      ...protect('report_atoms'),

      // What a district's roundings are drawn from; only the release reads it.
      `create table report_keys (
        district_id uuid not null,
        secret text not null,
        constraint report_keys_pk primary key (district_id)
      )`,
      `alter table report_keys add constraint report_keys_district_fk
        foreign key (district_id) references districts (id) on delete restrict`,
      ...protect('report_keys'),

      // The atoms of a week added up over the schools, so that a page of 300 schools costs what a page of three does. Written
      // with the atoms, never apart from them; a test holds every row against its atoms.
      `create table report_sums (
        district_id uuid not null,
        term_id uuid not null,
        week date not null,
        measure text not null,
        item text not null,
        band text not null,
        parts integer array not null,
        n integer not null,
        mean_total numeric not null,
        mean_weight integer not null,
        constraint report_sums_pk primary key (district_id, term_id, week, measure, item, band)
      )`,
      `alter table report_sums add constraint report_sums_release_fk
        foreign key (district_id, week) references report_releases (district_id, week) on delete restrict`,
      `alter table report_sums add constraint report_sums_term_fk
        foreign key (district_id, term_id) references terms (district_id, id) on delete restrict`,
      ...protect('report_sums'),
    ]);
  }

  down = forwardOnly;
}
