import { resolve } from 'node:path';
import { z } from 'zod';

/** Everything the server can be told from outside. The only reader of the environment. */
export interface Config {
  readonly environment: 'development' | 'test' | 'production';
  /** `localhost`: this machine only. */
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Origin by which people reach the server, without a trailing slash; null: as the request says. */
  readonly publicUrl: string | null;
  /** Plain http from other machines is allowed; passwords and answers then travel readable. */
  readonly allowHttp: boolean;
  /** Believe X-Forwarded-* because a proxy of ours sets them. */
  readonly trustProxy: boolean;
  /** Null: run the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Login that owns the tables; null with a `databaseUrl` means somebody else migrates. */
  readonly databaseOwnerUrl: string | null;
  /** Connections of the service's pool. */
  readonly databasePool: number;
  /** Absolute folder of the embedded database and the demo's password. */
  readonly dataDir: string;
  /** `portal`: only the portal's own GraphQL documents; `any`: whatever is sent (tests, exploring). */
  readonly operations: 'portal' | 'any';
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** A configuration with its database found or started: what `createApp` gets. */
export type RunningConfig = Config & { readonly databaseUrl: string };

/** Thrown by `loadConfig`; `problems` has one plain line per wrong value. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

const text = z.string().trim();
const flag = (name: string) =>
  text.pipe(z.enum(['true', 'false'], { error: `${name} must be true or false` })).transform((value) => value === 'true');
const count = (name: string, min: number, max: number) =>
  text.regex(/^\d+$/, `${name} must be a whole number from ${min} to ${max}`).transform(Number)
    .refine((value) => value >= min && value <= max, `${name} must be a whole number from ${min} to ${max}`);
const postgresUrl = (name: string) =>
  text.refine((value) => /^postgres(ql)?:\/\/[^:@/]+(:[^@]*)?@[^/]+\/[^/?]+/.test(value),
    `${name} must look like postgres://user:password@host:5432/database`);

const schema = z.object({
  NODE_ENV: text.pipe(z.enum(['development', 'test', 'production'], { error: 'NODE_ENV must be development, test or production' })).default('development'),
  HOST: text.regex(/^[A-Za-z0-9.:_-]+$/, 'HOST must be a host name or an address to listen on, such as localhost or 0.0.0.0').default('localhost'),
  PORT: count('PORT', 0, 65535).default(4000),
  PUBLIC_URL: text.refine(isOrigin, 'PUBLIC_URL must be the address people type, such as https://empathy.example.org, with no path').optional(),
  ALLOW_HTTP: flag('ALLOW_HTTP').default(false),
  TRUST_PROXY: flag('TRUST_PROXY').default(false),
  DATABASE_URL: postgresUrl('DATABASE_URL').optional(),
  DATABASE_OWNER_URL: postgresUrl('DATABASE_OWNER_URL').optional(),
  DATABASE_POOL: count('DATABASE_POOL', 1, 200).default(10),
  DATA_DIR: text.min(1).default('.data'),
  OPERATIONS: text.pipe(z.enum(['portal', 'any'], { error: 'OPERATIONS must be portal or any' })).default('portal'),
  LOG_LEVEL: text.pipe(z.enum(['silent', 'error', 'warn', 'info', 'debug'], { error: 'LOG_LEVEL must be silent, error, warn, info or debug' })).default('warn'),
}).superRefine((env, context) => {
  const say = (message: string) => context.addIssue({ code: 'custom', message });
  if (env.DATABASE_OWNER_URL && !env.DATABASE_URL) say('DATABASE_OWNER_URL is set but DATABASE_URL is not: set both, or neither to use the built-in database');
  if (env.DATABASE_URL && env.DATABASE_URL === env.DATABASE_OWNER_URL) say('DATABASE_URL and DATABASE_OWNER_URL must be two logins: the service must not own its tables');
  if (env.PUBLIC_URL?.startsWith('http:') && !isLocal(env.PUBLIC_URL) && !env.ALLOW_HTTP) say('PUBLIC_URL is plain http: put https in front, or set ALLOW_HTTP=true if passwords may travel readable');
  if (env.NODE_ENV === 'production' && env.OPERATIONS === 'any') say('OPERATIONS=any is for tests: leave it out in production');
});

/**
 * Reads and checks the environment; an empty value counts as absent.
 * @throws ConfigError with every problem at once
 */
export function loadConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => issue.message));
  const e = parsed.data;
  return {
    environment: e.NODE_ENV,
    host: e.HOST,
    port: e.PORT,
    publicUrl: e.PUBLIC_URL ? new URL(e.PUBLIC_URL).origin : null,
    allowHttp: e.ALLOW_HTTP,
    trustProxy: e.TRUST_PROXY,
    databaseUrl: e.DATABASE_URL ?? null,
    databaseOwnerUrl: e.DATABASE_OWNER_URL ?? null,
    databasePool: e.DATABASE_POOL,
    dataDir: resolve(e.DATA_DIR),
    operations: e.OPERATIONS,
    logLevel: e.LOG_LEVEL,
  };
}

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.username === '';
}

function isLocal(value: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(value).hostname);
}
