/**
 * Every table, once. `tenant`: belongs to a district, key and policy say so; `reference`: the same for all districts;
 * `local`: plumbing of this database. `app` is all that the service's login may do there; `migrate` sets exactly that,
 * and a contract test compares this list with the catalog.
 */
export interface TableRule {
  readonly kind: 'tenant' | 'reference' | 'local';
  readonly app: readonly string[];
}

const read = ['select'];
const append = ['select', 'insert'];
const keep = ['select', 'insert', 'update'];
const all = ['select', 'insert', 'update', 'delete'];

export const tables: Readonly<Record<string, TableRule>> = {
  districts: { kind: 'reference', app: read },
  lesson_versions: { kind: 'reference', app: read },
  catalog_entries: { kind: 'reference', app: read },
  // The service adds the public form of an older version when a newer player can show more of it.
  content_files: { kind: 'reference', app: append },
  support_lines: { kind: 'reference', app: read },

  users: { kind: 'tenant', app: [...read, 'update (locale, settings)'] },
  credentials: { kind: 'tenant', app: [...read, 'update (password_hash, changed_at)'] },
  sessions: { kind: 'tenant', app: all },
  schools: { kind: 'tenant', app: read },
  terms: { kind: 'tenant', app: read },
  classes: { kind: 'tenant', app: read },
  enrollments: { kind: 'tenant', app: read },
  grants: { kind: 'tenant', app: read },
  consent_policies: { kind: 'tenant', app: read },
  consents: { kind: 'tenant', app: append },
  assignments: { kind: 'tenant', app: all },
  excusals: { kind: 'tenant', app: keep },
  attempts: { kind: 'tenant', app: keep },
  responses: { kind: 'tenant', app: append },
  reflections: { kind: 'tenant', app: keep },
  check_ins: { kind: 'tenant', app: append },
  domain_events: { kind: 'tenant', app: append },
  audit_events: { kind: 'tenant', app: append },

  publications: { kind: 'local', app: [] },
  sign_in_throttles: { kind: 'local', app: all },
  migrations: { kind: 'local', app: read },
};

/** Statements that give the login `role` exactly the rights of `tables`; run in one transaction after migrating. */
export function grantsFor(role: string): string[] {
  const name = `"${role.replaceAll('"', '""')}"`;
  return [
    `revoke create on schema public from public`,
    `grant usage on schema public to ${name}`,
    ...Object.entries(tables).flatMap(([table, { app }]) => [
      `revoke all on table ${table} from ${name}`,
      ...(app.length === 0 ? [] : [`grant ${app.join(', ')} on table ${table} to ${name}`]),
    ]),
  ];
}
