import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from './config.js';
import type { RequestFacts } from './operation.js';

const localNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What services may know of an HTTP request. Its cookies go out only when `reply` is given. */
export function factsOf(config: Config, request: FastifyRequest, reply: FastifyReply): RequestFacts {
  return {
    host: request.host,
    address: request.ip,
    secure: isSecure(config, request.protocol, request.hostname),
    cookie: request.headers.cookie ?? null,
    reply: { setCookie: (value) => void reply.header('set-cookie', value) },
  };
}

/** The same of a socket's opening request; nothing can be set there any more. */
export function factsOfSocket(config: Config, request: IncomingMessage): RequestFacts {
  const forwarded = config.trustProxy ? request.headers : {};
  const host = String(forwarded['x-forwarded-host'] ?? request.headers.host ?? '');
  const protocol = String(forwarded['x-forwarded-proto'] ?? 'http').split(',')[0]?.trim() ?? 'http';
  return {
    host,
    address: request.socket.remoteAddress ?? '',
    secure: isSecure(config, protocol, hostnameOf(host)),
    cookie: request.headers.cookie ?? null,
    reply: { setCookie: () => undefined },
  };
}

/**
 * Does the browser treat this origin as secure? Without `allowHttp` the answer is always yes: then the cookie is
 * Secure, and over plain http nobody can sign in rather than everybody in the open.
 */
function isSecure(config: Config, protocol: string, hostname: string): boolean {
  if (!config.allowHttp) return true;
  if (config.publicUrl?.startsWith('https:') || protocol === 'https') return true;
  return localNames.has(hostname);
}

/** Is this the address of a page of ours? A browser always sends Origin with a POST; other programs need not. */
export function isOwnOrigin(origin: string | undefined, host: string, config: Config): boolean {
  if (origin === undefined) return true;
  if (config.publicUrl !== null && origin === config.publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}

function hostnameOf(host: string): string {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
}
