import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Plugin, type Rolldown, type UserConfig } from 'vite';

/** A step's module, and the kind it plays. */
const step = /\/student\/player\/(?:steps\/([a-z]+)|(warm-up))\.tsx$/;

/** What the script needs of the portal's own build. */
type Shared = Required<Pick<UserConfig, 'resolve'>> & { plugins: readonly Plugin[] };

/**
 * Puts `early/early.ts` into the page itself, with the files that the build gave each kind of step, and the mark, so that something of
 * ours is seen while the code is on its way. The server allows the script by its hash (`platform/security-headers.ts`).
 */
export function early(shared: Shared): Plugin {
  let config: { root: string };
  return {
    name: 'early',
    configResolved: (resolved) => { config = resolved; },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
        // What every page brings is here already.
        const base = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/portal/src/main.tsx')));
        const always = base ? [...base.imports, base.fileName] : [];
        const files = Object.fromEntries(chunks.flatMap((chunk) => chunk.moduleIds.flatMap((id) => {
          const [, ...kinds] = step.exec(id) ?? [];
          const kind = kinds.find(Boolean);
          return kind ? [[kind, [chunk.fileName, ...chunk.imports].filter((name) => !always.includes(name)).map((name) => `/${name}`)] as const] : [];
        })));
        const mark = readFileSync(resolve(config.root, 'src/early/mark.svg'), 'utf8').trim();
        const icon = `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(mark)}" />`;
        const script = await scriptOf(config.root, files, shared);
        // Before any style: a script that stands after one waits for it.
        const ahead = always.map((name) => `<link rel="modulepreload" crossorigin href="/${name}">\n    `).join('');
        return html.replace('%MARK%', mark.replace('<svg ', '<svg class="mark" aria-hidden="true" ')).replace('<!-- early -->', () => `${ahead}<script>${script}</script>\n    ${icon}`);
      },
    },
  };
}

async function scriptOf(root: string, files: Readonly<Record<string, readonly string[]>>, { plugins, resolve: settings }: Shared): Promise<string> {
  const built = await build({
    root, configFile: false, publicDir: false, logLevel: 'warn', plugins: [...plugins],
    resolve: settings,
    define: { STEP_FILES: JSON.stringify(files) },
    build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: resolve(root, 'src/early/early.ts'), output: { format: 'iife' } } },
  });
  const chunk = [built].flat().flatMap((one) => ('output' in one ? one.output : [])).find((file) => file.type === 'chunk');
  if (!chunk) throw new Error('early: nothing was built.');
  return chunk.code.trim();
}
