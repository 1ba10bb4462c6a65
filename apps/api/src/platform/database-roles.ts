import pg from 'pg';

export const OWNER = 'eia_owner';
export const APP = 'eia_app';
export const DATABASE = 'eia';

/**
 * Makes the two logins and the database where they are missing. Safe to repeat.
 * @param superUrl a superuser's url to the maintenance database
 */
export async function createRoles(superUrl: string, passwords: { owner: string; app: string }): Promise<void> {
  await withClient(superUrl, async (client) => {
    for (const [role, password] of [[OWNER, passwords.owner], [APP, passwords.app]] as const) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      if (rowCount === 0) await client.query(`create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password ${client.escapeLiteral(password)}`);
    }
    await createDatabase(client, DATABASE);
  });
}

/** Makes a database owned by the owner role, unless it is there. `template`: another database to copy, with nobody in it. */
export async function createDatabase(client: pg.Client, name: string, template?: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount !== 0) return;
  const from = template ? ` template ${client.escapeIdentifier(template)}` : '';
  await client.query(`create database ${client.escapeIdentifier(name)} owner ${OWNER}${from}`);
}

/**
 * Row-level security holds back only a login that is no superuser, has no BYPASSRLS and does not own the tables.
 * @returns one line saying what is wrong with the service's login, or null
 */
export async function unsafeAppRole(appUrl: string): Promise<string | null> {
  return withClient(appUrl, async (client) => {
    const { rows } = await client.query<{ name: string; power: boolean; owns: boolean }>(
      `select current_user as name,
              (select bool_or(rolsuper or rolbypassrls) from pg_roles where pg_has_role(current_user, oid, 'member')) as power,
              exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                      where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'member')) as owns`);
    const role = rows[0];
    if (!role) return 'The database did not say who DATABASE_URL signs in as.';
    if (role.power) return `The login ${role.name} of DATABASE_URL may pass row-level security (superuser or BYPASSRLS): give the service a plain login, and the owner's to DATABASE_OWNER_URL.`;
    if (role.owns) return `The login ${role.name} of DATABASE_URL owns the tables: give the service a login of its own, and the owner's to DATABASE_OWNER_URL.`;
    return null;
  });
}

/** A connection for the time of `work`. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);   // a connection lost between queries is reported by the next query
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
