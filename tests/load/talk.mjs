/** How the bench talks to either side: the product as its portal does, the bare server by plain JSON. */
import { clientOf } from './client.mjs';

/**
 * Connections that all users of one measurement share, as behind a proxy.
 * @typedef {object} Talk
 * @property {(operation: Operation, cookie: string | null) => Promise<any>} ask the answer's data
 * @property {(operation: Operation) => Promise<string>} cookieOf the session's cookie that a sign-in sets
 * @property {() => void} close
 */

/**
 * One request, said in both ways.
 * @typedef {{ name: string, variables?: object, path: string, body?: object }} Operation `name`, `variables`: of the portal; `path`, `body`: of the bare server
 */

/**
 * @param {import('./measure.mjs').Bench} bench
 * @param {'ours' | 'bare'} side
 * @param {number} sockets
 * @returns {Talk}
 */
export function talkTo(bench, side, sockets) {
  const client = clientOf(bench.servers[side].origin, { sockets });
  const ours = side === 'ours';

  const exchange = async (/** @type {Operation} */ operation, /** @type {string | null} */ cookie) => {
    const answer = await client.post(
      ours ? '/graphql' : operation.path,
      ours ? bench.portal.request(operation.name, operation.variables) : JSON.stringify(operation.body ?? {}),
      { ...(ours ? { 'apollo-require-preflight': '1' } : {}), ...(cookie === null ? {} : { cookie }) });
    const text = answer.body.toString('utf8');
    const data = JSON.parse(text);
    if (answer.status !== 200 || data.errors) {
      throw new Error(`${side} answered ${operation.name} with ${answer.status}: ${text.slice(0, 300)}`);
    }
    return { data: ours ? data.data : data, headers: answer.headers };
  };

  return {
    ask: async (operation, cookie) => (await exchange(operation, cookie)).data,
    async cookieOf(operation) {
      const { headers } = await exchange(operation, null);
      const cookie = headers['set-cookie']?.[0]?.split(';')[0];
      if (!cookie) throw new Error(`${side} set no cookie at sign-in.`);
      return cookie;
    },
    close: client.close,
  };
}

/** @param {string} classId @returns {Operation} */
export const classProgress = (classId) =>
  ({ name: 'ClassProgress', variables: { classId }, path: '/grid', body: { classId } });

/** @param {string} assignmentId @returns {Operation} */
export const startAttempt = (assignmentId) =>
  ({ name: 'StartAttempt', variables: { assignmentId }, path: '/start-attempt', body: { assignmentId } });

/** With who is signed in, which the bare server tells apart. @param {string} assignmentId @returns {Operation} */
export const openLesson = (assignmentId) => ({ ...startAttempt(assignmentId), name: 'OpenLesson' });

/** @type {Operation} */
export const viewer = { name: 'Viewer', path: '/viewer' };

/** @type {Operation} */
export const helpCard = { name: 'HelpCard', path: '/help-card' };

/** @type {Operation} */
export const districts = { name: 'Districts', path: '/districts' };

/** @param {object[]} inputs @returns {Operation} */
export const saveResponses = (inputs) => ({ name: 'SaveResponses', variables: { inputs }, path: '/responses', body: { inputs } });

/** @param {{ district: string, username: string, password: string }} input @returns {Operation} */
export const signIn = (input) => ({ name: 'SignIn', variables: { input }, path: '/sign-in', body: input });
