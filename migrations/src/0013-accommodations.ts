import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly, inOrder, protect } from './sql.js';

/** What helps a student take part. One row per student, no history and no reason: nothing here names a diagnosis. */
export class Accommodations1763900000013 implements MigrationInterface {
  name = 'Accommodations1763900000013';

  async up(q: QueryRunner): Promise<void> {
    await inOrder(q, [
      `create table accommodations (
        district_id uuid not null,
        student_id uuid not null,
        fewer_choices boolean not null,
        read_aloud boolean not null,
        pick_instead boolean not null,
        larger_targets boolean not null,
        set_by uuid not null,
        set_at timestamptz not null,
        constraint accommodations_pk primary key (district_id, student_id)
      )`,
      `alter table accommodations add constraint accommodations_student_fk
        foreign key (district_id, student_id) references users (district_id, id) on delete cascade`,
      `alter table accommodations add constraint accommodations_set_by_fk
        foreign key (district_id, set_by) references users (district_id, id) on delete restrict`,
      ...protect('accommodations'),
    ]);
  }

  down = forwardOnly;
}
