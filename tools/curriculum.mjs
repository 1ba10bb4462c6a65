// npm run curriculum [-- --check]: writes the tables of all lessons into docs/CURRICULUM.md, from the plan and from what is written.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readContent } from '@eia/content';
import { parse } from 'yaml';
import { builtAuthoring } from './built-authoring.mjs';
import { PAGE, readTexts } from './content-language/index.mjs';
import { easinessEs, gradeEn, wordsIn } from './content-language/readability.mjs';

const root = resolve(import.meta.dirname, '..');
const pack = join(root, 'content/packs/core');
const page = join(root, 'docs/CURRICULUM.md');
const marks = ['<!-- lessons: written by npm run curriculum -->', '<!-- end of lessons -->'];
const tiers = { 'k-2': 'Grades K to 2', '3-5': 'Grades 3 to 5', '6-8': 'Grades 6 to 8', '9-12': 'Grades 9 to 12' };

const read = (file) => parse(readFileSync(join(pack, file), 'utf8'));
const plan = read('plan.yaml');
const { lessonTexts } = await builtAuthoring();
const texts = new Map(lessonTexts(readContent()).map((lesson) => [lesson.lessonId, lesson]));
const skills = new Map(read('skills.yaml').skills.map(({ id, name }) => [id, name.en]));

/** Path of a lesson's file, or null while it is not written. */
function fileOf({ id, unit }) {
  const file = join('units', unit, id, 'lesson.yaml');
  return existsSync(join(pack, file)) ? file : null;
}

function statusOf(lesson) {
  const file = fileOf(lesson);
  if (!file) return 'planned';
  const folder = join(pack, 'units', lesson.unit, lesson.id, 'i18n');
  const languages = ['en', ...readdirSync(folder).filter((name) => name.endsWith('.yaml')).map((name) => name.replace('.yaml', ''))];
  return `**${read(file).status ?? 'draft'}** (${languages.join(', ')})`;
}

/** What a teacher asks before a lesson: how long, how much to read, how hard, what there is to do. */
function numbersOf(lesson) {
  const { minutes, steps, quiz } = read(fileOf(lesson));
  const { strings } = texts.get(lesson.id);
  const english = strings.find(({ locale }) => locale === 'en');
  const spanish = strings.find(({ locale }) => locale === 'es');
  const story = english.texts.filter(({ key }) => PAGE.test(key)).flatMap(({ text }) => wordsIn(text)).length;
  const all = readTexts(english).flatMap(wordsIn).length;
  const kinds = new Set([...steps.map((step) => step.item?.kind ?? step.type), ...quiz.items.map(({ kind }) => kind)]);
  const pairs = steps.filter(({ mode }) => mode === 'pair').length;
  return `| ${lesson.title} | ${minutes} + ${quiz.minutes} | ${story} | ${all} | ${gradeEn(readTexts(english))} | ${easinessEs(readTexts(spanish))} | ${pairs} | ${[...kinds].sort().join(', ')} |`;
}

function numbers() {
  return [
    '### The written lessons in numbers', '',
    'Minutes of the lesson and of its quiz. Words of the story, and of all that can be read on every path together.',
    '*Grade*: Flesch-Kincaid of the English, a school grade; below 0 is as easy as it measures. *Ease*: Fernández Huerta of the Spanish, 0 hard to 100 easy.',
    'The limits are 1.5, 4, 6 and 8, and 85, 80, 75 and 65. Both count sentences and syllables and know nothing of meaning. *Pairs*: steps for two.', '',
    '| lesson | minutes | story | all words | grade | ease | pairs | kinds |', '|---|---|---|---|---|---|---|---|',
    ...plan.lessons.filter(fileOf).map(numbersOf),
  ];
}

function table() {
  const written = plan.lessons.filter(fileOf).length;
  const core = plan.lessons.filter((lesson) => lesson.core);
  const lines = [
    `${written} of ${plan.lessons.length} lessons are written, ${core.filter(fileOf).length} of the ${core.length} on the core path (★). *Draft*: no school counselor and no`,
    'native reader has reviewed it yet. *Planned*: there is a title and an aim, and no lesson.',
  ];
  for (const [tier, name] of Object.entries(tiers)) {
    lines.push('', `### ${name}`, '', '| unit | lesson | skill | care | status |', '|---|---|---|---|---|');
    for (const unit of plan.units.filter((one) => one.tier === tier)) {
      for (const lesson of plan.lessons.filter((one) => one.unit === unit.id)) {
        const care = { low: '', medium: 'medium', high: 'high' }[lesson.sensitivity];
        lines.push(`| ${unit.title} | ${lesson.core ? '★ ' : ''}${lesson.title} | ${skills.get(lesson.skill) ?? lesson.skill} | ${care} | ${statusOf(lesson)} |`);
      }
    }
  }
  lines.push('', ...numbers());
  return lines.join('\n');
}

const text = readFileSync(page, 'utf8');
const [before, rest] = text.split(marks[0]);
const after = rest?.split(marks[1])[1];
if (after === undefined) throw new Error(`docs/CURRICULUM.md needs the two lines ${marks.join(' and ')}.`);
const next = `${before}${marks[0]}\n${table()}\n${marks[1]}${after}`;
if (process.argv.includes('--check')) {
  if (next !== text) {
    console.error('docs/CURRICULUM.md does not say what is written any more. Run: npm run curriculum');
    process.exitCode = 1;
  }
} else {
  writeFileSync(page, next);
}
