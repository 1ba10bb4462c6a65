import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.js';

/**
 * The content policy (CSP, level 3).
 * @param scripts text of the scripts that stand in the page itself: each is allowed by its hash, and no other
 */
export function contentPolicy(scripts: readonly string[] = []): string {
  const hashes = scripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [
    `default-src 'self'`, `style-src 'self'`, `img-src 'self' data:`, ...hashes.length > 0 ? [`script-src 'self' ${hashes.join(' ')}`] : [], `object-src 'none'`,
    `base-uri 'none'`, `form-action 'self'`, `frame-ancestors 'none'`,
  ].join('; ');
}

const policy = contentPolicy();

// Everything a classroom page has no use for.
const noFeatures = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone',
  'midi', 'payment', 'usb', 'browsing-topics'].map((feature) => `${feature}=()`).join(', ');

/** Sets on every answer what tells the browser to load nothing from elsewhere and to give nothing away. */
export function addSecurityHeaders(fastify: FastifyInstance, config: Config): void {
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': noFeatures,
      'x-request-id': request.id,
    });
    if (request.protocol === 'https' || config.publicUrl?.startsWith('https:')) {
      void reply.header('strict-transport-security', 'max-age=31536000');
    }
  });
}
