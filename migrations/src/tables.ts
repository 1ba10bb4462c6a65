/** What each login may do in a table; absent: nothing. */
export interface Rights {
  /** The service, which answers people. */
  readonly app: readonly string[];
  /** Scheduled work: the release of reports. */
  readonly job?: readonly string[];
  /** Answers reports: nothing that tells of a single child. */
  readonly report?: readonly string[];
}

/**
 * Every table, once. `tenant`: belongs to a district, key and policy say so; `reference`: the same for all districts;
 * `local`: plumbing of this database. `migrate` gives each login exactly the rights that stand here, and a contract test
 * compares this list with the catalog.
 */
export interface TableRule extends Rights {
  readonly kind: 'tenant' | 'reference' | 'local';
}

const read = ['select'];
const append = ['select', 'insert'];
const keep = ['select', 'insert', 'update'];
const all = ['select', 'insert', 'update', 'delete'];

export const tables: Readonly<Record<string, TableRule>> = {
  districts: { kind: 'reference', app: read, job: read, report: read },
  lesson_versions: { kind: 'reference', app: read, job: read, report: read },
  catalog_entries: { kind: 'reference', app: read, job: read, report: read },
  // The service adds the public form of an older version when a newer player can show more of it.
  content_files: { kind: 'reference', app: append },
  support_lines: { kind: 'reference', app: read },

  users: { kind: 'tenant', app: [...read, 'update (locale, settings)'] },
  credentials: { kind: 'tenant', app: [...read, 'update (password_hash, changed_at)'] },
  sessions: { kind: 'tenant', app: all },
  schools: { kind: 'tenant', app: read, job: read, report: read },
  terms: { kind: 'tenant', app: read, job: read, report: read },
  classes: { kind: 'tenant', app: read, job: read, report: read },
  enrollments: { kind: 'tenant', app: read, job: read },
  grants: { kind: 'tenant', app: read, job: read },
  accommodations: { kind: 'tenant', app: keep },
  consent_policies: { kind: 'tenant', app: read, job: read },
  consents: { kind: 'tenant', app: append, job: read },
  assignments: { kind: 'tenant', app: all, job: read, report: read },
  excusals: { kind: 'tenant', app: keep, job: read },
  teaching_marks: { kind: 'tenant', app: all, report: read },
  attempts: { kind: 'tenant', app: keep, job: read },
  responses: { kind: 'tenant', app: append, job: read },
  reflections: { kind: 'tenant', app: keep },
  check_ins: { kind: 'tenant', app: append },
  survey_answers: { kind: 'tenant', app: append },
  // Never deleted: what a tablet locked away in June may arrive in September.
  sealing_keys: { kind: 'tenant', app: append },
  domain_events: { kind: 'tenant', app: append },
  audit_events: { kind: 'tenant', app: append },

  // Written by the release alone; read by the login that answers reports, but for what names a student.
  report_groups: { kind: 'tenant', app: [], job: [...append, 'update (released)'] },
  // Deleted when a family refuses before they were released.
  report_contributions: { kind: 'tenant', app: [], job: [...append, 'delete'] },
  report_collections: { kind: 'tenant', app: [], job: append },
  report_keys: { kind: 'tenant', app: [], job: append },
  report_releases: { kind: 'tenant', app: [], job: append, report: read },
  report_atoms: { kind: 'tenant', app: [], job: append, report: read },
  report_sums: { kind: 'tenant', app: [], job: append, report: read },

  publications: { kind: 'local', app: [] },
  sign_in_throttles: { kind: 'local', app: all },
  migrations: { kind: 'local', app: read },
};

/** Statements that give the database role of a login exactly the rights of `tables`; run in one transaction after migrating. */
export function grantsFor(login: keyof Rights, role: string): string[] {
  const name = `"${role.replaceAll('"', '""')}"`;
  return [
    `revoke create on schema public from public`,
    `grant usage on schema public to ${name}`,
    ...Object.entries(tables).flatMap(([table, { [login]: rights = [] }]) => [
      `revoke all on table ${table} from ${name}`,
      ...(rights.length === 0 ? [] : [`grant ${rights.join(', ')} on table ${table} to ${name}`]),
    ]),
  ];
}
