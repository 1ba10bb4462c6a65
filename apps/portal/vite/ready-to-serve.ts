import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /\.(js|css|html|json|svg)$/;

function filesBelow(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/**
 * After the build: the list of allowed operations next to the pages it belongs to, and a `.br` and `.gz` next to every
 * text file, so that the server never compresses at run time.
 * @param operations path of the generated `persisted-documents.json`
 */
export function readyToServe(operations: string): Plugin {
  let dist = '';
  return {
    name: 'ready-to-serve',
    apply: 'build',
    configResolved: (config) => { dist = resolve(config.root, config.build.outDir); },
    closeBundle: {
      order: 'post',
      handler() {
        copyFileSync(operations, join(dist, 'persisted-documents.json'));
        for (const path of filesBelow(dist).filter((file) => compressible.test(file))) {
          const bytes = readFileSync(path);
          writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
          writeFileSync(`${path}.br`, brotliCompressSync(bytes, {
            params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
          }));
        }
      },
    },
  };
}
