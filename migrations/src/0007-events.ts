import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly, inOrder, protect } from './sql.js';

/**
 * Facts for higher slices, and the record of who looked at what. Neither has a foreign key: events are written in
 * every hot transaction and would all lock the one district row; audit rows must outlive what they speak of.
 */
export class Events1763900000007 implements MigrationInterface {
  name = 'Events1763900000007';

  async up(q: QueryRunner): Promise<void> {
    await inOrder(q, [
      `create table domain_events (
        district_id uuid not null,
        id uuid not null,
        kind text not null,
        payload jsonb not null,
        at timestamptz not null,
        constraint domain_events_pk primary key (district_id, id)
      )`,
      ...protect('domain_events'),

      `create table audit_events (
        district_id uuid not null,
        id uuid not null,
        actor_id uuid not null,
        role text not null,
        action text not null,
        resource text not null,
        student_id uuid,
        at timestamptz not null,
        request_id text not null,
        constraint audit_events_pk primary key (district_id, id)
      )`,
      `create index audit_events_by_student on audit_events (district_id, student_id, at)`,
      `create index audit_events_by_time on audit_events (district_id, at)`,
      ...protect('audit_events'),
    ]);
  }

  down = forwardOnly;
}
