import { utf8ToBytes } from '@noble/hashes/utils.js';
import { readLessons } from '@eia/content';
import { loadPack, type Problem } from './index.js';

const TODAY = '2026-11-30';
// Two lessons that use most kinds: the checks are the same for all, and these specs stay quick as the pack grows.
const content = readLessons(['k2-body-clues', 'g68-words-that-open-doors']);
const UNITS = 'packs/core/units';
const K2 = `${UNITS}/k2-my-feelings/k2-body-clues`;
const G68 = `${UNITS}/g68-open-doors/g68-words-that-open-doors`;

const decoder = new TextDecoder();
const textOf = (file: string) => decoder.decode(content.get(file) ?? new Uint8Array());

/** The content with some files changed, added, or (null) taken away. */
function withFiles(changes: Record<string, string | Uint8Array | null>): Map<string, Uint8Array> {
  const files = new Map(content);
  for (const [file, text] of Object.entries(changes)) {
    if (text === null) files.delete(file);
    else files.set(file, typeof text === 'string' ? utf8ToBytes(text) : text);
  }
  return files;
}

/** A fault in one lesson is looked for without the other, and one in the pack without both: it is quicker. */
function without(files: Map<string, Uint8Array>, keep: string[]): Map<string, Uint8Array> {
  const folders = [K2, G68].filter((folder) => !keep.some((file) => file.startsWith(folder)));
  return new Map([...files].filter(([file]) => !folders.some((folder) => file.startsWith(`${folder}/`))));
}

function edited(file: string, from: string, to: string): string {
  const text = textOf(file);
  if (text.split(from).length !== 2) throw new Error(`${file} has “${from}” ${text.split(from).length - 1} times`);
  return text.replace(from, () => to);
}

const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length;
const said = ({ file, line, rule, severity, what }: Problem) => `${severity} ${file}:${line} [${rule}] ${what}`;

interface Fault {
  name: string;
  file: string;
  from: string;
  to: string;
  rule: string;
  /** Words of the changed file on whose line the problem is reported; line 1 without them. */
  at?: string;
  severity?: 'warning';
  /** Another file in which the problem shows. */
  in?: string;
}

