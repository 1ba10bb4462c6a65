import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Lints `code` as if it stood in `file`; returns the ids of the rules that complained. */
function rulesHitBy(file: string, code: string): string[] {
  const run = spawnSync(process.execPath, [
    'node_modules/eslint/bin/eslint.js', '--stdin', '--stdin-filename', file, '--format', 'json', '--no-ignore',
  ], { cwd: root, input: code, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', NX_DAEMON: 'false' } });
  const [result] = JSON.parse(run.stdout) as { messages: { ruleId: string | null }[] }[];
  return (result?.messages ?? []).map((message) => message.ruleId ?? 'parse error');
}

describe('a planted violation wakes the rule', () => {
  test.each([
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
  ])('%s', (_name, file, code, rule) => {
    expect(rulesHitBy(file, code)).toContain(rule);
  });

  test('and the same file without it is clean', () => {
    expect(rulesHitBy('apps/api/src/attempt/planted.ts', 'export const x = 1;\n')).toEqual([]);
  });
});
