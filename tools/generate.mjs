/**
 * Writes what is generated from other files and committed: apps/api/schema.graphql from the built API, and the portal's GraphQL operations
 * (apps/portal/src/generated), from apps/api/schema.graphql and the .graphql files next to the code that uses them.
 * Operations go by the SHA-256 of their text; `persisted-documents.json` is the server's allow-list.
 *
 * `node tools/generate.mjs` writes; with `--check` it writes nothing and fails when a file is stale.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { findNx } from './build-if-stale.mjs';

const root = resolve(import.meta.dirname, '..');
const portal = resolve(root, 'apps/portal/src');
const target = resolve(portal, 'generated');

/** The plain hexadecimal hash; the preset's own 'sha256' puts the algorithm's name in front. */
const sha256 = (operation) => createHash('sha256').update(operation).digest('hex');

if (!process.argv.includes('--check')) {
  // The API alone: the portal cannot be built before its operations are generated.
  const build = spawnSync(process.execPath, [findNx() ?? 'nx', 'run-many', '-t', 'build', '-p', '@eia/api', '--output-style=static'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' } });
  if (build.status !== 0) process.exit(1);
  await import('reflect-metadata');
  const { printSchemaFile } = await import('../apps/api/dist/print-schema.js');
  await printSchemaFile(resolve(root, 'apps/api/schema.graphql'));
}

const outputs = await generate({
  cwd: root,
  schema: resolve(root, 'apps/api/schema.graphql'),
  documents: `${portal}/**/*.graphql`,
  silent: true,
  generates: {
    [`${target}/`]: {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: sha256 },
      },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: { DateTime: 'string', ID: 'string', JSON: 'unknown' },
      },
    },
  },
}, false);

// `gql.ts` (the map of all operations) is left out: importing it would send the teachers' operations to students.
const wanted = outputs.filter(({ filename }) => ['graphql.ts', 'persisted-documents.json'].includes(basename(filename)));
if (wanted.length !== 2) throw new Error(`Expected two generated files, found ${wanted.length}.`);

/** The folder of the portal in which an operation is written down, by the operation's name. */
const areas = new Map(readdirSync(portal, { recursive: true }).filter((file) => file.endsWith('.graphql')).flatMap((file) => [
  ...readFileSync(join(portal, file), 'utf8').matchAll(/^(?:query|mutation|subscription) (\w+)/gm)].map(([, name]) => [name, file.split(/[\\/]/)[0]])));

/** A file for each folder, so that the hashes of teachers' operations do not travel to students: a bundler moves files, not lines. */
function byArea(text) {
  const files = new Map();
  const rest = text.replace(/^export const (\w+)Document = \{"__meta__".*TypedDocumentString<(\w+), (\w+)>;\n?/gm, (line, name, result, variables) => {
    const area = areas.get(name);
    if (!area) throw new Error(`No .graphql file has ${name}.`);
    const known = files.get(area) ?? { types: [], lines: [] };
    files.set(area, { types: [...known.types, result, variables], lines: [...known.lines, line.trimEnd()] });
    return '';
  });
  return [
    { filename: `${target}/graphql.ts`, content: `${rest.trimEnd()}\n${[...files.keys()].sort().map((area) => `export * from './${area}-documents.js';\n`).join('')}` },
    ...[...files].map(([area, { types, lines }]) => ({
      filename: `${target}/${area}-documents.ts`,
      content: `import type { TypedDocumentString, ${types.join(', ')} } from './graphql.js';\n\n${lines.join('\n')}\n`,
    })),
  ];
}

let stale = 0;
for (const { filename, content } of wanted.flatMap((file) => (basename(file.filename) === 'graphql.ts' ? byArea(file.content) : [file]))) {
  // Fragments are never sent; marked as pure, the bundler drops their text.
  const text = content.replaceAll('= new TypedDocumentString(', '= /* @__PURE__ */ new TypedDocumentString(');
  const path = resolve(root, filename);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  stale += 1;
  if (process.argv.includes('--check')) {
    console.error(`${filename} is stale: run npm run generate.`);
    continue;
  }
  mkdirSync(target, { recursive: true });
  writeFileSync(path, text);
  console.log(`wrote ${filename}`);
}
if (stale > 0 && process.argv.includes('--check')) process.exitCode = 1;
