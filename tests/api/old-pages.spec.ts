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

/** Names of operations in a list that the API of today does not answer. */
async function unanswered(list: Readonly<Record<string, string>>): Promise<string[]> {
  const schema = buildSchema(await readFile(join(root, 'apps/api/schema.graphql'), 'utf8'));
  return Object.values(list).filter((text) => validate(schema, parse(text)).length > 0).map((text) => text.slice(0, 60));
}

test('operations of the last two releases fit what the API says today, and so do those of this one', async () => {
  const folder = join(root, 'apps/portal/earlier-operations');
  const lists = await readdir(folder);
  expect(lists.filter((name) => name !== 'README.md').length).toBeLessThanOrEqual(2);
  const files = [...lists.filter((one) => one.endsWith('.json')).map((name) => join(folder, name)), join(root, 'apps/portal/src/generated/persisted-documents.json')];
  for (const file of files) expect([file, await unanswered(JSON.parse(await readFile(file, 'utf8')) as Record<string, string>)]).toEqual([file, []]);
  // A field that was taken away is found.
  expect(await unanswered({ old: 'query Old { viewer { favoriteColor } }' })).toEqual(['query Old { viewer { favoriteColor } }']);
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
