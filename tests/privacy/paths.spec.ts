import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../apps/api/src/report');
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.entity.ts'));
const code = files.map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

test('outside of the release, the report slice speaks to the database as the reports\' login only, and names no table of students', () => {
  expect(files.length).toBeGreaterThan(8);
  for (const [name, text] of code) {
    const logins = [...text.matchAll(/login: '(\w+)'/g)].map(([, login]) => login);
    expect([name, logins.filter((login) => login !== 'report')]).toEqual([name, []]);
    // Neither a transaction of another login nor the service's own.
    if (/inTenant\(/.test(text)) expect([name, logins.length]).toEqual([name, (text.match(/inTenant\(/g) ?? []).length]);
    expect([name, /\btenant\(\)/.test(text), /from '\.\/release\/(?!weeks)/.test(text)]).toEqual([name, false, false]);
    const sql = [...text.matchAll(/`[^`]*\b(?:select|insert|update|delete)\b[^`]*`/g)].map(([statement]) => statement).join('\n');
    expect([name, /\b(attempts|responses|reflections|check_ins|enrollments|excusals|users|consents|report_contributions|report_groups|report_keys)\b/.exec(sql)?.[0] ?? null]).toEqual([name, null]);
  }
});

test('every number of the pages comes from one query', () => {
  const reading = code.filter(([, text]) => /report_(atoms|sums)/.test(text)).map(([name]) => name);
  expect(reading).toEqual(['atoms.queries.ts']);
});
