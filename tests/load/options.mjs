/** What may stand after `npm run bench --`. */

export const caseNames = /** @type {const} */ (['grid', 'submit', 'signIn', 'signInNoHash', 'lesson', 'quiz', 'bell', 'report', 'release', 'page']);

/** They seed a large district first or need a browser, which takes minutes: only when asked for. */
const slow = /** @type {readonly string[]} */ (['report', 'release', 'page']);

/** @typedef {typeof caseNames[number]} CaseName */
/** @typedef {{ only: CaseName[], json: string | null, rounds: number, seconds: number, help: boolean }} Options */

export const usage = `npm run bench -- [--only ${caseNames.slice(0, 2).join(',')}] [--json FILE] [--rounds 3] [--seconds 1.5]
  --only     cases to run, separated by commas: ${caseNames.join(', ')} (when left out, all but ${slow.join(', ')}, which take minutes)
  --json     also write the figures into FILE
  --rounds   how often each case measures ours and bare in turn
  --seconds  length of one measurement`;

/** A mistake in the command line: its text is for the person who typed it. */
export class UsageError extends Error {}

/**
 * @param {string[]} args the words after the command
 * @returns {Options} throws UsageError
 */
export function parseOptions(args) {
  /** @type {Options} */
  const options = { only: caseNames.filter((name) => !slow.includes(name)), json: null, rounds: 3, seconds: 1.5, help: false };
  const words = args.flatMap((word) => {
    const at = word.startsWith('--') ? word.indexOf('=') : -1;
    return at < 0 ? [word] : [word.slice(0, at), word.slice(at + 1)];
  });
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '--help') options.help = true;
    else if (word === '--only') options.only = caseList(valueOf(word, words.shift()));
    else if (word === '--json') options.json = valueOf(word, words.shift());
    else if (word === '--rounds') options.rounds = numberOf(word, words.shift(), 1, 20, true);
    else if (word === '--seconds') options.seconds = numberOf(word, words.shift(), 0.1, 30, false);
    else throw new UsageError(`Unknown option "${word}".\n${usage}`);
  }
  return options;
}

/** @param {string} option @param {string | undefined} value */
function valueOf(option, value) {
  if (!value || value.startsWith('--')) throw new UsageError(`${option} needs a value.\n${usage}`);
  return value;
}

/** @param {string} value @returns {CaseName[]} */
function caseList(value) {
  const wanted = value.split(',').map((name) => name.trim()).filter((name) => name !== '');
  const unknown = wanted.filter((name) => !caseNames.some((known) => known === name));
  if (unknown.length > 0 || wanted.length === 0) {
    const which = unknown.map((name) => `"${name}"`).join(', ');
    throw new UsageError(`Unknown case ${which || '""'}. The cases are: ${caseNames.join(', ')}.`);
  }
  return caseNames.filter((name) => wanted.includes(name));
}

/** @param {string} option @param {string | undefined} value @param {number} min @param {number} max @param {boolean} whole */
function numberOf(option, value, min, max, whole) {
  const number = Number(valueOf(option, value));
  if (!(number >= min && number <= max) || (whole && !Number.isInteger(number))) {
    throw new UsageError(`${option} must be a ${whole ? 'whole number' : 'number'} from ${min} to ${max}.`);
  }
  return number;
}
