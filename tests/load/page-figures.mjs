/** The lines of the case `page`, with its aims. */

/**
 * @typedef {object} PageFigures
 * @property {{ performance: number, lcpMs: number, tbtMs: number, cls: number }} lighthouse
 * @property {Record<string, import('@eia/testing').Weight>} weights by tier
 * @property {import('./page-taps.mjs').Taps} taps
 * @property {import('./page-taps.mjs').Taps} tapsSlow the same, four times slower
 */

const kB = (/** @type {number} */ bytes) => Number((bytes / 1000).toFixed(1));

/** @param {PageFigures} figures */
export function linesOfPage({ lighthouse, weights, taps, tapsSlow }) {
  const tiers = Object.entries(weights);
  const row = (/** @type {string} */ head, /** @type {(string | number)[]} */ cells) => `  ${head.padEnd(12)}${cells.map((cell) => String(cell).padStart(12)).join('')}`;
  const most = (/** @type {'js' | 'css' | 'fonts' | 'bytes'} */ of, /** @type {(tier: string) => boolean} */ among = () => true) =>
    kB(Math.max(...tiers.filter(([tier]) => among(tier)).map(([, weight]) => weight[of])));
  return [
    'page (a first lesson page)',
    row('', ['score', 'LCP ms', 'TBT ms', 'CLS']),
    row('Lighthouse', [lighthouse.performance, lighthouse.lcpMs, lighthouse.tbtMs, lighthouse.cls]),
    atLeast('Lighthouse performance', lighthouse.performance, 0.95),
    atMost('largest contentful paint, ms', lighthouse.lcpMs, 2000),
    atMost('total blocking time, ms', lighthouse.tbtMs, 150),
    atMost('cumulative layout shift', lighthouse.cls, 0.05),
    row('', ['JS kB', 'CSS kB', 'fonts kB', 'all kB', 'requests']),
    ...tiers.map(([tier, w]) => row(tier, [kB(w.js), kB(w.css), kB(w.fonts), kB(w.bytes), w.requests])),
    atMost('kB of scripts (gzip)', most('js'), 100),
    atMost('kB of styles (gzip)', most('css'), 12),
    atMost('kB of fonts', most('fonts', (tier) => tier !== 'k-2'), 80),
    atMost('kB of fonts for K-2', most('fonts', (tier) => tier === 'k-2'), 40),
    atMost('kB without pictures', most('bytes'), 250),
    atMost('requests without pictures', Math.max(...tiers.map(([, { requests }]) => requests)), 10),
    row('', ['frame ms', 'stored ms']),
    row('a tap', [taps.frameMs, taps.storedMs]),
    row('4 x slower', [tapsSlow.frameMs, tapsSlow.storedMs]),
    atMost('ms from a tap to its frame', taps.frameMs, 50),
    atMost('ms from a tap until it is stored', taps.storedMs, 20),
  ];
}

/** @param {string} text @param {number} value @param {number} limit */
function atMost(text, value, limit) {
  return `  aim: ${text} at most ${limit}: ${value}, ${value <= limit ? 'met' : 'NOT MET'}`;
}

/** @param {string} text @param {number} value @param {number} limit */
function atLeast(text, value, limit) {
  return `  aim: ${text} at least ${limit}: ${value}, ${value >= limit ? 'met' : 'NOT MET'}`;
}
