import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

/** Rooms of the portal that no student enters. */
const others = /\/portal\/src\/(teacher|district|staff)\//;
/** Where the pages begin. */
const first = /\/portal\/src\/main\.tsx$/;
/** Fonts on request, and of languages that few read: kept when they are used, not beforehand. */
const onRequest = /opendyslexic|arabic/;
const words = /\/(common|student)-[\w-]+\.json$/;

/**
 * Builds `sw.js`, the service worker that keeps the student's pages on a device, with the list of all files they consist of:
 * whole, so that an old page never asks the server for a piece that is gone there.
 */
export function serviceWorker(): Plugin {
  let root = '';
  let outDir = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: (config) => { [root, outDir] = [config.root, resolve(config.root, config.build.outDir)]; },
    async writeBundle(_options, bundle) {
      const files = Object.values(bundle);
      const chunks = files.filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
      const entry = chunks.find(({ moduleIds }) => moduleIds.some((id) => first.test(id)));
      if (!entry) this.error('service-worker: the first module has moved.');
      const names = [...reachable(entry, chunks)].flatMap((chunk) => [chunk.fileName, ...chunk.viteMetadata?.importedCss ?? []]);
      const assets = files.filter((file): file is Rolldown.OutputAsset => file.type === 'asset')
        .filter((file) => isStudents(file)).map(({ fileName }) => fileName);
      const list = [
        { url: '/', revision: hashOf(readFileSync(join(outDir, 'index.html'))) },
        // Their names name their bytes.
        ...[...new Set([...names, ...assets])].sort().map((name) => ({ url: `/${name}` })),
      ];
      await build({
        root, configFile: false, publicDir: false, logLevel: 'warn',
        define: { FILES: JSON.stringify(list), 'process.env.NODE_ENV': JSON.stringify('production') },
        build: {
          outDir, emptyOutDir: false, target: 'es2022', modulePreload: false,
          rolldownOptions: { input: join(root, 'src/service-worker/worker.ts'), output: { format: 'iife', entryFileNames: 'sw.js' } },
        },
      });
      const bytes = list.reduce((sum, { url }) => sum + readFileSync(join(outDir, url === '/' ? 'index.html' : url)).length, 0);
      console.log(`The service worker keeps ${list.length} files, ${(bytes / 1000).toFixed(0)} kB before compression.`);
    },
  };
}

/** Everything a student may come to from the first page. */
function reachable(entry: Rolldown.OutputChunk, chunks: readonly Rolldown.OutputChunk[]): Set<Rolldown.OutputChunk> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const seen = new Set<Rolldown.OutputChunk>();
  const visit = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || seen.has(chunk) || (chunk.moduleIds.length > 0 && chunk.moduleIds.every((id) => others.test(id)))) return;
    seen.add(chunk);
    [...chunk.imports, ...chunk.dynamicImports].forEach((name) => visit(byName.get(name)));
  };
  visit(entry);
  return seen;
}

function isStudents({ fileName }: Rolldown.OutputAsset): boolean {
  if (/\.woff2$/.test(fileName)) return !onRequest.test(fileName);
  if (/\.svg$/.test(fileName)) return true;
  return words.test(fileName);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
