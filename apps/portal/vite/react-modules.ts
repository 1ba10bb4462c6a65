import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Files for production, by what is imported. */
const files: Readonly<Record<string, string>> = {
  react: 'react/cjs/react.production.js',
  'react/jsx-runtime': 'react/cjs/react-jsx-runtime.production.js',
  'react-dom': 'react-dom/cjs/react-dom.production.js',
  'react-dom/client': 'react-dom/cjs/react-dom-client.production.js',
  scheduler: 'scheduler/cjs/scheduler.production.js',
};
/** For versions of React that lacked it; ours has it. */
const shim = /^use-sync-external-store\/shim(\/index\.js)?$/;
const prefix = '\0module:';

/**
 * Brings React, which is published as CommonJS, into module form. The bundler would do it with helpers, in every file of the build
 * anew, and put the helpers into one more file that every first page waits for.
 * @param root a folder from which the packages are found
 */
export function reactModules(root: string): Plugin {
  const require = createRequire(`${root}/`);
  return {
    name: 'react-modules',
    apply: 'build',
    enforce: 'pre',
    // However it is asked for: two copies of React do not work together.
    resolveId: (id) => (id in files || shim.test(id) ? prefix + id.replace(/\/index\.js$/, '') : null),
    load(id) {
      if (!id.startsWith(prefix)) return null;
      const name = id.slice(prefix.length);
      const file = files[name];
      if (!file) return `export { useSyncExternalStore } from 'react';`;
      const needed: string[] = [];
      // The package names its files by what they are for, not by path.
      const path = join(dirname(require.resolve(`${name.split('/')[0]}/package.json`)), '..', file);
      const text = readFileSync(path, 'utf8')
        .replace(/require\("([^"]+)"\)/g, (_call, of: string) => `needed${needed.push(of) - 1}`);
      const exported = Object.keys(require(path) as object);
      return [
        ...needed.map((of, i) => `import needed${i} from '${of}';`), 'const exports = {};', text, 'export default exports;',
        ...exported.map((key) => `const exported_${key} = exports.${key}; export { exported_${key} as ${key} };`),
      ].join('\n');
    },
  };
}
