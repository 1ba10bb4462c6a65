import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the lessons in this repository. */
export const CONTENT_DIR = fileURLToPath(new URL('../../content', import.meta.url));

/**
 * All files below a content folder, by path from it with forward slashes: what `loadPack` takes.
 * Packages and build results are not content.
 */
export function readContent(dir = CONTENT_DIR) {
  const files = new Map();
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(dir, file).split(sep).join('/');
    if (entry.isFile() && !/^(node_modules|dist)\//.test(path) && !entry.name.startsWith('.')) {
      files.set(path, new Uint8Array(readFileSync(file)));
    }
  }
  return files;
}
