import type { QueryRunner } from 'typeorm';

/** Runs statements one by one: a distributed engine plans one DDL statement per `query()`. */
export async function inOrder(q: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await q.query(statement);
}

/**
 * Row-level security for a tenant table: a row is seen and written only inside its own district's transaction.
 * FORCE binds the owner too. NULLIF is needed because a setting that was local to an ended transaction reads ''.
 */
export function protect(table: string): string[] {
  const own = `district_id = nullif(current_setting('app.district_id', true), '')::uuid`;
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy ${table}_district on ${table} using (${own}) with check (${own})`,
  ];
}

/** Every migration's `down`: history is corrected by a new migration, never rewound. */
export async function forwardOnly(): Promise<void> {
  throw new Error('Migrations go forward only; write a new one.');
}
