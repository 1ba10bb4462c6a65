import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly, inOrder, protect } from './sql.js';

/** Answers to surveys: confidential, kept apart from what teachers read, and read by no person. */
export class Surveys1763900000014 implements MigrationInterface {
  name = 'Surveys1763900000014';

  async up(q: QueryRunner): Promise<void> {
    await inOrder(q, [
      'alter table responses drop constraint responses_kind',
      `alter table responses add constraint responses_kind
        check (kind in ('seen', 'at', 'select', 'try', 'hint', 'skip', 'path', 'reflect', 'checkIn', 'survey', 'quizStart', 'quizEnd'))`,
      `create table survey_answers (
        district_id uuid not null,
        id uuid not null,
        attempt_id uuid not null,
        step_id text not null,
        item_id text not null,
        student_id uuid not null,
        value smallint not null,
        answered_at timestamptz not null,
        constraint survey_answers_pk primary key (district_id, id),
        constraint survey_answers_value check (value between 0 and 4)
      )`,
      `alter table survey_answers add constraint survey_answers_attempt_fk
        foreign key (district_id, attempt_id) references attempts (district_id, id) on delete cascade`,
      `alter table survey_answers add constraint survey_answers_student_fk
        foreign key (district_id, student_id) references users (district_id, id) on delete restrict`,
      `create index survey_answers_by_attempt on survey_answers (district_id, attempt_id, step_id)`,
      `create index survey_answers_by_student on survey_answers (district_id, student_id)`,
      ...protect('survey_answers'),
    ]);
  }

  down = forwardOnly;
}
