import { aDistrict, client, type TestDistrict } from '@eia/testing';
import { OperationPolicies } from '../../apps/api/src/platform/operation-policies.js';
import { decidedBy } from './decided-by.js';
import { OpenModule, ProbeModule, startApp } from './probe-app.js';

test('the server does not start while an operation has no policy, and names it', async () => {
  await expect(startApp({ modules: [OpenModule] }))
    .rejects.toThrow('No policy declared for: Mutation.eraseAll, Query.everything. Add @Can(action) or @Public().');
});

describe('with operations that break the rules', () => {
  let running: Awaited<ReturnType<typeof startApp>>;
  let oak: TestDistrict;
  const as = (name: string) => client(running.url).as(oak.person(name));
  const localeOf = async (name: string) =>
    (await oak.select<{ locale: string }>('select locale from users where district_id = $1 and id = $2', [oak.person(name).id]))[0]?.locale;

  beforeAll(async () => {
    running = await startApp({ modules: [ProbeModule] });
    oak = await aDistrict({ classes: { '7B': { teachers: ['lee'], students: ['ana', 'ben'] } } });
  });
  afterAll(() => running.stop());

  test('each operation carries the policy that the matrix speaks of', () => {
    const policies = running.app.get(OperationPolicies);
    const declared = Object.fromEntries(Object.keys(decidedBy).map((field) => {
      const { action, isPublic } = policies.of(field);
      return [field, isPublic ? 'public' : action];
    }));
    expect(declared).toEqual(decidedBy);
  });

  test('an operation that declares an action and never asks it fails, and what it wrote is undone', async () => {
    const read = await as('lee').post('{ forgetful }');
    expect([read.data, read.errors[0]?.extensions.code]).toEqual([null, 'INTERNAL']);
    expect(JSON.stringify(read)).not.toContain('secret');
    const write = await as('lee').post('mutation { forgetfulWrite }');
    expect(write.errors[0]?.extensions.code).toBe('INTERNAL');
    expect(await localeOf('lee')).toBe('en');
  });

  test('an error undoes the whole operation and hides its text behind a request id', async () => {
    const { data, errors, headers } = await as('ana').post('mutation { failing }');
    expect(data).toBeNull();
    expect(errors).toEqual([{ message: 'INTERNAL', extensions: { code: 'INTERNAL', requestId: headers.get('x-request-id') } }]);
    expect(await localeOf('ana')).toBe('en');
  });

  test('a failed statement that a service swallowed is not answered as a success', async () => {
    expect((await as('ana').post('mutation { swallowing }')).errors[0]?.extensions.code).toBe('INTERNAL');
    expect(await localeOf('ana')).toBe('en');
  });

  test('a query cannot write', async () => {
    expect((await as('ana').post('{ writingQuery }')).errors[0]?.extensions.code).toBe('INTERNAL');
    expect(await localeOf('ana')).toBe('en');
  });

  test('resolvers that run at once share one connection without mixing answers', async () => {
    expect(await as('ana').ask('{ a: parallel b: parallel c: parallel }')).toEqual({ a: [3, 1, 2], b: [3, 1, 2], c: [3, 1, 2] });
  });

  test('looking at one student leaves an audit row in the same transaction, a refused look none', async () => {
    const look = (name: string) => as(name).post('query ($c: ID!, $s: ID!) { look(classId: $c, studentId: $s) }', {
      c: oak.schoolClass('7B').id, s: oak.person('ana').id,
    });
    const [seen, refused] = [await look('lee'), await look('ben')];
    expect([seen.errors, refused.errors[0]?.extensions.code]).toEqual([[], 'NOT_FOUND']);
    const rows = await oak.select('select actor_id, role, action, resource, student_id, request_id from audit_events where district_id = $1');
    expect(rows).toEqual([{
      actor_id: oak.person('lee').id, role: 'teacher', action: 'studentWork.read', resource: `class:${oak.schoolClass('7B').id}`,
      student_id: oak.person('ana').id, request_id: seen.headers.get('x-request-id'),
    }]);
  });
});
