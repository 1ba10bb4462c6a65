import { createHash } from 'node:crypto';
import { aDistrict, client, testServer, type TestDistrict } from '@eia/testing';

const { url } = testServer();
let oak: TestDistrict;
beforeAll(async () => {
  oak = await aDistrict({ classes: { '7B': { teachers: ['lee'], students: ['ana'] } }, locales: { lee: 'es' }, staff: { dee: { role: 'coordinator' } } });
});

const summary = '{ lessons { versionId lessonId title tier minutes kinds skillNames picture { url alt } locales { locale status } } }';
const detail = `query ($id: ID!) { lesson(versionId: $id) { contentUrls planHtml planLocale familyHtml leftOut frameworks summary { title } } }`;

interface Summary { versionId: string; lessonId: string; title: string; tier: string; kinds: string[]; skillNames: string[]; picture: { url: string } | null }

async function bodyClues(as: string): Promise<Summary> {
  const { lessons } = await client(url).as(oak.person(as)).ask<{ lessons: Summary[] }>(summary);
  const found = lessons.find(({ lessonId }) => lessonId === 'k2-body-clues');
  if (!found) throw new Error('k2-body-clues is not in the catalog');
  return found;
}

test('a teacher finds each lesson once, in the language they read', async () => {
  const { lessons } = await client(url).as(oak.person('lee')).ask<{ lessons: Summary[] }>(summary);
  expect(new Set(lessons.map(({ lessonId }) => lessonId)).size).toBe(lessons.length);
  const [spanish, english] = [await bodyClues('lee'), await bodyClues('dee')];
  expect(spanish.versionId).toBe(english.versionId);
  expect(spanish.title).not.toBe(english.title);
  expect(spanish.tier).toBe('K_2');
});

test('lessons with their keys and plans are for staff: a student gets neither', async () => {
  const { versionId } = await bodyClues('lee');
  const ana = client(url).as(oak.person('ana'));
  expect((await ana.post(summary)).errors[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await ana.post(detail, { id: versionId })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await client(url).post(summary)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('an unknown lesson is not found', async () => {
  for (const id of [crypto.randomUUID(), 'nonsense']) {
    expect((await client(url).as(oak.person('lee')).post(detail, { id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  }
});

test('what a browser fetches is named by its hash, kept for ever, small, and holds no answers', async () => {
  const { versionId, picture } = await bodyClues('lee');
  const { lesson } = await client(url).as(oak.person('lee')).ask<{ lesson: { contentUrls: Record<string, string> } }>(detail, { id: versionId });
  for (const path of [...Object.values(lesson.contentUrls), picture?.url ?? '']) {
    const [plain, packed] = [await get(path, 'identity'), await get(path, 'br')];
    const bytes = Buffer.from(await plain.arrayBuffer());
    expect(path).toContain(createHash('sha256').update(bytes).digest('hex'));
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(Buffer.from(await packed.arrayBuffer())).toEqual(bytes);     // fetch unpacks
    expect(bytes.toString()).not.toMatch(/"(credit|why|accept|solution|effect)":/);
  }
});

test.each(['/content/x.json', `/content/${'0'.repeat(64)}.json`, '/content/../package.json', '/content/'])('%s is not there', async (path) => {
  const { status, headers } = await get(path, 'br');
  expect({ status, cache: headers.get('cache-control') }).toEqual({ status: 404, cache: expect.not.stringContaining('immutable') });
});

test('a lesson is not served under the ending of a picture', async () => {
  const { versionId } = await bodyClues('lee');
  const { lesson } = await client(url).as(oak.person('lee')).ask<{ lesson: { contentUrls: Record<string, string> } }>(detail, { id: versionId });
  expect((await get((lesson.contentUrls.en ?? '').replace('.json', '.svg'), 'br')).status).toBe(404);
});

function get(path: string, encoding: string): Promise<Response> {
  return fetch(`${url}${path}`, { headers: { 'accept-encoding': encoding } });
}
