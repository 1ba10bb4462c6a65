import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This folder. */
export const CONTENT_DIR = fileURLToPath(new URL('.', import.meta.url));

/**
 * The files of a content folder (this one when none is given), by their path in it, with forward slashes: what
 * `loadPack` of `@eia/lesson/authoring` takes.
 */
export function readContent(dir = CONTENT_DIR) {
  const files = new Map();
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(dir, file).split(sep).join('/');
    if (entry.isFile() && /^(packs|style|schema)\//.test(path) && !entry.name.startsWith('.')) {
      files.set(path, new Uint8Array(readFileSync(file)));
    }
  }
  return files;
}
