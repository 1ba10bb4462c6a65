import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly, inOrder, protect } from './sql.js';

/** Keys with which devices lock away answers that could not be sent before somebody signed out. */
export class SealingKeys1763900000016 implements MigrationInterface {
  name = 'SealingKeys1763900000016';

  async up(q: QueryRunner): Promise<void> {
    await inOrder(q, [
      `create table sealing_keys (
        district_id uuid not null,
        id uuid not null,
        public_key jsonb not null,
        private_key jsonb not null,
        token_secret text not null,
        created_at timestamptz not null,
        constraint sealing_keys_pk primary key (district_id, id)
      )`,
      `alter table sealing_keys add constraint sealing_keys_district_fk
        foreign key (district_id) references districts (id) on delete restrict`,
      ...protect('sealing_keys'),
    ]);
  }

  down = forwardOnly;
}
