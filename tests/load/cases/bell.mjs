import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { clientOf } from '../client.mjs';
import { cpuMeter } from '../cpu.mjs';
import { compare, figuresOf } from '../figures.mjs';
import { districts, helpCard, openLesson, signIn, startAttempt, talkTo, viewer } from '../talk.mjs';

const students = 30;
const arrivalMs = 1000;
/** A browser opens six connections to one host. */
const connections = 6;
/** How browsers ask for a page and for its files. */
const pageHeaders = { accept: 'text/html,*/*', 'accept-encoding': 'gzip, deflate, br' };
const fileHeaders = { accept: '*/*', 'accept-encoding': 'gzip, deflate, br' };

const sides = /** @type {const} */ (['ours', 'bare']);

/**
 * The bell rings: thirty students arrive within one second at the address of their lesson, with empty browser caches, at
 * a server that has just been started. Each loads the sign-in page, signs in with a real hash and loads the lesson: every
 * request and every file, those that the player fetches ahead too. Measured until the last one has all of it.
 * @param {import('../measure.mjs').Bench} bench
 * @param {{ rounds: number }} options
 */
export async function measureBell(bench, { rounds }) {
  /** @type {Record<'ours' | 'bare', import('../figures.mjs').Round[]>} */
  const measured = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const side of round % 2 === 0 ? sides : [...sides].reverse()) {
      await bench.reset();
      const server = await bench.startAnother(side);
      try {
        const fresh = { ...bench, servers: { ...bench.servers, [side]: { ...bench.servers[side], ...server } } };
        const cpu = cpuMeter(server.pid, bench.postmasterPid);
        const before = { cpu: cpu(), statements: await bench.statementsOf(bench.servers[side].role) };
        const rung = await ring(fresh, side);
        const after = { cpu: cpu(), statements: await bench.statementsOf(bench.servers[side].role) };
        measured[side].push({
          ...rung, count: students,
          cpuMs: before.cpu === null || after.cpu === null ? null : after.cpu - before.cpu,
          statements: after.statements.requests - before.statements.requests,
          notices: after.statements.notices - before.statements.notices,
        });
      } finally {
        await server.stop();
      }
    }
  }
  const of = (/** @type {'ours' | 'bare'} */ side) => {
    const times = measured[side].map((one) => one.elapsedMs).sort((a, b) => a - b);
    return { ...figuresOf(measured[side]), readyMs: Math.round(times[Math.floor(times.length / 2)] ?? 0) };
  };
  return compare(of('ours'), of('bare'));
}

/** @param {import('../measure.mjs').Bench} bench @param {'ours' | 'bare'} side */
async function ring(bench, side) {
  const room = bench.data.work.find((one) => one.costlyPassword);
  if (!room) throw new Error('There is no class.');
  const begin = performance.now();
  const tookMs = await Promise.all(room.students.map(async ({ username }, n) => {
    await new Promise((wait) => setTimeout(wait, n * arrivalMs / students));
    const arrived = performance.now();
    await arrive(bench, side, username, room.lesson);
    return performance.now() - arrived;
  }));
  return { elapsedMs: performance.now() - begin, tookMs };
}

/**
 * One browser, from the address bar to the lesson on the screen, in the order in which each thing becomes known to it.
 * @param {import('../measure.mjs').Bench} bench
 * @param {'ours' | 'bare'} side
 * @param {string} username
 * @param {string} assignmentId
 */
async function arrive(bench, side, username, assignmentId) {
  const { portal, data } = bench;
  const browser = clientOf(bench.servers[side].origin, { sockets: connections });
  const talk = talkTo(bench, side, connections);
  const loaded = new Set();
  const load = async (/** @type {string[]} */ paths) => {
    const missing = paths.filter((path) => !loaded.has(path));
    missing.forEach((path) => loaded.add(path));
    return Promise.all(missing.map(async (path) => {
      const answer = await browser.get(path, fileHeaders);
      if (answer.status !== 200 || answer.body.length === 0) throw new Error(`${side} answered ${path} with ${answer.status}.`);
      return answer;
    }));
  };
  try {
    // The bare server knows no addresses of screens.
    const page = await browser.get(side === 'ours' ? `/lesson/${assignmentId}` : '/', pageHeaders);
    if (page.status !== 200) throw new Error(`${side} answered the page with ${page.status}.`);
    await load(portal.pageFiles());
    // The page asks for the lesson at once, learns that nobody is signed in, and asks who is.
    if (side === 'ours') await talk.ask(openLesson(assignmentId), null).catch(expectRefusal);
    await Promise.all([talk.ask(viewer, null).catch(expectSignedOut(side)), load(portal.wordFiles('student'))]);
    await Promise.all([load(portal.signInFiles()), talk.ask(districts, null)]);

    const cookie = await talk.cookieOf(signIn({ district: data.district.slug, username, password: data.password }));
    const answer = await talk.ask(startAttempt(assignmentId), cookie);
    const { contentUrls } = side === 'ours' ? answer.startAttempt : answer;
    const [content] = await load([contentUrls.en]);
    const lesson = JSON.parse(textOf(content));
    const picture = lesson.media[lesson.steps[0].media]?.url;
    await load([...portal.stepFiles(lesson.steps[0].type), ...(picture ? [picture] : [])]);
    // The player fetches the rest ahead, after a pause that is left out here.
    const pictures = Object.values(lesson.media).map((/** @type {{ url: string }} */ one) => one.url);
    await Promise.all([load([...portal.aheadFiles(lesson), ...pictures]), talk.ask(helpCard, cookie)]);
  } finally {
    browser.close();
    talk.close();
  }
}

/** @param {import('../client.mjs').Answer | undefined} answer as the server packed it */
function textOf(answer) {
  if (!answer) throw new Error('There is no content file.');
  const packed = answer.headers['content-encoding'];
  return (packed === 'br' ? brotliDecompressSync(answer.body) : packed === 'gzip' ? gunzipSync(answer.body) : answer.body).toString('utf8');
}

/** @param {unknown} error */
function expectRefusal(error) {
  if (!String(error).includes('UNAUTHENTICATED')) throw error;
}

/** The bare server answers 401 where the product says that nobody is signed in. @param {'ours' | 'bare'} side */
function expectSignedOut(side) {
  return (/** @type {unknown} */ error) => {
    if (side === 'ours') throw error;
  };
}
