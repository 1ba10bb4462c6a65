import type { FastifyReply, FastifyRequest } from 'fastify';
import { loadConfig } from './config.js';
import { factsOf, isOwnOrigin } from './request-facts.js';

const config = (env: Record<string, string> = {}) => loadConfig(env);
const request = (protocol: string, host: string) => ({
  protocol, host, hostname: host.replace(/:\d+$/, ''), ip: '10.1.2.3', headers: {},
}) as unknown as FastifyRequest;
const secure = (env: Record<string, string>, protocol: string, host: string) =>
  factsOf(config(env), request(protocol, host), {} as FastifyReply).secure;

test('cookies are Secure unless the operator allowed plain http, and even then on https and on this machine', () => {
  expect(secure({}, 'http', 'school.example')).toBe(true);
  expect(secure({ ALLOW_HTTP: 'true' }, 'http', 'school.example')).toBe(false);
  expect(secure({ ALLOW_HTTP: 'true' }, 'https', 'school.example')).toBe(true);
  expect(secure({ ALLOW_HTTP: 'true' }, 'http', 'localhost:4000')).toBe(true);
  expect(secure({ ALLOW_HTTP: 'true' }, 'http', '127.0.0.1:4000')).toBe(true);
  expect(secure({ ALLOW_HTTP: 'true', PUBLIC_URL: 'https://school.example' }, 'http', 'school.example')).toBe(true);
});

test('only our own pages may call: the origin must be the host, or the public address behind a proxy', () => {
  expect(isOwnOrigin('http://localhost:4000', 'localhost:4000', config())).toBe(true);
  expect(isOwnOrigin(undefined, 'localhost:4000', config())).toBe(true);
  expect(isOwnOrigin('https://school.example', 'inner:4000', config({ PUBLIC_URL: 'https://school.example' }))).toBe(true);
  for (const foreign of ['https://evil.example', 'http://localhost:4001', 'null', '', 'http://localhost:4000.evil.example']) {
    expect([foreign, isOwnOrigin(foreign, 'localhost:4000', config())]).toEqual([foreign, false]);
  }
});
