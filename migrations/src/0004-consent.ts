import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly, inOrder, protect } from './sql.js';

/** What may be asked of whom: the district's rule per kind of activity, and each family's decision. */
export class Consent1763900000004 implements MigrationInterface {
  name = 'Consent1763900000004';

  async up(q: QueryRunner): Promise<void> {
    const kinds = `('LESSON', 'REFLECTION', 'JOURNAL', 'CHECKIN', 'SURVEY_SKILL', 'SURVEY_PROTECTED', 'TEXT_SAFETY_CHECK', 'AGGREGATE')`;
    await inOrder(q, [
      // PPRA, 20 U.S.C. 1232h: surveys in a protected area need written consent first, so OPT_IN or nothing.
      `create table consent_policies (
        district_id uuid not null,
        id uuid not null,
        kind text not null,
        mode text not null,
        notice_days integer not null,
        noticed_on date,
        constraint consent_policies_pk primary key (district_id, id),
        constraint consent_policies_one_per_kind unique (district_id, kind),
        constraint consent_policies_kind check (kind in ${kinds}),
        constraint consent_policies_mode check (mode in ('OFF', 'NOTICE', 'OPT_OUT', 'OPT_IN')),
        constraint consent_policies_protected check (kind <> 'SURVEY_PROTECTED' or mode in ('OFF', 'OPT_IN'))
      )`,
      `alter table consent_policies add constraint consent_policies_district_fk
        foreign key (district_id) references districts (id) on delete restrict`,
      ...protect('consent_policies'),

      // Append-only; the latest decision wins, a withdrawal is a new row.
      `create table consents (
        district_id uuid not null,
        id uuid not null,
        student_id uuid not null,
        kind text not null,
        decision text not null,
        by text not null,
        method text not null,
        decided_at timestamptz not null,
        expires_at timestamptz,
        constraint consents_pk primary key (district_id, id),
        constraint consents_kind check (kind in ${kinds}),
        constraint consents_decision check (decision in ('allow', 'refuse'))
      )`,
      `alter table consents add constraint consents_student_fk
        foreign key (district_id, student_id) references users (district_id, id) on delete cascade`,
      `create index consents_by_student on consents (district_id, student_id, kind, decided_at)`,
      ...protect('consents'),
    ]);
  }

  down = forwardOnly;
}
