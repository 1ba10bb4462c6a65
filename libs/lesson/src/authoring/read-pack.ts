import type { ZodType, z } from 'zod';
import { EmotionsFile } from '../schema/emotions.js';
import { InstrumentFile } from '../schema/instrument.js';
import { OverlayFile } from '../schema/lesson.js';
import { FrameworksFile, PackFile, PlanFile, SkillsFile, StyleFile, SupportFile, UnitFile } from '../schema/pack.js';
import { fileError, type Located, type Problem } from './problem.js';
import { readLesson, type LessonSource, type Overlay } from './read-lesson.js';
import { parseAs, readYaml, type YamlFile } from './yaml-file.js';

export type Pack = z.infer<typeof PackFile>;
export type Plan = z.infer<typeof PlanFile>;
export type Unit = z.infer<typeof UnitFile>;
export type Skills = z.infer<typeof SkillsFile>;
export type Frameworks = z.infer<typeof FrameworksFile>;
export type Emotions = z.infer<typeof EmotionsFile>;
export type Instrument = z.infer<typeof InstrumentFile>;
export type Support = z.infer<typeof SupportFile>;
export type Style = z.infer<typeof StyleFile>;

/** A file that was read, and what its schema made of it. */
export interface Parsed<T> extends Located {
  yaml: YamlFile;
  value: T | null;
}

export interface UnitSource extends Parsed<Unit> {
  id: string;
  overlays: { file: string; locale: string; yaml: YamlFile; overlay: Overlay | null }[];
}

/** The pack whose words, skills and faces every other pack may use. */
export const CORE = 'core';

/** One folder of `packs/`, read. A district's pack may leave out what it takes from the core pack. */
export interface PackSource {
  id: string;
  dir: string;
  pack: Parsed<Pack>;
  plan: Parsed<Plan> | null;
  skills: Parsed<Skills> | null;
  frameworks: Parsed<Frameworks> | null;
  emotions: Parsed<Emotions> | null;
  support: Parsed<Support>[];
  instruments: Parsed<Instrument>[];
  units: UnitSource[];
  lessons: LessonSource[];
}

/** Everything below `content/`. */
export interface ContentSource {
  packs: PackSource[];
  styles: Parsed<Style>[];
}

/** Reads all files of `content/`; the paths start at that folder: `packs/core/pack.yaml`. */
export function readContent(files: ReadonlyMap<string, Uint8Array>, problems: Problem[]): ContentSource {
  const sorted = new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  const packIds = new Set([...sorted.keys()].flatMap((path) => /^packs\/([^/]+)\//.exec(path)?.[1] ?? []));
  const read = <T>(schema: ZodType<T>, path: string) => readAs(schema, path, sorted, problems);
  return {
    packs: [...packIds].map((id) => readPack(id, sorted, problems)),
    styles: [...sorted.keys()].filter((path) => /^style\/[^/]+\.yaml$/.test(path)).map((path) => read(StyleFile, path)),
  };
}

function readPack(id: string, files: ReadonlyMap<string, Uint8Array>, problems: Problem[]): PackSource {
  const dir = `packs/${id}`;
  const read = <T>(schema: ZodType<T>, name: string) => readAs(schema, `${dir}/${name}`, files, problems);
  const shared = <T>(schema: ZodType<T>, name: string) =>
    id === CORE || files.has(`${dir}/${name}`) ? read(schema, name) : null;
  const unitFolders = foldersOf(files, `${dir}/units/`);
  return {
    id,
    dir,
    pack: read(PackFile, 'pack.yaml'),
    plan: shared(PlanFile, 'plan.yaml'),
    skills: shared(SkillsFile, 'skills.yaml'),
    frameworks: shared(FrameworksFile, 'frameworks.yaml'),
    emotions: shared(EmotionsFile, 'emotions.yaml'),
    support: [...files.keys()]
      .filter((path) => path.startsWith(`${dir}/support/`))
      .map((path) => readAs(SupportFile, path, files, problems)),
    instruments: [...files.keys()]
      .filter((path) => path.startsWith(`${dir}/instruments/`))
      .map((path) => readAs(InstrumentFile, path, files, problems)),
    units: unitFolders.map((unit) => readUnit(unit, `${dir}/units/${unit}`, files, problems)),
    lessons: unitFolders.flatMap((unitId) =>
      foldersOf(files, `${dir}/units/${unitId}/`)
        .filter((folder) => folder !== 'i18n')
        .flatMap((folder) => {
          const place = { dir: `${dir}/units/${unitId}/${folder}`, unitId, folder };
          return readLesson(place, within(files, `${place.dir}/`), problems) ?? [];
        }),
    ),
  };
}

function readUnit(id: string, dir: string, files: ReadonlyMap<string, Uint8Array>, problems: Problem[]): UnitSource {
  const overlays = [...within(files, `${dir}/i18n/`)].flatMap(([name, bytes]) => {
    const locale = /^([A-Za-z-]+)\.yaml$/.exec(name)?.[1];
    if (!locale) return [];
    const file = `${dir}/i18n/${name}`;
    const yaml = readYaml(file, bytes, problems);
    return [{ file, locale, yaml, overlay: parseAs(OverlayFile, yaml, problems) }];
  });
  return { id, ...readAs(UnitFile, `${dir}/unit.yaml`, files, problems), overlays };
}

function readAs<T>(schema: ZodType<T>, file: string, files: ReadonlyMap<string, Uint8Array>, problems: Problem[]): Parsed<T> {
  const bytes = files.get(file);
  if (!bytes) {
    problems.push(fileError('files', file, 'The file is missing.', 'Add it; content/README.md says what goes into it.'));
  }
  const yaml: YamlFile = bytes
    ? readYaml(file, bytes, problems)
    : { file, data: null, readable: false, lineAt: () => 1 };
  return { file, lineAt: yaml.lineAt, yaml, value: parseAs(schema, yaml, problems) };
}

function foldersOf(files: ReadonlyMap<string, Uint8Array>, prefix: string): string[] {
  const names = [...files.keys()].flatMap((path) =>
    path.startsWith(prefix) && path.slice(prefix.length).includes('/') ? path.slice(prefix.length).split('/')[0] ?? [] : [],
  );
  return [...new Set(names)];
}

function within(files: ReadonlyMap<string, Uint8Array>, prefix: string): Map<string, Uint8Array> {
  return new Map(
    [...files].flatMap(([path, bytes]): [string, Uint8Array][] =>
      path.startsWith(prefix) ? [[path.slice(prefix.length), bytes]] : [],
    ),
  );
}
