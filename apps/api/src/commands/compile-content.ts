import type { LessonVersionBody } from '@eia/lesson';
import { loadPack, type Support } from '@eia/lesson/authoring';
import type { ContentFile } from '../catalog/content-files.js';

export interface CompiledContent {
  readonly lessons: readonly LessonVersionBody[];
  readonly pictures: readonly ContentFile[];
  /** National help lines per country. */
  readonly support: readonly Support[];
  /** Why nothing may be published, a line each: file, line, what is wrong, what to do. */
  readonly problems: readonly string[];
}

/** Checks and compiles the files of `content/`. A module of its own, because loading the checks takes a while. */
export function compileContent(files: ReadonlyMap<string, Uint8Array>): CompiledContent {
  const { lessons, support, problems } = loadPack(files);
  return {
    lessons: lessons.map(({ body }) => body),
    pictures: lessons.flatMap(({ media }) => [...media].map(([sha256, bytes]) =>
      ({ sha256, mediaType: 'image/svg+xml', bytes: Buffer.from(bytes) }))),
    support,
    problems: problems.filter((problem) => problem.severity === 'error')
      .map(({ file, line, what, todo }) => `content/${file}:${line} ${what} ${todo}`),
  };
}
