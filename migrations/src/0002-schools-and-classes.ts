import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly, inOrder, protect } from './sql.js';

/** Schools, terms and classes, and who belongs to them. */
export class SchoolsAndClasses1763900000002 implements MigrationInterface {
  name = 'SchoolsAndClasses1763900000002';

  async up(q: QueryRunner): Promise<void> {
    await inOrder(q, [
      // support_people: [{name, role, place, when}], shown on the help card. time_zone: null means the district's.
      `create table schools (
        district_id uuid not null,
        id uuid not null,
        name text not null,
        time_zone text,
        support_people jsonb not null,
        constraint schools_pk primary key (district_id, id)
      )`,
      `alter table schools add constraint schools_district_fk
        foreign key (district_id) references districts (id) on delete restrict`,
      ...protect('schools'),

      `create table terms (
        district_id uuid not null,
        id uuid not null,
        name text not null,
        starts_on date not null,
        ends_on date not null,
        constraint terms_pk primary key (district_id, id),
        constraint terms_order check (starts_on <= ends_on)
      )`,
      `alter table terms add constraint terms_district_fk
        foreign key (district_id) references districts (id) on delete restrict`,
      ...protect('terms'),

      `create table classes (
        district_id uuid not null,
        id uuid not null,
        school_id uuid not null,
        term_id uuid not null,
        name text not null,
        tier text not null,
        constraint classes_pk primary key (district_id, id),
        constraint classes_tier check (tier in ('k-2', '3-5', '6-8', '9-12'))
      )`,
      `alter table classes add constraint classes_school_fk
        foreign key (district_id, school_id) references schools (district_id, id) on delete restrict`,
      `alter table classes add constraint classes_term_fk
        foreign key (district_id, term_id) references terms (district_id, id) on delete restrict`,
      `create index classes_by_school on classes (district_id, school_id)`,
      `create index classes_by_term on classes (district_id, term_id)`,
      ...protect('classes'),

      `create table enrollments (
        district_id uuid not null,
        id uuid not null,
        class_id uuid not null,
        student_id uuid not null,
        from_date date not null,
        to_date date,
        constraint enrollments_pk primary key (district_id, id),
        constraint enrollments_one_per_class unique (district_id, class_id, student_id)
      )`,
      `alter table enrollments add constraint enrollments_class_fk
        foreign key (district_id, class_id) references classes (district_id, id) on delete cascade`,
      `alter table enrollments add constraint enrollments_student_fk
        foreign key (district_id, student_id) references users (district_id, id) on delete cascade`,
      `create index enrollments_by_student on enrollments (district_id, student_id)`,
      ...protect('enrollments'),

      // place_id names a class, a school or the district itself, as place_kind says; hence no foreign key.
      `create table grants (
        district_id uuid not null,
        id uuid not null,
        user_id uuid not null,
        role text not null,
        place_kind text not null,
        place_id uuid not null,
        from_date date not null,
        to_date date,
        constraint grants_pk primary key (district_id, id),
        constraint grants_role check (role in ('teacher', 'counselor', 'principal', 'coordinator', 'privacyOfficer', 'guardian', 'operator')),
        constraint grants_place_kind check (place_kind in ('class', 'school', 'district'))
      )`,
      `alter table grants add constraint grants_user_fk
        foreign key (district_id, user_id) references users (district_id, id) on delete cascade`,
      `create index grants_by_user on grants (district_id, user_id)`,
      `create index grants_by_place on grants (district_id, place_id, role)`,
      ...protect('grants'),
    ]);
  }

  down = forwardOnly;
}
