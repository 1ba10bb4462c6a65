import { utf8ToBytes } from '@noble/hashes/utils.js';
import { readLessons } from '@eia/content';
import { canonicalJson, contentHash, publicForm, type Lesson } from '../index.js';
import { checkSchemaFiles, generatedFiles, loadPack, parseLesson } from './index.js';

// Two lessons that use most kinds: the checks are the same for all, and these specs stay quick as the pack grows.
const content = readLessons(['k2-body-clues', 'g68-words-that-open-doors']);
const UNIT = 'packs/core/units/k2-my-feelings';
const K2 = `${UNIT}/k2-body-clues`;
const textOf = (file: string) => new TextDecoder().decode(content.get(file) ?? new Uint8Array());

function withTexts(changes: Record<string, string>): Map<string, Uint8Array> {
  return new Map([...content, ...Object.entries(changes).map(([file, text]): [string, Uint8Array] => [file, utf8ToBytes(text)])]);
}

function k2(files: ReadonlyMap<string, Uint8Array> = content) {
  const compiled = loadPack(files).lessons.find(({ body }) => body.lessonId === 'k2-body-clues');
  if (!compiled) throw new Error('k2-body-clues was not compiled');
  return compiled;
}

const body = k2().body;

test('the same files are the same bytes, in whatever order the disk lists them', () => {
  const turned = new Map([...content].reverse());
  expect(JSON.stringify(loadPack(turned).lessons.map((lesson) => lesson.body))).toBe(JSON.stringify(loadPack(content).lessons.map((lesson) => lesson.body)));
});

test('lessons come in teaching order', () => {
  expect(loadPack(content).lessons.map((lesson) => lesson.body.lessonId)).toEqual(['k2-body-clues', 'g68-words-that-open-doors']);
});

describe('a compiled lesson', () => {
  test('knows its unit, its place and whether it is on the core path', () => {
    expect(body).toMatchObject({ pack: 'core', status: 'draft', baseLocale: 'en', unit: { id: 'k2-my-feelings', tier: 'k-2', position: 0 }, position: 1, core: true });
  });

  test('has every string in every locale, with nothing between', () => {
    expect(Object.keys(body.locales)).toEqual(['en', 'es', 'en-GB']);
    const heading = (locale: string) => body.locales[locale]?.lesson.steps.find(({ id }) => id === 'story')?.heading;
    expect(['en', 'es', 'en-GB'].map(heading)).toEqual(['A frog in my tummy', 'Una rana en la barriga', 'A frog in my tummy']);
    const n1 = (locale: string) => {
      const step = body.locales[locale]?.lesson.steps.find(({ id }) => id === 'tower');
      return step?.type === 'scenario' ? step.nodes[0]?.text : '';
    };
    expect(n1('en-GB')).toContain('bricks');
    expect(n1('en')).toContain('blocks');
  });

  test('has the same structure in every locale', () => {
    const shape = (lesson: Lesson) => JSON.stringify(lesson, (_, value: unknown) => (typeof value === 'string' && /\s/.test(value) ? '' : value)).replace(/"(text|label|name|heading|word|title)":"[^"]*"/g, '');
    expect(shape(body.locales['en-GB']!.lesson)).toBe(shape(body.locales['en']!.lesson));
    const ids = (lesson: Lesson) => canonicalJson([lesson.steps.map((step) => [step.id, step.type, step.minutes]), lesson.quiz.items.map((item) => [item.id, item.kind, item.skill])]);
    expect(ids(body.locales['es']!.lesson)).toBe(ids(body.locales['en']!.lesson));
  });

  test('has the unit, the plan and the letter in each locale', () => {
    expect(body.locales['es']).toMatchObject({ unitTitle: 'Los sentimientos vienen y van', planLocale: 'es', familyLocale: 'es', status: 'draft' });
    expect(body.locales['en-GB']).toMatchObject({ unitTitle: 'Feelings come and go', planLocale: 'en-GB' });
    expect(body.locales['en']?.planHtml).toContain('<h2 id="run">Run the lesson</h2>');
    expect(body.locales['en']?.familyHtml).toContain('{{teacherName}}');
    expect(body.locales['en']?.planHtml).not.toContain('{#');
  });

  test('names its pictures by hash and brings their bytes', () => {
    const { media } = k2();
    expect(Object.keys(body.media)).toEqual(['amara-line', 'amara-teo', 'amara-stage', 'tower-down', 'body-outline']);
    for (const { sha256, bytes } of Object.values(body.media)) {
      expect(contentHash(media.get(sha256)!)).toBe(sha256);
      expect(media.get(sha256)).toHaveLength(bytes);
    }
  });

  test('draws every face it uses and describes it without naming a feeling', () => {
    expect(Object.keys(body.faces)).toEqual(expect.arrayContaining(['upset', 'sad', 'a-bit-better', 'calm', ...body.emotions.map(({ face }) => face)]));
    expect(body.faces['upset']).toMatchObject({ brows: 'low', mouth: 'tight', alt: { en: 'The eyebrows are low and close together. The eyes are open and look ahead. The mouth is pressed shut in a straight line.' } });
  });
});

