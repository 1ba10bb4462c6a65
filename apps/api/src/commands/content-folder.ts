import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

// The same place from src and from dist.
const contentFolder = resolve(import.meta.dirname, '../../../../content');

/** All files of `content/` by their path in it, with forward slashes: `packs/core/pack.yaml`. */
export async function readContentFolder(folder = contentFolder): Promise<Map<string, Uint8Array>> {
  const files = await readFolder(folder);
  return new Map(files.filter(([path]) => /^(packs|style)\//.test(path)));
}

/** One hash of these files and of the code that checks and compiles them. */
export async function fingerprintOf(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const compiler = dirname(fileURLToPath(import.meta.resolve('@eia/lesson')));
  const hash = createHash('sha256');
  for (const [path, bytes] of [...await readFolder(compiler), ...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

async function readFolder(folder: string): Promise<[string, Uint8Array][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths.map(async (path): Promise<[string, Uint8Array]> =>
    [relative(folder, path).split(sep).join('/'), await readFile(path)]));
}
