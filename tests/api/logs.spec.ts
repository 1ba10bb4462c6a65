import { aDistrict, client, freshDatabase, startServer, testPassword, type RunningServer, type TestDatabase, type TestDistrict } from '@eia/testing';
import { played } from '@eia/lesson';
import { Player } from './player.js';
import { allowProtected, as, assign, bodyClues, publishedLesson, queries } from './school.js';

let database: TestDatabase;
let server: RunningServer;
let oak: TestDistrict;

// Words that stand nowhere in our own code, so that finding one in the log means it leaked.
const typed = 'zwetschgenknoedel nobody shall know';
const person = 'quillfeather';
const wrongPassword = 'xylophagous-guess';

beforeAll(async () => {
  database = await freshDatabase();
  oak = await aDistrict({ ownerUrl: database.ownerUrl, classes: { 'Dodecagon': { tier: 'k-2', teachers: ['ottoline'], students: [person] } } });
  await allowProtected(oak, person);
  server = await startServer({ database, env: { OPERATIONS: 'any', LOG_LEVEL: 'debug' } });
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await database?.drop();
});

test('after a morning at school the log knows what happened and not what anybody is called, typed or holds', async () => {
  const api = client(server.url);
  const input = { district: oak.slug, username: person };
  await api.post('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', { input: { ...input, password: wrongPassword } });
  const student = await api.signIn({ ...input, password: testPassword });
  await student.ask('mutation { saveSettings(input: { text: "xl" }) { shownName } }');

  const lesson = await publishedLesson(bodyClues, database.ownerUrl);
  const teacher = as(oak.person('ottoline'), server.url);
  const { id } = await assign(teacher, oak.schoolClass('Dodecagon').id, lesson.versionId);
  const player = await Player.open(student, id);
  const steps = played(lesson.body.locales.en!.lesson).steps;
  const reflect = steps.find(({ type }) => type === 'reflect');
  if (!reflect) throw new Error('The lesson has nothing to write.');
  const saved = await player.do('reflect', reflect.id, { mode: 'type', text: typed, sharing: 'teacher' });
  await player.do('reflect', 'no-such-step', { mode: 'type', text: typed, sharing: 'teacher' });
  await teacher.post(queries.studentWork, { assignmentId: id, studentId: oak.person(person).id });

  // Mistakes are where texts slip out: in variables, in documents, in what the database says, in addresses.
  await student.post('mutation ($input: SettingsInput!) { saveSettings(input: $input) { id } }', { input: { text: [typed] } });
  await student.post(`mutation { saveSettings(input: { text: "${typed}" }) { id } }`);
  await student.post(`query ${typed.replaceAll(' ', '_')} { viewer { id } }`);
  await student.post(`{ viewer { id } } "${typed}"`);
  await student.post('query ($id: ID!) { schoolClass(id: $id) { id } }', { id: typed });
  await student.post(queries.save, { inputs: [{ ...player.deed('reflect', reflect.id, { mode: 'type', text: `${typed}\0`, sharing: 'teacher' }) }] });
  await fetch(`${server.url}/${encodeURIComponent(typed)}?name=${person}`);
  await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"query": "${typed}` });
  await server.kill('SIGTERM');

  const log = server.output();
  const lines = log.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(saved.__typename).toBe('Stored');
  expect(lines.filter(({ msg }) => msg === 'operation').length).toBeGreaterThan(10);
  expect(lines.some(({ userId, requestId }) => userId === oak.person(person).id && typeof requestId === 'string')).toBe(true);

  const token = student.cookie.split('.')[1] ?? '';
  const secrets = { typed: 'zwetschgenknoedel', name: person, teacher: 'ottoline', class: 'Dodecagon', wrongPassword, password: testPassword, token, planted: oak.person(person).cookie.split('.')[1] ?? '', address: '127.0.0.1"' };
  expect(token).toHaveLength(43);
  for (const [what, secret] of Object.entries(secrets)) {
    const leaks = log.split('\n').filter((line) => line.toLowerCase().includes(secret.toLowerCase()));
    expect([what, leaks]).toEqual([what, []]);
  }
});
