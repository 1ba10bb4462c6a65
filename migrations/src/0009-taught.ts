import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly, inOrder, protect } from './sql.js';

/** What a teacher says about a lesson that was taught: the dose, which is about classes and not about children. */
export class Taught1763900000009 implements MigrationInterface {
  name = 'Taught1763900000009';

  async up(q: QueryRunner): Promise<void> {
    await inOrder(q, [
      `create table teaching_marks (
        district_id uuid not null,
        assignment_id uuid not null,
        class_id uuid not null,
        how text not null,
        minutes integer not null,
        taught_on date not null,
        by_user_id uuid not null,
        at timestamptz not null,
        constraint teaching_marks_pk primary key (district_id, assignment_id),
        constraint teaching_marks_how check (how in ('taught', 'adapted', 'skipped')),
        constraint teaching_marks_minutes check (minutes between 0 and 180)
      )`,
      `alter table teaching_marks add constraint teaching_marks_assignment_fk
        foreign key (district_id, assignment_id) references assignments (district_id, id) on delete cascade`,
      `alter table teaching_marks add constraint teaching_marks_class_fk
        foreign key (district_id, class_id) references classes (district_id, id) on delete cascade`,
      `alter table teaching_marks add constraint teaching_marks_by_user_fk
        foreign key (district_id, by_user_id) references users (district_id, id) on delete restrict`,
      ...protect('teaching_marks'),
    ]);
  }

  down = forwardOnly;
}