const lesson = (folder: string) => `${folder}/lesson.yaml`;
const belonging = 'packs/core/instruments/belonging.yaml';
const faults: Fault[] = [
  // Surveys
  { name: 'a survey of another name', file: belonging, from: 'id: belonging', to: 'id: belong', rule: 'instrument', at: 'id: belong' },
  { name: 'a question without a protected area', file: belonging, from: 'es: Tengo con quién jugar.}, key: positive, protectedArea: none}', to: 'es: Tengo con quién jugar.}, key: positive}', rule: 'schema', at: 'Tengo con' },
  { name: 'a question in one language', file: belonging, from: '{en: I have someone to play with., es: Tengo con quién jugar.}', to: '{en: I have someone to play with.}', rule: 'locale', at: 'I have someone' },
  { name: 'two questions with one id', file: belonging, from: '{id: play,', to: '{id: name,', rule: 'instrument', at: 'id: name, text: {en: Kids' },
  { name: 'two forms for one tier', file: belonging, from: 'tiers: [3-5]', to: 'tiers: [k-2]', rule: 'instrument', at: 'forms:' },
  // The file itself
  { name: 'broken YAML', file: lesson(K2), from: 'text: Jumpy tummy', to: 'text: “Oh”: no: yes', rule: 'yaml', at: 'text: “Oh”: no' },
  { name: 'a key twice', file: lesson(K2), from: 'readAloud: true', to: 'readAloud: true\nreadAloud: false', rule: 'yaml', at: 'readAloud: false' },
  { name: 'an alias', file: lesson(K2), from: 'title: My body gives me clues', to: 'title: &t My body gives me clues', rule: 'yaml', at: 'title: &t' },
  { name: 'an unknown key', file: lesson(K2), from: '    heading: A frog in my tummy', to: '    headding: A frog in my tummy', rule: 'schema', at: 'headding' },
  { name: 'a missing key', file: lesson(K2), from: '      hint: Think of her tummy, her hands and her chest.\n', to: '', rule: 'schema', at: 'item:\n      id: amara-clues' },
  { name: 'a value that does not exist', file: lesson(K2), from: 'style: faces', to: 'style: smileys', rule: 'schema', at: 'style: smileys' },
  { name: 'an unknown kind of step', file: lesson(K2), from: 'type: calm', to: 'type: nap', rule: 'schema', at: 'type: nap' },
  { name: 'a credit out of the scale', file: lesson(K2), from: '          credit: 0.5\n', to: '          credit: 0.7\n', rule: 'schema', at: 'credit: 0.7' },
  { name: 'an id that is no id', file: lesson(K2), from: 'id: find-clues', to: 'id: Find_Clues', rule: 'schema', at: 'id: Find_Clues' },
  { name: 'an option without feedback', file: lesson(K2), from: '          feedback: A hug is kind, and some friends like one. How could you find out if she wants it?\n', to: '', rule: 'schema', at: '- id: hug' },
  { name: 'a card without feedback', file: lesson(K2), from: '          feedback: Tight hands and no turn. He could be angry. You can ask him.\n', to: '', rule: 'schema', at: '- id: tight-turn' },
  { name: 'an alternative text that is too short', file: lesson(K2), from: 'alt: Teo and Amara laugh. Each has one hand on the tummy and one hand up. On each side of them sits a small green frog.', to: 'alt: Frogs', rule: 'schema', at: 'alt: Frogs' },
  { name: 'sharing that does not start private', file: lesson(K2), from: 'sharing: [private, teacher]', to: 'sharing: [teacher]', rule: 'schema', at: '[teacher]' },
  { name: 'a reflection that must be long', file: lesson(G68), from: 'minLength: 0', to: 'minLength: 40', rule: 'schema', at: 'minLength: 40' },
  { name: 'a protected area that nobody set', file: lesson(K2), from: '    protectedArea: mental\n    prompt: Pick happy', to: '    prompt: Pick happy', rule: 'schema', at: '- id: my-map' },
  // Ids and names
  { name: 'an id twice in a list', file: lesson(K2), from: '- id: p2', to: '- id: p1', rule: 'ids', at: '- id: p1\n        media: amara-line\n        text: It feels' },
  { name: 'two items with one id', file: lesson(K2), from: '    - id: q-clue', to: '    - id: amara-clues', rule: 'ids', at: '    - id: amara-clues' },
  { name: 'an id that is not the folder', file: lesson(K2), from: 'id: k2-body-clues\n', to: 'id: k2-body\n', rule: 'ids', at: 'id: k2-body\n' },
  { name: 'a unit that is not the folder', file: lesson(K2), from: 'unit: k2-my-feelings', to: 'unit: k2-helpers', rule: 'ids', at: 'unit: k2-helpers' },
  { name: 'a tier that is not the plan’s', file: lesson(K2), from: 'tier: k-2', to: 'tier: 3-5', rule: 'plan', at: 'tier: 3-5' },
  { name: 'a skill that does not exist', file: lesson(K2), from: 'skills: [body-signals, name-feelings, read-others]', to: 'skills: [body-signals, name-feelings, read-minds]', rule: 'skill', at: 'read-minds' },
  { name: 'an item on a skill that is not taught here', file: lesson(K2), from: 'id: amara-clues\n      kind: multi\n      skill: body-signals', to: 'id: amara-clues\n      kind: multi\n      skill: repair', rule: 'skill', at: 'skill: repair' },
  { name: 'a framework point that does not exist', file: lesson(K2), from: 'casel: [self-awareness, social-awareness]', to: 'casel: [self-awareness, magic]', rule: 'framework', at: 'magic' },
  { name: 'a next lesson that nobody plans', file: lesson(K2), from: 'stretch: [k2-settle-down]', to: 'stretch: [k2-fly]', rule: 'next', at: 'k2-fly' },
  { name: 'a face that cannot be drawn', file: lesson(K2), from: '      face: upset\n      stem', to: '      face: grumpy\n      stem', rule: 'face', at: 'face: grumpy' },
  { name: 'a unit without the lesson', file: `${UNITS}/k2-my-feelings/unit.yaml`, from: '  - k2-body-clues\n', to: '', rule: 'ids', in: lesson(K2), at: 'id: k2-body-clues' },
  { name: 'a unit in another order than the plan', file: `${UNITS}/k2-my-feelings/unit.yaml`, from: '  - k2-feeling-words\n  - k2-body-clues\n', to: '  - k2-body-clues\n  - k2-feeling-words\n', rule: 'plan', at: 'lessons:' },
  // The frame
  { name: 'no check-in at the start', file: lesson(K2), from: '    alternative:                 # same kind, length and look; about the story\n      media: amara-line\n      prompt: Look at Amara. She holds her tummy. How may she feel? Tap a face. You can skip.\n      note: You can pick any face. Your class will not see it.\n', to: '', rule: 'frame', at: '- id: hello' },
  { name: 'two closing steps', file: lesson(K2), from: '    role: reflect\n', to: '    role: close\n', rule: 'frame', at: 'steps:' },
  { name: 'a quiz that picks more than it has', file: lesson(K2), from: '  pick: 4 ', to: '  pick: 7 ', rule: 'quiz', at: 'pick: 7' },
  // Graph
  { name: 'a choice that leads nowhere', file: lesson(K2), from: 'to: end-alone', to: 'to: end-nowhere', rule: 'graph', at: 'to: end-nowhere' },
  { name: 'a moment nobody reaches', file: lesson(K2), from: '            to: fixed\n', to: '            to: asked\n', rule: 'graph', at: '      - id: fixed' },
  { name: 'a dead end', file: lesson(K2), from: '        ending: not-yet\n        text: Teo folds his arms', to: '        text: Teo folds his arms', rule: 'graph', at: '      - id: end-brush' },
  { name: 'no warm ending', file: lesson(K2), from: 'ending: warm', to: 'ending: mended', rule: 'graph', at: 'nodes:' },
  { name: 'no way back', file: lesson(K2), from: 'to: end-repair', to: 'to: end-alone', rule: 'graph', at: '      - id: laughed' },
  { name: 'someone outside the cast', file: lesson(K2), from: '      - id: n1\n        who: teo', to: '      - id: n1\n        who: amara', rule: 'graph', at: 'who: amara' },
  { name: 'an ending without a thought', file: lesson(K2), from: '        think: What clue did Teo give you?\n', to: '', rule: 'graph', at: '      - id: end-repair' },
  { name: 'a sermon after a harmful choice', file: lesson(K2), from: 'You want to make him glad. What did Teo ask you to do?', to: 'You want to make him glad. That is not for you to choose.', rule: 'harm-feedback', at: 'feedback: You want to make him glad', severity: 'warning' },
  // Keys
  { name: 'two keys in a choice', file: lesson(K2), from: '          credit: 0.5\n', to: '          credit: 1\n', rule: 'key', at: 'options:\n        - id: tell\n          text: Say, “I know' },
  { name: 'a face with no good guess left out', file: lesson(K2), from: '        - id: calm\n          text: Calm\n          credit: 0', to: '        - id: calm\n          text: Calm\n          credit: 1', rule: 'key', at: 'options:\n        - id: calm' },
  { name: 'a bin that does not exist', file: lesson(K2), from: 'bins: [angry]', to: 'bins: [cross]', rule: 'key', at: 'bins: [cross]' },
  { name: 'a bin that takes every card', file: lesson(K2), from: 'bins: [angry]', to: 'bins: [angry, nervous]', rule: 'lazy', at: '- id: nervous\n          label' },
  { name: 'an accepted order with a hole', file: lesson(G68), from: '- [notice, plan, check]', to: '- [notice, plan]', rule: 'key', at: '- [notice, plan]' },
  { name: 'too many options for the tier', file: lesson(K2), from: '        - id: must\n', to: '        - id: more\n          text: Perhaps. Who knows?\n          credit: 0\n          feedback: Who could know?\n        - id: must\n', rule: 'options', at: 'options:\n        - id: either' },
  // Pictures and words
  { name: 'a lesson for grades K-2 that is not read aloud', file: lesson(K2), from: 'readAloud: true', to: 'readAloud: false', rule: 'read-aloud', at: 'readAloud: false' },
  { name: 'a page for grades K-2 without a picture', file: lesson(K2), from: '      - id: p6\n        media: amara-stage\n', to: '      - id: p6\n', rule: 'picture', at: '- id: p6' },
  { name: 'a picture that is not listed', file: lesson(K2), from: '    media: body-outline\n', to: '    media: map\n', rule: 'media', at: 'media: map' },
  { name: 'a picture whose file is missing', file: lesson(K2), from: 'file: media/tower-down.svg', to: 'file: media/tower.svg', rule: 'media', at: 'file: media/tower.svg' },
  { name: 'an alternative text that says it is a picture', file: lesson(K2), from: 'alt: A paper child', to: 'alt: A picture of a paper child', rule: 'alt', at: 'alt: A picture of' },
  { name: 'a last page that names the point', file: lesson(G68), from: 'You couldn\'t read a word on it\n          anymore.', to: 'That is what stigma does.', rule: 'last-page', at: '- id: p5', severity: 'warning' },
  { name: 'a promise of secrecy', file: lesson(K2), from: 'privacyNote: Your class will not see this.', to: 'privacyNote: Only you can see this.', rule: 'style', at: 'Only you can see' },
  { name: 'a word that shames, in Spanish', file: `${K2}/i18n/es.yaml`, from: 'quiz.intro: Vamos a ver qué sabemos.', to: 'quiz.intro: Qué loco. Vamos a ver qué sabemos.', rule: 'style', at: 'Qué loco' },
  { name: 'a word that shames, in a letter home', file: `${K2}/family.en.md`, from: 'Dear family,', to: 'Dear family, this is crazy.', rule: 'style', at: 'this is crazy' },
  { name: 'feedback that says wrong', file: lesson(K2), from: 'feedback: A party is what happens.', to: 'feedback: That is wrong. A party is what happens.', rule: 'style', at: 'That is wrong' },
  { name: 'a quoted term that nobody needs', file: lesson(G68), from: '- {term: psycho,', to: '- {term: lunatic, reason: "None"}\n    - {term: psycho,', rule: 'quoted-terms', at: '- {term: lunatic', severity: 'warning' },
  { name: 'a word the lesson no longer quotes', file: lesson(G68), from: '    - {term: so OCD, reason: "Sorted by students; the feedback offers another way to say it"}\n', to: '', rule: 'style', at: 'text: "“I\'m so OCD' },
  { name: 'a placeholder in a lesson', file: lesson(K2), from: 'heading: The clue game', to: 'heading: The clue game with {{teacherName}}', rule: 'placeholder', at: 'heading: The clue game with' },
  { name: 'a placeholder that nobody fills in', file: `${K2}/family.en.md`, from: '{{teacherName}}', to: '{{teacher}}', rule: 'placeholder', at: '{{teacher}}' },
  // Time
  { name: 'minutes that do not add up', file: lesson(K2), from: '\nminutes: 25', to: '\nminutes: 24', rule: 'minutes', at: 'minutes: 24' },
  { name: 'a short form longer than the step', file: lesson(K2), from: '    minutes: 5\n    shortMinutes: 4', to: '    minutes: 5\n    shortMinutes: 6', rule: 'minutes', at: 'shortMinutes: 6' },
  { name: 'too much that is never cut', file: lesson(K2), from: '    priority: 2\n    mode: solo', to: '    priority: 1\n    mode: solo', rule: 'cut', at: 'steps:' },
  { name: 'a short lesson that does not close', file: lesson(K2), from: '    role: close\n    priority: 1', to: '    role: close\n    priority: 3', rule: 'cut', at: 'steps:' },
  { name: 'a story that is too long', file: lesson(K2), from: 'They laugh. Hop, hop, hop!', to: `They laugh. Hop, ${'hop, '.repeat(150)}hop!`, rule: 'story-length', at: 'steps:' },
  // Care
  { name: 'a medium lesson that tells no family', file: lesson(G68), from: 'optOutNotice: true', to: 'optOutNotice: false', rule: 'sensitivity', at: 'optOutNotice: false' },
  { name: 'a medium lesson that tells no counselor', file: lesson(G68), from: 'counselorHeadsUp: true', to: 'counselorHeadsUp: false', rule: 'sensitivity', at: 'counselorHeadsUp: false' },
  { name: 'a medium lesson whose help is cut first', file: lesson(G68), from: '    role: support\n    priority: 1', to: '    role: support\n    priority: 3', rule: 'cut', at: 'steps:' },
  { name: 'a protected question without an alternative', file: lesson(K2), from: '    alternative:\n      prompt: Amara is nervous. Where does her body feel it? Tap a dot or draw.\n', to: '', rule: 'protected', at: '- id: my-map' },
  { name: 'a poll on a protected area', file: lesson(G68), from: '        text: People at our school joke about mental health.\n        protectedArea: none', to: '        text: People at our school joke about mental health.\n        protectedArea: mental', rule: 'protected', at: 'protectedArea: mental\n      - id: t2' },
  { name: 'a reflection that cannot be skipped', file: lesson(K2), from: '    allowSkip: true\n    modes:', to: '    modes:', rule: 'skip', at: '- id: my-map' },
  { name: 'pair work in which nobody starts', file: lesson(G68), from: '      - {id: t1, who: a, text: Read the card and choose a place for it.}\n', to: '', rule: 'turns', at: '- id: swap' },
  { name: 'pair work in which nobody swaps', file: lesson(G68), from: 'Say what the sentence does to the person. Then swap.', to: 'Say what the sentence does to the person.', rule: 'turns', at: 'turns:\n      - {id: t1, who: a, text: Read the card and' },
  { name: 'a long calming step', file: lesson(K2), from: '    minutes: 2\n    shortMinutes: 1\n    style: breath', to: '    minutes: 4\n    shortMinutes: 1\n    style: breath', rule: 'calm', at: 'minutes: 4\n    shortMinutes: 1' },
  // Locales
  { name: 'a string that is not translated', file: `${K2}/i18n/es.yaml`, from: '  quiz.outro: Ya puedes buscar pistas en ti y en los demás. ¡Y puedes preguntar!\n', to: '', rule: 'locale', at: 'strings:' },
  { name: 'a translation of nothing', file: `${K2}/i18n/es.yaml`, from: '  quiz.outro:', to: '  quiz.outtro:', rule: 'locale', at: 'quiz.outtro' },
  { name: 'a locale under another name', file: `${K2}/i18n/es.yaml`, from: 'locale: es\n', to: 'locale: fr\n', rule: 'locale', at: 'locale: fr' },
  { name: 'a partial locale that leans on nothing', file: `${K2}/i18n/en-GB.yaml`, from: 'partialOf: en', to: 'partialOf: fr', rule: 'locale', at: 'partialOf: fr' },
  { name: 'a source text that changed after it was translated', file: lesson(K2), from: 'objective: I can spot a body clue and ask a friend how they feel.', to: 'objective: I can spot two body clues.', rule: 'stale', in: `${K2}/i18n/es.yaml`, at: 'objective:', severity: 'warning' },
  { name: 'a lock that lags behind', file: `${K2}/i18n/es.yaml`, from: 'objective: Puedo notar una pista', to: 'objective: Ya puedo notar una pista', rule: 'lock', in: `${K2}/i18n/es.lock.json` },
  { name: 'a unit without its Spanish words', file: `${UNITS}/k2-my-feelings/i18n/es.yaml`, from: '  title: Los sentimientos vienen y van\n', to: '', rule: 'locale', at: 'strings:' },
  { name: 'a key that is the longest too often in Spanish', file: `${G68}/i18n/es.yaml`, from: 'steps.hallway.nodes.joke.choices.later.text: Acercarte a Mina y hablarle de otra cosa.', to: `steps.hallway.nodes.joke.choices.later.text: Acercarte a Mina y hablarle de otra cosa, ${'despacio y '.repeat(8)}sin prisa.`, rule: 'lazy', at: 'steps.hallway.nodes.joke.text' },
  // Documents
  { name: 'a plan without a heading', file: `${K2}/teacher.en.md`, from: '## What to listen for {#listen-for}', to: '## What to listen for', rule: 'anchors', at: '\n# My body gives me clues' },
  { name: 'a run table with a row too few', file: `${K2}/teacher.en.md`, from: '| My map | 2 | 2 | Quiet time. Walk round, but look only if a child shows you. | "Your map. You pick who sees it." |\n', to: '', rule: 'run-table', at: '| Hello check-in' },
  { name: 'a run table with other minutes', file: `${K2}/teacher.es.md`, from: '| 5 | 4 |', to: '| 5 | 3 |', rule: 'run-table', at: '| 5 | 3 |' },
  { name: 'front matter of another lesson', file: `${K2}/teacher.en.md`, from: 'lesson: k2-body-clues', to: 'lesson: k2-body', rule: 'document' },
  { name: 'a letter that does not say by when to opt out', file: `${G68}/family.en.md`, from: 'tell me by {{optOutDate}}', to: 'tell me', rule: 'document', at: '\n# A note for home' },
  // The pack
  { name: 'a planned lesson in a unit of another tier', file: 'packs/core/plan.yaml', from: 'id: k2-feeling-words, unit: k2-my-feelings, tier: k-2', to: 'id: k2-feeling-words, unit: k2-my-feelings, tier: 3-5', rule: 'plan', at: '- {id: k2-feeling-words' },
  { name: 'a skill on a point that does not exist', file: 'packs/core/skills.yaml', from: 'rshe: [primary.safe.boundaries, secondary.relationships.boundaries]', to: 'rshe: [primary.safe.boundary, secondary.relationships.boundaries]', rule: 'framework', at: 'primary.safe.boundary,' },
  { name: 'a word without its Spanish', file: 'packs/core/emotions.yaml', from: 'word: {en: happy, es: alegría}', to: 'word: {en: happy}', rule: 'locale', at: 'word: {en: happy}' },
  { name: 'a feeling with a face nobody drew', file: 'packs/core/emotions.yaml', from: 'face: touched, word: {en: moved', to: 'face: stirred, word: {en: moved', rule: 'face', at: 'face: stirred' },
  { name: 'a face whose text alternative names a feeling', file: 'packs/core/emotions.yaml', from: 'small: {en: "The mouth is shut, with', to: 'small: {en: "The mouth is calm and shut, with', rule: 'face', at: '- {id: calm, brows' },
  { name: 'a check-in with two words on one spot', file: 'packs/core/emotions.yaml', from: '  k-2: [happy, excited, calm,', to: '  k-2: [happy, excited, relieved, calm,', rule: 'check-in', at: 'k-2: [happy, excited, relieved' },
  { name: 'a help line that nobody can reach', file: 'packs/core/support/us.yaml', from: '    text: "741741"\n    url: https://www.crisistextline.org/\n', to: '', rule: 'support', at: '- id: us-crisis-text-line' },
  { name: 'help lines that nobody checked for a year', file: 'packs/core/support/gb.yaml', from: 'verifiedOn: 2026-11-24', to: 'verifiedOn: 2025-11-24', rule: 'support', at: 'verifiedOn: 2025', severity: 'warning' },
  { name: 'a pattern that is none', file: 'style/en.yaml', from: 'pattern: "psychos?"', to: 'pattern: "psychos("', rule: 'style', at: 'term: psycho' },
];

