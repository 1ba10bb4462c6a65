import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly, inOrder, protect } from './sql.js';

/** A class is to do one version of a lesson; a student may be excused from it. */
export class Assignments1763900000005 implements MigrationInterface {
  name = 'Assignments1763900000005';

  async up(q: QueryRunner): Promise<void> {
    await inOrder(q, [
      `create table assignments (
        district_id uuid not null,
        id uuid not null,
        class_id uuid not null,
        lesson_version_id uuid not null,
        opens_at timestamptz not null,
        due_at timestamptz,
        closes_at timestamptz not null,
        closed_at timestamptz,
        created_by uuid not null,
        created_at timestamptz not null,
        counselor_told boolean not null,
        constraint assignments_pk primary key (district_id, id),
        constraint assignments_order check (opens_at <= closes_at and (due_at is null or (due_at >= opens_at and due_at <= closes_at)))
      )`,
      `alter table assignments add constraint assignments_class_fk
        foreign key (district_id, class_id) references classes (district_id, id) on delete restrict`,
      `alter table assignments add constraint assignments_lesson_version_fk
        foreign key (lesson_version_id) references lesson_versions (id) on delete restrict`,
      `alter table assignments add constraint assignments_created_by_fk
        foreign key (district_id, created_by) references users (district_id, id) on delete restrict`,
      `create index assignments_by_class on assignments (district_id, class_id, opens_at)`,
      ...protect('assignments'),

      `create table excusals (
        district_id uuid not null,
        id uuid not null,
        assignment_id uuid not null,
        student_id uuid not null,
        by_user_id uuid not null,
        at timestamptz not null,
        undone_at timestamptz,
        constraint excusals_pk primary key (district_id, id)
      )`,
      `alter table excusals add constraint excusals_assignment_fk
        foreign key (district_id, assignment_id) references assignments (district_id, id) on delete cascade`,
      `alter table excusals add constraint excusals_student_fk
        foreign key (district_id, student_id) references users (district_id, id) on delete cascade`,
      `alter table excusals add constraint excusals_by_user_fk
        foreign key (district_id, by_user_id) references users (district_id, id) on delete restrict`,
      // At most one that stands; those undone stay as history.
      `create unique index excusals_one_standing on excusals (district_id, assignment_id, student_id) where undone_at is null`,
      `create index excusals_by_student on excusals (district_id, student_id)`,
      ...protect('excusals'),
    ]);
  }

  down = forwardOnly;
}
