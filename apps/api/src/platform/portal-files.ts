import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentPolicy } from './security-headers.js';

/**
 * Serves the built portal: files with a hash in their name for ever, the page itself never from cache, and the page for
 * every address that is a screen of the portal. Compressed copies beside the files (`.br`, `.gz`) are sent when accepted.
 * @param folder the portal's build; without one there is only the API
 * @param offline false: the kill switch. `/sw.js` then removes the worker that keeps pages on devices, with all that it kept
 */
export async function servePortal(fastify: FastifyInstance, folder: string, offline: boolean): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  const files = new Set(listFiles(folder));
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const page = { 'cache-control': 'no-cache', 'content-security-policy': contentPolicy(scriptsIn(html)), link: scriptsAhead(html) };
  const { default: fastifyStatic } = await import('@fastify/static');
  await fastify.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, cacheControl: false });

  fastify.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    handler: (request, reply) => {
      const asked = decodedPath(request);
      const path = asked === worker && !offline ? workerOff : asked;
      if (path !== null && path !== 'index.html' && files.has(path)) {
        return reply.header('cache-control', isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache').sendFile(path);
      }
      return isScreen(request, path) ? reply.headers(page).sendFile('index.html') : absent(reply);
    },
  });
}

/** Text of the scripts that stand in the page itself. */
function scriptsIn(html: string): string[] {
  return [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text]) => text ?? '');
}

/** The scripts that the page names to be fetched ahead, for a browser that has not read so far. RFC 8288. */
function scriptsAhead(html: string): string {
  return [...html.matchAll(/<link rel="modulepreload" crossorigin href="([^"]+)">/g)].map(([, path]) => `<${path}>; rel=modulepreload; crossorigin`).join(', ');
}

/** The worker that keeps pages on devices, and the one that takes it away. */
const [worker, workerOff] = ['sw.js', 'sw-off.js'];

function isHashed(path: string): boolean {
  return path.startsWith('assets/');
}

/** A person opening or reloading a page, as opposed to a file that is missing. */
function isScreen(request: FastifyRequest, path: string | null): boolean {
  if (path === '') return true;
  if (path === null || /^(graphql|content|healthz)(\/|$)/.test(path) || isHashed(path)) return false;
  return (request.headers.accept ?? '').includes('text/html');
}

function absent(reply: FastifyReply): FastifyReply {
  return reply.code(404).type('application/json; charset=utf-8')
    .send({ errors: [{ message: 'NOT_FOUND', extensions: { code: 'NOT_FOUND' } }] });
}

function decodedPath(request: FastifyRequest): string | null {
  return (request.params as { '*'?: string })['*'] ?? null;
}

/**
 * Paths below `folder`, with forward slashes. Known beforehand, so that no request can name a file outside. What the
 * build leaves for the server (the list of documents, the bundler's own notes) is not for browsers.
 */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('.') && !path.startsWith('persisted-documents.json'));
}