test('raw HTML in a document is shown as typed', () => {
  const { body: changed } = k2(withTexts({ [`${K2}/family.en.md`]: textOf(`${K2}/family.en.md`).replace('Dear family,', 'Dear <img src=x onerror=alert(1)> [family](javascript:alert(1)) ![p](https://example.org/p.png),') }));
  const html = changed.locales['en']!.familyHtml;
  expect(html).toContain('&lt;img src=x');
  expect(html).not.toMatch(/<img|href="javascript/);
});

describe('a revision', () => {
  const revisionWith = (file: string, from: string, to: string) => k2(withTexts({ [file]: textOf(file).replace(from, () => to) })).body;

  test.each([
    ['a word of the lesson', `${K2}/lesson.yaml`, 'Hop, hop, hop went the frog!', 'Hop, hop went the frog!'],
    ['a translated word', `${K2}/i18n/es.yaml`, 'quiz.intro: Vamos a ver', 'quiz.intro: Ahora vamos a ver'],
    ['a British word', `${K2}/i18n/en-GB.yaml`, 'Bricks lie', 'Bricks are'],
    ['a picture', `${K2}/media/body-outline.svg`, '#FDF0D0', '#FDF0D1'],
    ['the teacher’s plan', `${K2}/teacher.es.md`, 'Ajustes', 'Adaptaciones'],
    ['the title of the unit', `${UNIT}/unit.yaml`, 'title: Feelings come and go', 'title: Feelings come, feelings go'],
    ['a face', 'packs/core/emotions.yaml', 'id: upset, brows: low, eyes: dot', 'id: upset, brows: low, eyes: down'],
  ])('is another one after a change of %s', (_, file, from, to) => {
    expect(textOf(file)).toContain(from);
    expect(revisionWith(file, from, to).revision).not.toBe(body.revision);
  });

  test('is the same after a change of a comment, a lock or another lesson', () => {
    expect(revisionWith(`${K2}/lesson.yaml`, '# 1 is never cut', '# one is never cut').revision).toBe(body.revision);
    expect(revisionWith(`${K2}/i18n/es.lock.json`, '"format": 1', '"format":1').revision).toBe(body.revision);
    expect(revisionWith('packs/core/units/g68-open-doors/unit.yaml', 'title: Open doors', 'title: Doors').revision).toBe(body.revision);
  });

  test('better words keep the item, another credit makes it a new one', () => {
    const words = revisionWith(`${K2}/lesson.yaml`, 'text: Give her a big hug right now', 'text: Give her one big hug');
    expect(words.itemHashes).toEqual(body.itemHashes);
    const credit = revisionWith(`${K2}/lesson.yaml`, '          credit: 0.5\n', '          credit: 0\n');
    expect(credit.itemHashes['q-do']).not.toBe(body.itemHashes['q-do']);
    expect({ ...credit.itemHashes, 'q-do': '' }).toEqual({ ...body.itemHashes, 'q-do': '' });
  });

  test('a locale has a hash of its own words', () => {
    const changed = revisionWith(`${K2}/i18n/es.yaml`, 'quiz.intro: Vamos a ver', 'quiz.intro: Ahora vamos a ver');
    expect(changed.locales['es']?.hash).not.toBe(body.locales['es']?.hash);
    expect(changed.locales['en']?.hash).toBe(body.locales['en']?.hash);
  });
});

test('a match has right ids that are no left ids, the same in every locale', () => {
  const match = `    - id: q-name
      kind: match
      skill: name-feelings
      level: understand
      difficulty: 2
      stem: Which go together?
      hint: Look.
      why: They fit.
      pairs:
        - {id: one, left: Wet eyes, right: Sad, feedback: Why could wet eyes be sad?}
        - {id: two, left: Tight hands, right: Angry, feedback: Why could tight hands be angry?}
        - {id: three, left: Big smile, right: Happy, feedback: Why could a smile be happy?}
`;
  const text = textOf(`${K2}/lesson.yaml`);
  const start = text.indexOf('    - id: q-name');
  const lesson = text.slice(0, start) + match + text.slice(text.indexOf('    - id: q-two'));
  const es = textOf(`${K2}/i18n/es.yaml`).split('\n').filter((line) => !line.includes('quiz.items.q-name.options')).join('\n')
    + ['one', 'two', 'three'].flatMap((id) => ['left', 'right', 'feedback'].map((name) => `  quiz.items.q-name.pairs.${id}.${name}: ${id} ${name}\n`)).join('');
  const { lessons, problems } = loadPack(withTexts({ [`${K2}/lesson.yaml`]: lesson, [`${K2}/i18n/es.yaml`]: es }));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const compiled = lessons.find((entry) => entry.body.lessonId === 'k2-body-clues')!.body;
  const pairs = (locale: string) => compiled.locales[locale]!.lesson.quiz.items.flatMap((item) => (item.kind === 'match' ? item.pairs.map(({ id, rightId }) => [id, rightId]) : []));
  expect(pairs('en')).toHaveLength(3);
  expect(pairs('es')).toEqual(pairs('en'));
  expect(pairs('en').filter(([id, rightId]) => rightId?.includes(id ?? ''))).toEqual([]);
});

test('a district adds lessons with the core pack’s skills and faces', () => {
  const copied = new Map([...content].flatMap(([file, bytes]): [string, Uint8Array][] => {
    if (!file.startsWith(`${UNIT}/`)) return [];
    const moved = file.replace(UNIT, 'packs/oak/units/oak--feelings').replace('/k2-body-clues/', '/oak--clues/');
    const text = new TextDecoder().decode(bytes).replaceAll('k2-my-feelings', 'oak--feelings').replaceAll('k2-body-clues', 'oak--clues');
    return [[moved, moved.endsWith('.svg') ? bytes : utf8ToBytes(text)]];
  }));
  const unit = 'packs/oak/units/oak--feelings/unit.yaml';
  copied.set(unit, utf8ToBytes(textOf(`${UNIT}/unit.yaml`).replace('k2-my-feelings', 'oak--feelings').replace(/lessons:[\s\S]*/, 'lessons: [oak--clues]\n')));
  copied.set('packs/oak/pack.yaml', utf8ToBytes(textOf('packs/core/pack.yaml').replace('id: core', 'id: oak')));
  const { lessons, problems } = loadPack(new Map([...content, ...copied]));
  expect(problems).toEqual([]);
  expect(lessons.map((lesson) => `${lesson.body.pack} ${lesson.body.lessonId}`)).toContain('oak oak--clues');
  expect(publicForm(lessons.find((lesson) => lesson.body.pack === 'oak')!.body, 'es').faces['upset']?.brows).toBe('low');

  const misnamed = new Map([...copied].map(([file, bytes]) => [file.replaceAll('oak--clues', 'clues'), file.endsWith('.svg') ? bytes : utf8ToBytes(new TextDecoder().decode(bytes).replaceAll('oak--clues', 'clues'))]));
  expect(loadPack(new Map([...content, ...misnamed])).problems.map(({ what }) => what)).toContain('A lesson of a district starts with the name of its pack.');
});

test('what the tool writes is committed', () => {
  const wanted = generatedFiles(content, '2026-11-30');
  expect([...wanted.keys()]).toEqual(expect.arrayContaining(['schema/lesson.schema.json', `${K2}/i18n/es.lock.json`, `${K2}/i18n/en-GB.lock.json`]));
  for (const [file, text] of wanted) expect([file, textOf(file) === text]).toEqual([file, true]);
  expect(checkSchemaFiles(content)).toEqual([]);
  expect(checkSchemaFiles(withTexts({ 'schema/lesson.schema.json': '{}' })).map(({ file }) => file)).toEqual(['schema/lesson.schema.json']);
});

test('parseLesson says what does not fit, and where', () => {
  expect(parseLesson({ format: 2 })).toMatchObject({ ok: false });
  const result = parseLesson({ format: 1, titel: 'x' });
  expect(result.ok ? [] : result.problems.map(({ path }) => path.join('.'))).toEqual(expect.arrayContaining(['id', 'steps', '']));
});
