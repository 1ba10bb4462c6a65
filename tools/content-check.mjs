// npm run content:check [-- --write] [-- --json] [-- --today 2026-03-31]
// Shows every problem of every file below content/ at once. Exit code 1 when there is an error.
//   --write   writes what the tool writes (schema/*.schema.json, i18n/*.lock.json), then checks
//   --json    the problems as JSON, for editors and bots
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { CONTENT_DIR, readContent } from '@eia/content';
import { builtAuthoring } from './built-authoring.mjs';
import { languageProblems } from './content-language/index.mjs';
import { report } from './content-report.mjs';

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    dir: { type: 'string', default: CONTENT_DIR },
  },
});

const { checkSchemaFiles, generatedFiles, lessonTexts, loadPack } = await builtAuthoring();

if (values.write) {
  for (const [path, text] of generatedFiles(readContent(values.dir), values.today)) {
    const file = join(values.dir, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    if (!values.json) console.log(`wrote content/${path}`);
  }
}

const files = readContent(values.dir);
const { lessons, problems } = loadPack(files, { today: values.today });
const all = [...checkSchemaFiles(files), ...problems, ...await languageProblems(lessonTexts(files))]
  .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
const errors = all.filter(({ severity }) => severity === 'error').length;

if (values.json) console.log(JSON.stringify({ lessons: lessons.length, errors, problems: all }, null, 2));
else console.log(report(all, lessons.length));
process.exitCode = errors > 0 ? 1 : 0;
