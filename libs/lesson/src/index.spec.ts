import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONTENT_DIR } from '@eia/content';

/** Every module that a file loads when it runs, itself included; imports of types are erased. */
function loaded(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, clause = '', from = ''] of source.matchAll(/^(?:import|export)\s([^;]*?)\sfrom\s'([^']+)'/gm)) {
    if (/^type\b/.test(clause)) continue;
    if (from.startsWith('.')) loaded(join(dirname(file), from.replace(/\.js$/, '.ts')), seen);
    else seen.add(from);
  }
  return seen;
}

const here = join(CONTENT_DIR, '../libs/lesson/src');
const packages = (file: string) => [...loaded(join(here, file))].filter((name) => !name.startsWith('/'));

test('the small door loads no schema, YAML, Markdown or XML into a browser', () => {
  expect(packages('index.ts').sort()).toEqual(['@noble/hashes/sha2.js', '@noble/hashes/utils.js']);
});

test('the authoring door is where those stand', () => {
  expect(packages('authoring/index.ts')).toEqual(expect.arrayContaining(['zod', 'yaml', 'markdown-it', 'saxes']));
});

test('scoring loads nothing at all', () => {
  expect(packages('../../scoring/src/index.ts')).toEqual([]);
});
