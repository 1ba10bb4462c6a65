import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Files of our own below `dir`, by ending. */
function files(dir: string, endings: RegExp): string[] {
  return readdirSync(dir).flatMap((name) => {
    if (['node_modules', 'dist', 'generated', '.nx', '.data', '.git'].includes(name)) return [];
    const path = join(dir, name);
    if (statSync(path).isDirectory()) return files(path, endings);
    return endings.test(name) ? [path] : [];
  });
}

/** One word per concept: the left word is never ours, the right one is. */
const otherWords: [RegExp, string][] = [
  [/\b(course|Course)s?\b/, 'lesson, unit or pack'],
  [/\b(exam|Exam)s?\b/, 'quiz'],
  [/\b(submission|Submission)s?\b/, 'response or attempt'],
  [/\b(learner|Learner)s?\b/, 'student'],
  [/\b(pupil|Pupil)s?\b(?! Rights Amendment)/, 'student'],   // a law keeps its name
  [/\b(homeroom|Homeroom)s?\b/, 'class'],
];

test('the API and the code use one word per concept', () => {
  const checked = [
    ...files(join(root, 'apps/api/src'), /\.ts$/), ...files(join(root, 'libs'), /\.tsx?$/),
    ...files(join(root, 'apps/portal/src'), /\.tsx?$/), ...files(join(root, 'migrations/src'), /\.ts$/),
    join(root, 'apps/api/schema.graphql'),
  ];
  expect(checked.length).toBeGreaterThan(50);
  const hits = checked.flatMap((file) => readFileSync(file, 'utf8').split('\n').flatMap((line, i) =>
    otherWords.filter(([word]) => word.test(line))
      .map(([word, ours]) => `${relative(root, file)}:${i + 1} ${word.exec(line)?.[0]}: say ${ours}`)));
  expect(hits).toEqual([]);
});

test('no file for people names a machine path', () => {
  const checked = files(root, /\.(md|ts|tsx|mjs|json|ya?ml)$/).filter((file) => !/package-lock\.json$/.test(file));
  const machinePath = new RegExp(`/(${['work', 'tmp', 'root', 'farm'].join('|')})/`);
  const hits = checked.filter((file) => /\.md$/.test(file) && machinePath.test(readFileSync(file, 'utf8')));
  expect(hits.map((file) => relative(root, file))).toEqual([]);
});
