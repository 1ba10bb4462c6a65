import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

test('docs/CURRICULUM.md says of every lesson whether it is written', () => {
  const { status, stderr } = spawnSync(process.execPath, ['tools/curriculum.mjs', '--check'], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const rows = readFileSync(resolve(root, 'docs/CURRICULUM.md'), 'utf8').split('\n').filter((line) => /\| (planned|\*\*)/.test(line));
  expect(rows).toHaveLength(84);
});
