/** A small HTTP client with keep-alive, and the loop that drives it. Loopback only. */
import http from 'node:http';

/** @typedef {{ status: number, headers: http.IncomingHttpHeaders, body: Buffer }} Answer */

/**
 * One keep-alive client of one server.
 * @param {string} origin such as http://127.0.0.1:1234
 * @param {{ sockets: number }} options how many connections it may open at once
 */
export function clientOf(origin, { sockets }) {
  const { hostname, port } = new URL(origin);
  const agent = new http.Agent({ keepAlive: true, maxSockets: sockets });

  /**
   * @param {'GET' | 'POST'} method
   * @param {string} path
   * @param {Record<string, string>} headers
   * @param {string} [body]
   * @returns {Promise<Answer>}
   */
  function send(method, path, headers, body) {
    return new Promise((resolve, reject) => {
      const request = http.request({ agent, hostname, port, method, path, headers }, (response) => {
        /** @type {Buffer[]} */
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => resolve({
          status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts),
        }));
      });
      request.on('error', reject);
      request.end(body);
    });
  }

  return {
    get: (/** @type {string} */ path, headers = {}) => send('GET', path, headers),
    post(/** @type {string} */ path, /** @type {string} */ json, headers = {}) {
      return send('POST', path, {
        'content-type': 'application/json', 'content-length': String(Buffer.byteLength(json)), ...headers,
      }, json);
    },
    close: () => agent.destroy(),
  };
}

/** @typedef {ReturnType<typeof clientOf>} Client */

/**
 * Runs `unit` over and over, `lanes` at a time, until the time or the count is used up.
 * @param {{ lanes: number, seconds: number, atMost: number }} limits
 * @param {() => Promise<void>} unit throws when an answer is not the one expected; that ends the run
 * @returns {Promise<{ count: number, elapsedMs: number, tookMs: number[] }>}
 */
export async function drive({ lanes, seconds, atMost }, unit) {
  /** @type {number[]} */
  const tookMs = [];
  const begin = performance.now();
  const end = begin + seconds * 1000;
  let begun = 0;
  const lane = async () => {
    while (begun < atMost && performance.now() < end) {
      begun += 1;
      const started = performance.now();
      await unit();
      tookMs.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { count: tookMs.length, elapsedMs: performance.now() - begin, tookMs };
}
