import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly, inOrder } from './sql.js';

/** Which questions from earlier lessons an attempt begins with. Null in attempts from before there were any. */
export class WarmUps1763900000015 implements MigrationInterface {
  name = 'WarmUps1763900000015';

  async up(q: QueryRunner): Promise<void> {
    await inOrder(q, ['alter table attempts add column warm_up jsonb']);
  }

  down = forwardOnly;
}
