import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** A school's Wi-Fi and a five-year-old Chromebook: what a first lesson page may weigh, in bytes of JavaScript, gzip. */
const limit = 100_000;

/** Modules of every lesson page; the heaviest kind of step is added to them. */
const frame = [/\/portal\/src\/main\.tsx$/];
const steps = /\/player\/steps\/(?!path-list|feeling-map)[\w-]+\.tsx$/;

/** Prints what the heaviest first page of a lesson weighs, and fails the build when it is too much. */
export function studentBudget(): Plugin {
  return {
    name: 'student-budget',
    apply: 'build',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
      const weigh = (roots: Rolldown.OutputChunk[]) => {
        const seen = new Set<Rolldown.OutputChunk>();
        const visit = (chunk: Rolldown.OutputChunk | undefined) => {
          if (!chunk || seen.has(chunk)) return;
          seen.add(chunk);
          chunk.imports.forEach((name) => visit(chunks.find(({ fileName }) => fileName === name)));
        };
        roots.forEach(visit);
        return [...seen].reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
      };
      const holding = (module: RegExp) => chunks.filter(({ moduleIds }) => moduleIds.some((id) => module.test(id)));
      const always = frame.flatMap(holding);
      if (always.length < frame.length || holding(steps).length === 0) this.error('student-budget: the lesson page has moved.');
      const heaviest = Math.max(...holding(steps).map((step) => weigh([...always, step])));
      const told = `A student's first lesson page: ${(heaviest / 1000).toFixed(1)} kB of JavaScript (gzip), at most ${limit / 1000}.`;
      if (heaviest > limit) this.error(told);
      console.log(told);
    },
  };
}
