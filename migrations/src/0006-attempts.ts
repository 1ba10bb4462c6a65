import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly, inOrder, protect } from './sql.js';

/** A student does a lesson: the attempt (a summary kept current), and what they did in it. */
export class Attempts1763900000006 implements MigrationInterface {
  name = 'Attempts1763900000006';

  async up(q: QueryRunner): Promise<void> {
    await inOrder(q, [
      // answered = steps seen, total = steps played; version grows with every change and is what live screens compare.
      `create table attempts (
        district_id uuid not null,
        id uuid not null,
        assignment_id uuid not null,
        class_id uuid not null,
        student_id uuid not null,
        ordinal smallint not null,
        status text not null,
        step_id text,
        answered integer not null,
        total integer not null,
        quiz_status text,
        started_at timestamptz not null,
        updated_at timestamptz not null,
        done_at timestamptz,
        version bigint not null,
        constraint attempts_pk primary key (district_id, id),
        constraint attempts_one_per_try unique (district_id, assignment_id, student_id, ordinal),
        constraint attempts_status check (status in ('inProgress', 'done')),
        constraint attempts_quiz_status check (quiz_status in ('inProgress', 'done')),
        constraint attempts_done_at check ((status = 'done') = (done_at is not null))
      )`,
      `alter table attempts add constraint attempts_assignment_fk
        foreign key (district_id, assignment_id) references assignments (district_id, id) on delete restrict`,
      `alter table attempts add constraint attempts_class_fk
        foreign key (district_id, class_id) references classes (district_id, id) on delete restrict`,
      `alter table attempts add constraint attempts_student_fk
        foreign key (district_id, student_id) references users (district_id, id) on delete restrict`,
      `create index attempts_by_class on attempts (district_id, class_id, assignment_id)`,
      `create index attempts_by_student on attempts (district_id, student_id)`,
      ...protect('attempts'),

      // One row per deed, id chosen by the browser. Never updated. Reflections and check-ins keep their words elsewhere.
      `create table responses (
        district_id uuid not null,
        id uuid not null,
        attempt_id uuid not null,
        step_id text not null,
        item_id text,
        kind text not null,
        seq bigint not null,
        payload jsonb not null,
        credit numeric,
        outcome text,
        locale text not null,
        answered_at timestamptz not null,
        received_at timestamptz not null,
        late boolean not null,
        constraint responses_pk primary key (district_id, id),
        constraint responses_kind check (kind in ('seen', 'at', 'select', 'try', 'hint', 'skip', 'path', 'reflect', 'checkIn', 'quizStart', 'quizEnd')),
        constraint responses_outcome check (outcome in ('found', 'partly', 'notYet')),
        constraint responses_credit check (credit between 0 and 1)
      )`,
      `alter table responses add constraint responses_attempt_fk
        foreign key (district_id, attempt_id) references attempts (district_id, id) on delete cascade`,
      `create index responses_by_attempt on responses (district_id, attempt_id, seq)`,
      ...protect('responses'),

      // The latest reflection of a step; seq tells a late arrival from a newer one.
      `create table reflections (
        district_id uuid not null,
        id uuid not null,
        response_id uuid not null,
        attempt_id uuid not null,
        step_id text not null,
        student_id uuid not null,
        seq bigint not null,
        body jsonb not null,
        sharing text not null,
        updated_at timestamptz not null,
        constraint reflections_pk primary key (district_id, id),
        constraint reflections_one_per_step unique (district_id, attempt_id, step_id),
        constraint reflections_sharing check (sharing in ('private', 'teacher', 'class-anonymous'))
      )`,
      `alter table reflections add constraint reflections_response_fk
        foreign key (district_id, response_id) references responses (district_id, id) on delete cascade`,
      `alter table reflections add constraint reflections_attempt_fk
        foreign key (district_id, attempt_id) references attempts (district_id, id) on delete cascade`,
      `alter table reflections add constraint reflections_student_fk
        foreign key (district_id, student_id) references users (district_id, id) on delete restrict`,
      `create index reflections_by_response on reflections (district_id, response_id)`,
      `create index reflections_by_student on reflections (district_id, student_id)`,
      ...protect('reflections'),

      `create table check_ins (
        district_id uuid not null,
        id uuid not null,
        attempt_id uuid not null,
        step_id text not null,
        student_id uuid not null,
        value jsonb not null,
        answered_at timestamptz not null,
        constraint check_ins_pk primary key (district_id, id)
      )`,
      `alter table check_ins add constraint check_ins_attempt_fk
        foreign key (district_id, attempt_id) references attempts (district_id, id) on delete cascade`,
      `alter table check_ins add constraint check_ins_student_fk
        foreign key (district_id, student_id) references users (district_id, id) on delete restrict`,
      `create index check_ins_by_attempt on check_ins (district_id, attempt_id, step_id)`,
      `create index check_ins_by_student on check_ins (district_id, student_id)`,
      ...protect('check_ins'),
    ]);
  }

  down = forwardOnly;
}
