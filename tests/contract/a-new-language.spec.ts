import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');
let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'eia-language-')); });
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a language is a folder: with one more in it, the portal offers one more, and no code has changed', async () => {
  const locales = join(folder, 'locales');
  await cp(join(root, 'libs/i18n/locales'), locales, { recursive: true });
  await cp(join(locales, 'en'), join(locales, 'tlh'), { recursive: true });
  await writeFile(join(locales, 'tlh/locale.json'), JSON.stringify({ name: 'tlhIngan Hol', direction: 'ltr' }));
  const common = JSON.parse(await readFile(join(locales, 'tlh/common.json'), 'utf8')) as { signIn: { title: string } };
  common.signIn.title = 'yI’el';
  await writeFile(join(locales, 'tlh/common.json'), JSON.stringify(common));

  const dist = join(folder, 'dist');
  await promisify(execFile)(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', dist, '--logLevel', 'error'], {
    cwd: join(root, 'apps/portal'), env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', LOCALES_DIR: locales },
  });
  const assets = await readdir(join(dist, 'assets'));
  const holding = async (ending: string, words: string) => {
    const found = await Promise.all(assets.filter((name) => name.endsWith(ending)).map(async (name) => ((await readFile(join(dist, 'assets', name), 'utf8')).includes(words) ? [name] : [])));
    return found.flat();
  };
  // Every part in every language; the common words come with each, and what was changed is in the new language alone.
  const parts = ['common', 'district', 'student', 'teacher'];
  for (const language of await readdir(locales)) {
    for (const part of parts) expect(assets.filter((name) => name.startsWith(`${part}-${language}-`) && name.endsWith('.json'))).toHaveLength(1);
  }
  expect((await holding('.json', 'yI’el')).map((name) => name.split('-').slice(0, 2).join('-')).sort()).toEqual(parts.map((part) => `${part}-tlh`));
  expect(await holding('.js', 'tlhIngan Hol')).toHaveLength(1);
  expect(await holding('.js', 'العربية')).toHaveLength(1);
}, 60_000);
