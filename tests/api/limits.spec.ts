import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { aDistrict, client, startServer, testPassword, testServer, type RunningServer, type TestDistrict } from '@eia/testing';
import request from 'supertest';

let oak: TestDistrict;
beforeAll(async () => { oak = await aDistrict({ classes: { '7B': { teachers: ['lee'], students: ['ana'] } } }); });

const refused = (code: string) => expect.arrayContaining([expect.objectContaining({ extensions: expect.objectContaining({ code }) })]);
const send = (query: string, variables: Record<string, unknown> = {}) =>
  client(testServer().url).as(oak.person('lee')).post(query, variables);
const raw = (url = testServer().url) => request(url).post('/graphql').set('content-type', 'application/json');

describe('a document that is larger than any screen needs is refused before anything runs', () => {
  const several = (n: number, field: (i: number) => string) => Array.from({ length: n }, (_, i) => field(i)).join(' ');
  const cases: Record<string, string> = {
    'more than 5 root fields': `{ ${several(6, (i) => `a${i}: viewer { id }`)} }`,
    'more than 5 root fields, hidden in a fragment': `{ ...f } fragment f on Query { ${several(6, (i) => `a${i}: viewer { id }`)} }`,
    'more than 15 aliases': `{ viewer { ${several(16, (i) => `a${i}: id`)} } }`,
    'more than 2000 tokens': `{ viewer { ${several(2000, () => 'id')} } }`,
    'a guessed cost above 1000': `{ ${several(5, (i) => `a${i}: myClasses { students { id } assignments { id } }`)} }`,
  };
  test.each(Object.entries(cases))('%s', async (_name, query) => {
    const { status, data, errors } = await send(query);
    expect([status, data, errors[0]]).toEqual([400, null, { message: 'TOO_COMPLEX', extensions: { code: 'TOO_COMPLEX' } }]);
  });

  test('but the limits themselves are allowed', async () => {
    expect((await send(`{ ${several(5, (i) => `a${i}: viewer { id }`)} }`)).errors).toEqual([]);
    expect((await send(`{ viewer { ${several(15, (i) => `a${i}: id`)} } }`)).errors).toEqual([]);
  });
});

test('more than 256 KB are not even read', async () => {
  const answer = await raw().send(JSON.stringify({ query: '{ viewer { id } }', variables: { x: 'x'.repeat(257 * 1024) } }));
  expect([answer.status, answer.body.errors]).toEqual([413, refused('TOO_COMPLEX')]);
});

test('signing in stands alone in its document, so that one request is one guess', async () => {
  const input = `{ district: "${oak.slug}", username: "ana", password: "${testPassword}" }`;
  for (const second of [`b: signIn(input: ${input}) { __typename }`, 'signOut', '__typename']) {
    const { data, errors } = await send(`mutation { a: signIn(input: ${input}) { __typename } ${second} }`);
    expect([second, data, errors[0]?.extensions.code]).toEqual([second, null, 'TOO_COMPLEX']);
  }
});

test('one request is one operation: batches are refused', async () => {
  const answer = await raw().send(JSON.stringify([{ query: '{ viewer { id } }' }, { query: '{ viewer { id } }' }]));
  expect([answer.status, answer.body.errors]).toEqual([400, refused('BAD_USER_INPUT')]);
});

test('only JSON by POST is read, whatever a form or a link on another page could send', async () => {
  const get = await request(testServer().url).get('/graphql').query({ query: '{ viewer { id } }' }).set('apollo-require-preflight', '1');
  expect([get.status, get.headers.allow]).toEqual([405, 'POST']);
  for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x', 'application/jsonp']) {
    const answer = await request(testServer().url).post('/graphql').set('content-type', type).send('{"query":"{ viewer { id } }"}');
    expect([type, answer.status]).toEqual([type, 415]);
  }
});

test('broken JSON and an empty body are refused in the shape of a GraphQL answer', async () => {
  for (const body of ['{"query":', '"text"', 'null', '{}', '{"query":5}', '{"query":""}']) {
    const answer = await raw().send(body);
    expect([body, answer.status, answer.body.errors]).toEqual([body, 400, refused('BAD_USER_INPUT')]);
  }
});