test('the lessons as they are have no problem', () => {
  expect(loadPack(content, { today: TODAY }).problems.map(said)).toEqual([]);
});

test.each(faults)('finds $name', ({ file, from, to, rule, at, severity = 'error', in: shownIn = file }) => {
  const text = edited(file, from, to);
  const shownText = shownIn === file ? text : textOf(shownIn);
  if (at !== undefined && !shownText.includes(at)) throw new Error(`“${at}” is not in ${shownIn}`);
  // Words that begin with a line break stand for the line before them, so that a repeated line can be told apart.
  const line = at === undefined ? 1 : lineOf(shownText, at);
  const { problems } = loadPack(without(withFiles({ [file]: text }), [file, shownIn]), { today: TODAY });
  const found = problems.filter((problem) => problem.file === shownIn && problem.rule === rule && problem.severity === severity);
  expect(found.map(said).join('\n') || problems.map(said).join('\n')).toContain(`${severity} ${shownIn}:${line} [${rule}]`);
  for (const { what, todo } of found) expect([what.endsWith('.'), todo.length > 10]).toEqual([true, true]);
});

test('finds every problem of every file at once', () => {
  const { problems, lessons } = loadPack(
    withFiles({
      [lesson(K2)]: edited(lesson(K2), 'style: faces', 'style: smileys').replace('bins: [angry]', 'bins: [cross]').replace('face: upset\n      stem', 'face: grumpy\n      stem'),
      [lesson(G68)]: edited(lesson(G68), 'optOutNotice: true', 'optOutNotice: false'),
      [`${K2}/family.es.md`]: null,
      'packs/core/support/us.yaml': 'format: 1\n',
    }),
  );
  const rules = problems.map(({ file, rule }) => `${file.split('/').at(-1) ?? ''} ${rule}`);
  expect(rules).toEqual(expect.arrayContaining(['lesson.yaml schema', 'lesson.yaml key', 'lesson.yaml face', 'lesson.yaml sensitivity', 'family.es.md document', 'us.yaml schema']));
  expect(lessons).toEqual([]);
});

