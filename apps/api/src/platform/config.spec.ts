import { ConfigError, loadConfig } from './config.js';

function problems(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
}

const logins = {
  DATABASE_URL: 'postgres://app:x@c:5432/d', DATABASE_JOB_URL: 'postgres://job:x@c:5432/d', DATABASE_REPORT_URL: 'postgres://report:x@c:5432/d',
};

test('an empty environment serves this machine only, with the embedded database', () => {
  expect(loadConfig({})).toMatchObject({
    environment: 'development', host: 'localhost', port: 4000, database: null, jobs: true,
    allowHttp: false, operations: 'portal', publicUrl: null,
  });
});

test('an empty value counts as absent, as in an .env file with nothing behind the sign', () => {
  expect(loadConfig({ PORT: '', DATABASE_URL: ' ' })).toEqual(loadConfig({}));
});

test('all wrong values are said at once', () => {
  expect(problems({ PORT: '70000', LOG_LEVEL: 'loud', HOST: 'a b' })).toHaveLength(3);
});

test.each([
  [{ DATABASE_OWNER_URL: 'postgres://a:b@c:5432/d' }, 'DATABASE_URL and DATABASE_JOB_URL and DATABASE_REPORT_URL are not'],
  [{ DATABASE_URL: 'postgres://a:b@c:5432/d' }, 'DATABASE_URL is set but DATABASE_JOB_URL and DATABASE_REPORT_URL are not'],
  [{ ...logins, DATABASE_OWNER_URL: logins.DATABASE_URL }, 'DATABASE_URL and DATABASE_OWNER_URL must be two logins'],
  [{ ...logins, DATABASE_REPORT_URL: logins.DATABASE_JOB_URL }, 'DATABASE_JOB_URL and DATABASE_REPORT_URL must be two logins'],
  [{ PUBLIC_URL: 'http://school.example' }, 'plain http'],
  [{ PUBLIC_URL: 'https://school.example/path' }, 'no path'],
  [{ NODE_ENV: 'production', OPERATIONS: 'any' }, 'leave it out in production'],
])('%j is refused with the reason', (env, reason) => {
  expect(problems(env)).toEqual([expect.stringContaining(reason)]);
});

test('plain http for other machines is a decision that must be written down', () => {
  expect(loadConfig({ PUBLIC_URL: 'http://school.example', ALLOW_HTTP: 'true' }).publicUrl).toBe('http://school.example');
});
