import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

function bench(...args: string[]) {
  return spawnSync(process.execPath, ['tools/bench.mjs', ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
}

const number = expect.any(Number) as number;
const side = { reqPerSecond: number, p50Ms: number, p99Ms: number, sql: number };

describe('npm run bench', () => {
  test('an unknown case is refused at once, and the answer names the cases there are', () => {
    const { status, stderr } = bench('--only', 'grid,homework');
    expect(status).toBe(64);
    expect(stderr).toContain('Unknown case "homework"');
    for (const name of ['grid', 'submit', 'signIn', 'signInNoHash', 'lesson', 'quiz', 'bell', 'page']) expect(stderr).toContain(name);
  });

  test('an option that does not exist is refused', () => {
    const { status, stderr } = bench('--onyl', 'grid');
    expect(status).toBe(64);
    expect(stderr).toContain('--onyl');
  });

  // These three speak every request of the others: progress; answers; sign-in, lesson and files.
  test('cases run against both sides, and the figures are written as promised', () => {
    const folder = mkdtempSync(join(tmpdir(), 'eia-bench-spec-'));
    try {
      const file = join(folder, 'figures.json');
      const { status, stdout, stderr } = bench('--only', 'bell,grid,submit', '--rounds', '1', '--seconds', '0.3', '--json', file);
      expect({ status, stderr }).toMatchObject({ status: 0 });
      const figures = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
      expect(Object.keys(figures)).toEqual(['grid', 'submit', 'bell']);
      for (const one of Object.values(figures)) {
        expect(one).toMatchObject({ ours: side, bare: side, ratio: { reqPerSecond: number } });
      }
      expect(figures.submit).toMatchObject({ ours: { sql: 6 }, bare: { sql: 6 } });
      expect(stdout).toMatch(/aim: SQL statements per request at most 6: 6, met/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});
