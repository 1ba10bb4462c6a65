import { resolve } from 'node:path';
import { z } from 'zod';
import type { LoginUrls } from './database-roles.js';

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
  /** A PostgreSQL of one's own; null: run the embedded one in `dataDir`. */
  readonly database: DatabaseUrls | null;
  /** Connections of the service's pool. */
  readonly databasePool: number;
  /** Absolute folder of the embedded database and the demo's password. */
  readonly dataDir: string;
  /** `portal`: only the portal's own GraphQL documents; `any`: whatever is sent (tests, exploring). */
  readonly operations: 'portal' | 'any';
  /** Lessons go on without a network; false takes that back on every device, see the README. */
  readonly offline: boolean;
  /** This process also does scheduled work; with several processes one of them is enough, all of them do no harm. */
  readonly jobs: boolean;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** A database by its logins. */
export interface DatabaseUrls extends LoginUrls {
  /** The login that owns the tables; null: somebody else migrates. */
  readonly ownerUrl: string | null;
}

/** A configuration with its database found or started: what `createApp` gets. */
export type RunningConfig = Config & { readonly database: LoginUrls };

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
  DATABASE_JOB_URL: postgresUrl('DATABASE_JOB_URL').optional(),
  DATABASE_REPORT_URL: postgresUrl('DATABASE_REPORT_URL').optional(),
  DATABASE_OWNER_URL: postgresUrl('DATABASE_OWNER_URL').optional(),
  DATABASE_POOL: count('DATABASE_POOL', 1, 200).default(10),
  DATA_DIR: text.min(1).default('.data'),
  OPERATIONS: text.pipe(z.enum(['portal', 'any'], { error: 'OPERATIONS must be portal or any' })).default('portal'),
  OFFLINE: flag('OFFLINE').default(true),
  JOBS: flag('JOBS').default(true),
  LOG_LEVEL: text.pipe(z.enum(['silent', 'error', 'warn', 'info', 'debug'], { error: 'LOG_LEVEL must be silent, error, warn, info or debug' })).default('warn'),
}).superRefine((env, context) => {
  const say = (message: string) => context.addIssue({ code: 'custom', message });
  const logins = { DATABASE_URL: env.DATABASE_URL, DATABASE_JOB_URL: env.DATABASE_JOB_URL, DATABASE_REPORT_URL: env.DATABASE_REPORT_URL };
  const names = Object.keys(logins) as (keyof typeof logins)[];
  const given = [...names, 'DATABASE_OWNER_URL' as const].filter((name) => env[name]);
  const missing = names.filter((name) => !env[name]);
  if (given.length > 0 && missing.length > 0) say(`${given.join(' and ')} ${given.length > 1 ? 'are' : 'is'} set but ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not: set all three logins (people, jobs, reports), or none to use the built-in database`);
  for (const [i, name] of given.entries()) {
    const same = given.slice(i + 1).find((other) => env[other] === env[name]);
    if (same) say(`${name} and ${same} must be two logins: each may do only its own part`);
  }
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
    database: e.DATABASE_URL && e.DATABASE_JOB_URL && e.DATABASE_REPORT_URL
      ? { appUrl: e.DATABASE_URL, jobUrl: e.DATABASE_JOB_URL, reportUrl: e.DATABASE_REPORT_URL, ownerUrl: e.DATABASE_OWNER_URL ?? null } : null,
    databasePool: e.DATABASE_POOL,
    dataDir: resolve(e.DATA_DIR),
    operations: e.OPERATIONS,
    offline: e.OFFLINE,
    jobs: e.JOBS,
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
