import pg from 'pg';

export const OWNER = 'eia_owner';
export const DATABASE = 'eia';

/**
 * The logins that may do less than the owner, each with its own rights (`@eia/migrations`, tables.ts):
 * `app` answers people, `job` does scheduled work and alone releases reports, `report` answers reports and can read
 * nothing about a single child.
 */
export const logins = ['app', 'job', 'report'] as const;
export type Login = (typeof logins)[number];

/** The role's name on a database that we set up ourselves. */
export const roleOf = (login: Login): string => `eia_${login}`;

/** One url per login. */
export interface LoginUrls {
  readonly appUrl: string;
  readonly jobUrl: string;
  readonly reportUrl: string;
}

/** The url of one of the logins. */
export function urlOf(urls: LoginUrls, login: Login): string {
  return { app: urls.appUrl, job: urls.jobUrl, report: urls.reportUrl }[login];
}

/**
 * Makes the logins and the database where they are missing. Safe to repeat.
 * @param superUrl a superuser's url to the maintenance database
 */
export async function createRoles(superUrl: string, passwords: Readonly<Record<'owner' | Login, string>>): Promise<void> {
  await withClient(superUrl, async (client) => {
    for (const [role, password] of [[OWNER, passwords.owner] as const, ...logins.map((login) => [roleOf(login), passwords[login]] as const)]) {
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
 * @param variable name of the environment variable that gave the url, for the message
 * @returns one line saying what is wrong with the login, or null
 */
export async function unsafeRole(url: string, variable: string): Promise<string | null> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string; power: boolean; owns: boolean }>(
      `select current_user as name,
              (select bool_or(rolsuper or rolbypassrls) from pg_roles where pg_has_role(current_user, oid, 'member')) as power,
              exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                      where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'member')) as owns`);
    const role = rows[0];
    if (!role) return `The database did not say who ${variable} signs in as.`;
    if (role.power) return `The login ${role.name} of ${variable} may pass row-level security (superuser or BYPASSRLS): give the service a plain login, and the owner's to DATABASE_OWNER_URL.`;
    if (role.owns) return `The login ${role.name} of ${variable} owns the tables: give the service a login of its own, and the owner's to DATABASE_OWNER_URL.`;
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
