import { z } from 'zod';
import { contentHash } from '../hash.js';
import { EmotionsFile } from '../schema/emotions.js';
import { InstrumentFile } from '../schema/instrument.js';
import { LessonFile, OverlayFile } from '../schema/lesson.js';
import { FrameworksFile, PackFile, PlanFile, SkillsFile, StyleFile, SupportFile, UnitFile } from '../schema/pack.js';
import { lockText, nextLock } from './lock.js';
import { fileError, type Problem } from './problem.js';
import { readContent } from './read-pack.js';
import { sourceStrings } from './resolve-locales.js';

const SCHEMAS = {
  lesson: LessonFile,
  overlay: OverlayFile,
  pack: PackFile,
  plan: PlanFile,
  unit: UnitFile,
  skills: SkillsFile,
  frameworks: FrameworksFile,
  emotions: EmotionsFile,
  support: SupportFile,
  instrument: InstrumentFile,
  style: StyleFile,
};

/** JSON Schema for editors, by path from `content/`. What it cannot say (graphs, sums, keys), the check says. */
export function schemaFiles(): Map<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `schema/${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`,
    ]),
  );
}

/**
 * The files below `content/` that the tool writes: schemas, and the lock of every locale file.
 *
 * @param today `2026-03-31`, for translations that are found stale
 */
export function generatedFiles(files: ReadonlyMap<string, Uint8Array>, today: string): Map<string, string> {
  const written = schemaFiles();
  for (const lesson of readContent(files, []).packs.flatMap((pack) => pack.lessons)) {
    for (const { locale, overlay } of lesson.overlays) {
      if (!overlay || !lesson.yaml.readable) continue;
      const old = lesson.locks.get(locale)?.lock ?? null;
      written.set(`${lesson.dir}/i18n/${locale}.lock.json`, lockText(nextLock(overlay, sourceStrings(lesson, overlay), old, today)));
    }
  }
  return written;
}

/** Schemas that do not say what the code says; locks are compared with the lesson they belong to. */
export function checkSchemaFiles(files: ReadonlyMap<string, Uint8Array>): Problem[] {
  return [...schemaFiles()].flatMap(([file, text]): Problem[] => {
    const bytes = files.get(file);
    if (bytes && contentHash(bytes) === contentHash(text)) return [];
    const todo = 'Run npm run content:check -- --write and commit the file.';
    return [fileError('schema-file', file, 'The file is not what the code says.', todo)];
  });
}