test('an operation of another release is named as such, so that the page knows to fetch itself anew', async () => {
  const answer = await raw().send(JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } } }));
  expect([answer.status, answer.body.errors]).toEqual([400, [{ message: 'BAD_USER_INPUT', extensions: { code: 'BAD_USER_INPUT', fields: { operation: 'UNKNOWN' } } }]]);
});

test('a page of another origin cannot call, ours can', async () => {
  const body = JSON.stringify({ query: '{ viewer { id } }' });
  expect((await raw().set('origin', 'https://evil.example').send(body)).status).toBe(403);
  expect((await raw().set('origin', 'null').send(body)).status).toBe(403);
  expect((await raw().set('origin', testServer().url).send(body)).status).toBe(200);
});

test('mistakes in variables are named by their path and never quoted', async () => {
  const { errors } = await send('mutation ($input: SettingsInput!) { saveSettings(input: $input) { id } }', { input: { text: ['my secret'] } });
  expect(errors).toEqual([{ message: 'BAD_USER_INPUT', extensions: { code: 'BAD_USER_INPUT', fields: { 'input.text': 'WRONG_TYPE' } } }]);
});

test('mistakes in a document are told without naming what we do have', async () => {
  const { status, errors } = await send('{ viewr { id } }');
  expect([status, errors]).toEqual([400, [{ message: 'Cannot query field "viewr" on type "Query".', extensions: { code: 'BAD_USER_INPUT', fields: {} } }]]);
});

test('a subscription is not answered over HTTP', async () => {
  const { errors } = await send(`subscription { classProgress(classId: "${oak.schoolClass('7B').id}") { version } }`);
  expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('every answer tells the browser to load nothing from elsewhere and to keep no copy of answers', async () => {
  const api = await raw().send(JSON.stringify({ query: '{ viewer { id } }' }));
  const health = await request(testServer().url).get('/healthz');
  const missing = await request(testServer().url).get('/no-such-thing');
  for (const { headers } of [api, health, missing]) {
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringMatching(/^default-src 'self'; style-src 'self'; img-src 'self' data:;/),
      'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=(), '),
    });
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/);
    expect(headers).not.toHaveProperty('strict-transport-security');   // plain http: it would lock people out
    expect(headers).not.toHaveProperty('x-powered-by');
  }
  expect(api.headers['cache-control']).toBe('no-store');
  expect([health.status, health.body]).toEqual([200, { status: 'ok' }]);
});

describe('a server for schools runs only the portal\'s own operations', () => {
  let running: RunningServer;
  beforeAll(async () => { running = await startServer({ database: testServer(), env: { NODE_ENV: 'production' } }); }, 60_000);
  afterAll(() => running.stop());

  const list = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../apps/portal/src/generated/persisted-documents.json'), 'utf8')) as Record<string, string>;
  const [id, text] = Object.entries(list).find(([, document]) => /^query MyClasses\b/.test(document)) ?? [];
  const ask = (body: unknown) => raw(running.url).set('cookie', oak.person('lee').cookie).send(JSON.stringify(body));
  const named = (sha256Hash: unknown, rest: object = {}) => ask({ extensions: { persistedQuery: { version: 1, sha256Hash } }, ...rest });

  test('a document of the portal runs by its id', async () => {
    const answer = await named(id, { variables: {} });
    expect([answer.status, answer.body.data.myClasses[0].id]).toEqual([200, oak.schoolClass('7B').id]);
  });

  test.each([
    ['a document in full, even one of ours', () => ask({ query: text })],
    ['an unknown id', () => named('0'.repeat(64))],
    ['an unknown id with its document', () => named('0'.repeat(64), { query: '{ viewer { id } }' })],
    ['an id that is no text', () => named({ $ne: null })],
    ['a name every object has', () => named('constructor')],
    ['introspection', () => ask({ query: '{ __schema { types { name } } }' })],
  ])('%s is refused', async (_name, attempt) => {
    const answer = await attempt();
    expect([answer.status, answer.body]).toEqual([400, { errors: refused('BAD_USER_INPUT') }]);
  });

  test('another document beside a known id is ignored', async () => {
    const answer = await named(id, { query: '{ viewer { id } }' });
    expect(Object.keys(answer.body.data)).toEqual(['myClasses']);
  });
});
