import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** What must not be written, where, and the rule that must complain. */
const planted: [name: string, file: string, code: string, rule: string][] = [
  ['a slice importing one on its right', 'apps/api/src/platform/planted.ts',
    "import { AttemptModule } from '../attempt/attempt.module.js';\nexport const x = AttemptModule;\n",
    'import-x/no-restricted-paths'],
  ['the student area importing the teacher area', 'apps/portal/src/student/planted.tsx',
    "import routes from '../teacher/routes.js';\nexport const x = routes;\n", 'import-x/no-restricted-paths'],
  ['a lib for every side importing a server project', 'libs/scoring/src/planted.ts',
    "import { migrations } from '@eia/migrations';\nexport const x = migrations;\n", '@nx/enforce-module-boundaries'],
  ['the browser importing the server', 'apps/portal/src/shared/planted.ts',
    "import { migrations } from '@eia/migrations';\nexport const x = migrations;\n", '@nx/enforce-module-boundaries'],
  ['a pure lib reading the disk', 'libs/policy/src/planted.ts',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n", 'no-restricted-imports'],
  ['a slice opening its own connection', 'apps/api/src/attempt/planted.ts',
    "import { DataSource } from 'typeorm';\nexport const x = DataSource;\n", 'no-restricted-imports'],
  ['a slice reading the environment', 'apps/api/src/attempt/planted.ts',
    'export const x = process.env.HOME;\n', 'no-restricted-syntax'],
  ['a cycle', 'tests/contract/fixtures/cycle/a.ts',
    "import { b } from './b.js';\n\nexport const a = (): number => b() + 1;\n", 'import-x/no-cycle'],
];
const clean = { file: 'apps/api/src/attempt/planted.ts', code: 'export const x = 1;\n' };

let broken: string[][] = [];

beforeAll(() => {
  // Jest's own Node options would slow ESLint down, and the rule of Nx needs the project graph in the cache.
  const env = { ...process.env, NODE_OPTIONS: '', NX_DAEMON: 'false' };
  spawnSync(process.execPath, ['node_modules/nx/dist/bin/nx.js', 'show', 'projects'], { cwd: root, env });
  const run = spawnSync(process.execPath, ['tools/lint/lint-texts.mjs'], {
    cwd: root, env, encoding: 'utf8',
    input: JSON.stringify([...planted.map(([, file, code]) => ({ file, code })), clean]),
  });
  broken = JSON.parse(run.stdout) as string[][];
}, 120_000);

describe('a planted violation wakes the rule', () => {
  test.each(planted.map(([name, , , rule], i) => ({ name, rule, i })))('$name', ({ rule, i }) => {
    expect(broken[i]).toContain(rule);
  });

  test('and the same file without it is clean', () => {
    expect(broken[planted.length]).toEqual([]);
  });
});
