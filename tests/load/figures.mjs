/** From raw rounds to the figures that are printed and written. */

/**
 * One measured stretch of one side. `cpuMs`: server and PostgreSQL together; null where the system has no /proc.
 * @typedef {{ count: number, elapsedMs: number, tookMs: number[], cpuMs: number | null, statements: number, notices: number }} Round
 */

/**
 * Figures of one side, per unit of the case (a request; for `lesson` an opening, for `quiz` a whole quiz, for `bell` a
 * student). `notices`: words to open class screens, not part of `sql`. `readyMs`: bell only, from the first arrival until
 * the last student has the lesson, the middle one of the rounds.
 * @typedef {{ reqPerSecond: number, p50Ms: number, p99Ms: number, cpuMs: number | null, sql: number, notices: number, readyMs?: number }} Figures
 */

/** @typedef {{ ours: Figures, bare: Figures, ratio: { cpu: number | null, reqPerSecond: number } }} CaseFigures */

/**
 * Aims of the design, not of one machine. `value` is null when it could not be measured.
 * @typedef {{ text: string, atMost: number, value: (figures: CaseFigures) => number | null | undefined }} Aim
 */

/** @type {Partial<Record<import('./options.mjs').CaseName, Aim[]>>} */
export const aims = {
  grid: [{ text: 'CPU per request, times bare', atMost: 2.5, value: (f) => f.ratio.cpu }],
  submit: [
    { text: 'CPU per request, times bare', atMost: 3, value: (f) => f.ratio.cpu },
    { text: 'SQL statements per request', atMost: 6, value: (f) => f.ours.sql },
  ],
  lesson: [{ text: 'CPU ms per opening', atMost: 6, value: (f) => f.ours.cpuMs }],
  quiz: [{ text: 'CPU ms per quiz', atMost: 80, value: (f) => f.ours.cpuMs }],
  bell: [{ text: 'ms until all 30 have the lesson', atMost: 3000, value: (f) => f.ours.readyMs }],
};

/** @param {number[]} sorted @param {number} share 0..1 */
function percentile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const round = (/** @type {number} */ value, digits = 2) => Number(value.toFixed(digits));

/**
 * @param {Round[]} rounds of one side
 * @returns {Figures}
 */
export function figuresOf(rounds) {
  const sum = (/** @type {(round: Round) => number} */ of) => rounds.reduce((total, one) => total + of(one), 0);
  const count = sum((one) => one.count);
  const sorted = rounds.flatMap((one) => one.tookMs).sort((a, b) => a - b);
  const cpuKnown = rounds.every((one) => one.cpuMs !== null);
  return {
    reqPerSecond: round(count / (sum((one) => one.elapsedMs) / 1000), 1),
    p50Ms: round(percentile(sorted, 0.5)),
    p99Ms: round(percentile(sorted, 0.99)),
    cpuMs: cpuKnown ? round(sum((one) => one.cpuMs ?? 0) / count, 3) : null,
    sql: round(sum((one) => one.statements) / count),
    notices: round(sum((one) => one.notices) / count),
  };
}

/** @param {Figures} ours @param {Figures} bare @returns {CaseFigures} */
export function compare(ours, bare) {
  const cpu = ours.cpuMs === null || !bare.cpuMs ? null : round(ours.cpuMs / bare.cpuMs);
  return { ours, bare, ratio: { cpu, reqPerSecond: round(ours.reqPerSecond / bare.reqPerSecond) } };
}

const columns = ['requests/s', 'p50 ms', 'p99 ms', 'CPU ms', 'SQL'];

/**
 * The lines of one case.
 * @param {import('./options.mjs').CaseName} name
 * @param {string} unit what one row counts
 * @param {CaseFigures} figures
 */
export function linesOf(name, unit, { ours, bare, ratio }) {
  const row = (/** @type {string} */ head, /** @type {(string | number)[]} */ cells) =>
    `  ${head.padEnd(12)}${cells.map((cell) => String(cell).padStart(12)).join('')}`;
  const cells = (/** @type {Figures} */ f) => [f.reqPerSecond, f.p50Ms, f.p99Ms, f.cpuMs ?? 'unknown', f.sql];
  const lines = [
    `${name} (per ${unit})`, row('', columns), row('ours', cells(ours)), row('bare', cells(bare)),
    row('ours/bare', [ratio.reqPerSecond, '', '', ratio.cpu ?? 'unknown', '']),
  ];
  if (ours.notices > 0) lines.push(`  besides, ours told open class screens ${ours.notices} times per ${unit}`);
  if (ours.readyMs !== undefined) lines.push(`  all ready after ${ours.readyMs} ms (bare ${bare.readyMs} ms)`);
  for (const aim of aims[name] ?? []) {
    const value = aim.value({ ours, bare, ratio });
    const verdict = value === null || value === undefined ? 'not measured here' : value <= aim.atMost ? 'met' : 'NOT MET';
    lines.push(`  aim: ${aim.text} at most ${aim.atMost}: ${value ?? 'unknown'}, ${verdict}`);
  }
  return lines;
}
