import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startServer, testServer, type RunningServer } from '@eia/testing';
import { buildSchema, parse, validate } from 'graphql';

const root = resolve(import.meta.dirname, '../..');

describe('OFFLINE=false', () => {
  let server: RunningServer;
  const { appUrl, ownerUrl, jobUrl, reportUrl } = testServer();
  beforeAll(async () => { server = await startServer({ database: { appUrl, ownerUrl, jobUrl, reportUrl }, env: { OFFLINE: 'false' } }); }, 60_000);
  afterAll(async () => { await server?.stop(); });
  const worker = async (url: string) => {
    const answer = await fetch(`${url}/sw.js`);
    return { text: await answer.text(), kept: answer.headers.get('cache-control') };
  };

  test('answers /sw.js with the worker that takes the other one away, and no browser may keep either', async () => {
    const [on, off] = await Promise.all([worker(testServer().url), worker(server.url)]);
    expect([on.kept, off.kept]).toEqual(['no-cache', 'no-cache']);
    expect(off.text).toContain('registration.unregister()');
    expect(on.text).not.toContain('registration.unregister()');
    expect(on.text).toContain('/assets/');
  });
});

test('operations of the last two releases are still answered, and fit what the API says today', async () => {
  const folder = join(root, 'apps/portal/earlier-operations');
  const lists = await readdir(folder);
  expect(lists.filter((name) => name !== 'README.md').length).toBeLessThanOrEqual(2);
  const schema = buildSchema(await readFile(join(root, 'apps/api/schema.graphql'), 'utf8'));
  for (const name of lists.filter((one) => one.endsWith('.json'))) {
    const operations = JSON.parse(await readFile(join(folder, name), 'utf8')) as Record<string, string>;
    for (const text of Object.values(operations)) expect([name, text.slice(0, 40), validate(schema, parse(text))]).toEqual([name, text.slice(0, 40), []]);
  }
});

test('an operation in the list of an earlier release is found, beside those of this one', async () => {
  const { loadPersistedDocuments } = await import('../../apps/api/src/platform/persisted-documents.js');
  const portal = await mkdtemp(join(tmpdir(), 'eia-portal-'));
  try {
    await mkdir(join(portal, 'dist'));
    await mkdir(join(portal, 'earlier-operations'));
    await writeFile(join(portal, 'dist/persisted-documents.json'), JSON.stringify({ now: '{ viewer { id } }' }));
    await writeFile(join(portal, 'earlier-operations/0.0.9.json'), JSON.stringify({ then: '{ viewer { shownName } }' }));
    const documents = loadPersistedDocuments(portal);
    expect([documents.find('now'), documents.find('then'), documents.find('never')]).toEqual(['{ viewer { id } }', '{ viewer { shownName } }', null]);
  } finally {
    await rm(portal, { recursive: true });
  }
});
