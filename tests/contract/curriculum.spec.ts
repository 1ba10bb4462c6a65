import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

test('docs/CURRICULUM.md says of every lesson whether it is written', () => {
  const { status, stderr } = spawnSync(process.execPath, ['tools/curriculum.mjs', '--check'], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const rows = readFileSync(resolve(root, 'docs/CURRICULUM.md'), 'utf8').split('\n').filter((line) => /\| (planned|\*\*)/.test(line));
  expect(rows).toHaveLength(84);
}, 60_000);

test('and of every written lesson how long it is, how hard to read and what there is to do', () => {
  const text = readFileSync(resolve(root, 'docs/CURRICULUM.md'), 'utf8').split('### The written lessons in numbers')[1] ?? '';
  const rows = text.split('\n').filter((line) => / \+ \d/.test(line));
  const written = readFileSync(resolve(root, 'docs/CURRICULUM.md'), 'utf8').split('\n').filter((line) => /\| \*\*(draft|reviewed)\*\*/.test(line));
  expect(rows).toHaveLength(written.length);
  for (const row of rows) expect(row).toMatch(/^\| [^|]+ \| \d+ \+ \d+ \| \d+ \| \d+ \| -?[\d.]+ \| [\d.]+ \| \d \| [a-z, ]+ \|$/);
});
