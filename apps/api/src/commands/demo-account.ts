import { randomInt } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from '../platform/config.js';
import { withClient } from '../platform/database-roles.js';

/** How anyone signs in to the demo district. */
const Demo = z.object({
  districtId: z.string(), district: z.string(), password: z.string(), people: z.array(z.object({ who: z.string(), username: z.string() })),
});
export type Demo = z.infer<typeof Demo>;

/** What the seed left in the data folder; null when this database does not have that district. */
export async function readDemo(config: Config, url: string): Promise<Demo | null> {
  const text = await readFile(join(config.dataDir, 'demo.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  const demo = Demo.safeParse(JSON.parse(text));
  if (!demo.success) return null;
  const found = await withClient(url, (db) => db.query('select 1 from districts where id = $1', [demo.data.districtId]));
  return found.rowCount === 0 ? null : demo.data;
}

export function writeDemo(config: Config, demo: Demo): Promise<void> {
  return writeNote(config, 'demo.json', demo);
}

/** Keeps how to sign in, for the owner of the data folder alone. */
export async function writeNote({ dataDir }: Pick<Config, 'dataDir'>, name: string, note: unknown): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  await writeFile(join(dataDir, name), `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
}

/** Easy to type and to read aloud, and not guessable: 12 signs of 31 are 59 bits. */
export function newDemoPassword(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
  const word = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('');
  return [word(), word(), word()].join('-');
}

/** What `npm start` prints for those who want to look around. */
export function signInLines(url: string, demo: Demo): string {
  const width = Math.max(...demo.people.map(({ username }) => username.length)) + 3;
  return [
    '',
    `Sign in to the demo district at ${url} with the password ${demo.password} as`,
    ...demo.people.map(({ who, username }) => `  ${username.padEnd(width)}${who}`),
    '',
    'Ctrl-C stops everything.',
  ].join('\n');
}
