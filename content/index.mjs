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

/** The same with some lessons only: what does not belong to a unit, and of the units what these lessons need. */
export function readLessons(ids, dir = CONTENT_DIR) {
  const all = readContent(dir);
  const folders = ids.map((id) => {
    const file = [...all.keys()].find((path) => path.endsWith(`/${id}/lesson.yaml`));
    if (!file) throw new Error(`There is no lesson ${id} in ${dir}.`);
    return file.slice(0, -'lesson.yaml'.length);
  });
  const belongs = (path) => !path.includes('/units/') || folders.some((folder) => {
    const unit = folder.split('/').slice(0, -2).join('/');
    return path.startsWith(folder) || path === `${unit}/unit.yaml` || path.startsWith(`${unit}/i18n/`);
  });
  return new Map([...all].filter(([path]) => belongs(path)));
}
