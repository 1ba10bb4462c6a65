import { ConfigError, loadConfig } from './config.js';

function problems(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
}

test('an empty environment serves this machine only, with the embedded database', () => {
  expect(loadConfig({})).toMatchObject({
    environment: 'development', host: 'localhost', port: 4000, databaseUrl: null, databaseOwnerUrl: null,
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
  [{ DATABASE_OWNER_URL: 'postgres://a:b@c:5432/d' }, 'DATABASE_URL is not'],
  [{ DATABASE_URL: 'postgres://a:b@c:5432/d', DATABASE_OWNER_URL: 'postgres://a:b@c:5432/d' }, 'two logins'],
  [{ PUBLIC_URL: 'http://school.example' }, 'plain http'],
  [{ PUBLIC_URL: 'https://school.example/path' }, 'no path'],
  [{ NODE_ENV: 'production', OPERATIONS: 'any' }, 'leave it out in production'],
])('%j is refused with the reason', (env, reason) => {
  expect(problems(env)).toEqual([expect.stringContaining(reason)]);
});

test('plain http for other machines is a decision that must be written down', () => {
  expect(loadConfig({ PUBLIC_URL: 'http://school.example', ALLOW_HTTP: 'true' }).publicUrl).toBe('http://school.example');
});