test('finds files that are missing, and files that nobody reads', () => {
  const rules = (changes: Record<string, string | Uint8Array | null>) =>
    loadPack(withFiles(changes)).problems.map(({ file, rule }) => `${file} [${rule}]`);
  expect(rules({ [lesson(K2)]: null })).toContain(`${lesson(K2)} [files]`);
  expect(rules({ [`${K2}/i18n/es.yaml`]: null })).toContain(`${K2}/i18n/es.yaml [locale]`);
  expect(rules({ [`${K2}/teacher.es.md`]: null })).toContain(`${K2}/teacher.es.md [document]`);
  expect(rules({ 'packs/core/emotions.yaml': null })).toContain('packs/core/emotions.yaml [files]');
  expect(rules({ [`${K2}/lesson.yml`]: 'id: x' })).toContain(`${K2}/lesson.yml [files]`);
  expect(rules({ 'packs/core/skill.yaml': 'id: x' })).toContain('packs/core/skill.yaml [files]');
  expect(rules({ [`${K2}/media/more.svg`]: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>' })).toContain(`${K2}/media/more.svg [media]`);
  expect(rules({ [lesson(K2)]: new Uint8Array([0xff, 0xfe, 0x00]) })).toContain(`${lesson(K2)} [yaml]`);
});

test('a translation is stale for 14 days, then an error; publishing never asks the day', () => {
  const lock = `${K2}/i18n/es.lock.json`;
  const changed = {
    [lesson(K2)]: edited(lesson(K2), 'objective: I can spot a body clue and ask a friend how they feel.', 'objective: I can spot two body clues.'),
    [lock]: textOf(lock).replace(/("objective": \{[^}]*)\}/, '$1,"staleSince":"2026-11-10"}'),
  };
  const stale = (today?: string) =>
    loadPack(withFiles(changed), today === undefined ? {} : { today }).problems.filter(({ rule }) => rule === 'stale').map(({ severity }) => severity);
  expect(stale('2026-11-24')).toEqual(['warning']);
  expect(stale('2026-11-25')).toEqual(['error']);
  expect(stale()).toEqual(['warning']);
});

test('a key that is the longest text in more than half of the choice items is found in each of them', () => {
  const text = textOf(lesson(G68))
    .replace("She didn't want that joke to be about her.", "She didn't want that joke to be about her, not on that day and not on any day.")
    .replace('Say you care, and bring in an adult today.', 'Say you care, and bring in an adult today, whatever he says and whoever it is.');
  const { problems } = loadPack(withFiles({ [lesson(G68)]: text }));
  expect(problems.filter(({ rule }) => rule === 'lazy').map(({ line }) => line)).toEqual([
    lineOf(text, 'options:\n        - id: fine'),
    lineOf(text, 'options:\n        - id: none'),
    lineOf(text, 'options:\n        - id: keep'),
  ]);
});

test('a key that stands in the same place in more than half of the choice items is found', () => {
  const text = edited(lesson(K2), '        - id: either\n          text: Maybe. Sam could be excited.\n          credit: 1', '        - id: either\n          text: Maybe. Sam could be excited.\n          credit: 0')
    .replace('        - id: must\n          text: No. Sam must be sick today.\n          credit: 0', '        - id: must\n          text: No. Sam must be sick today.\n          credit: 1');
  const { problems } = loadPack(withFiles({ [lesson(K2)]: text }));
  expect(problems.filter(({ rule, what }) => rule === 'lazy' && what.includes('place 3'))).toHaveLength(3);
});
