/**
 * What the product is compared with: Fastify, pg and JSON.stringify. The same SQL (taken from the product's own query
 * files, so that it cannot drift apart) in the same transactions, and nothing else: no GraphQL, no Nest, no TypeORM, no
 * policy, no scoring, no allow-list.
 *
 * node bare-server.mjs <port> <database url>
 */
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import fastifyStatic from '@fastify/static';
import { verify } from '@node-rs/argon2';
import fastify from 'fastify';
import pg from 'pg';
import { v7 } from 'uuid';
import { attemptsForWriting, findStart, openAttempt, pastResponses } from '../../apps/api/dist/attempt/attempt.queries.js';
import { storeResponse } from '../../apps/api/dist/attempt/store-response.queries.js';
import { LessonVersion } from '../../apps/api/dist/catalog/lesson-version.js';
import { findAccount, getViewerRow } from '../../apps/api/dist/identity/identity.queries.js';
import { SessionService } from '../../apps/api/dist/identity/session.service.js';
import { gridOf } from '../../apps/api/dist/progress/class-grid.queries.js';
import { findHelp } from '../../apps/api/dist/support/help-card.queries.js';

const [port, databaseUrl] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
pool.on('error', () => undefined);
const sessions = new SessionService({ now: () => new Date() });
const app = fastify({ bodyLimit: 1 << 20 });

/** @typedef {{ districtId: string, query: (text: string, values?: unknown[]) => Promise<any[]>, afterCommit: () => void }} Tenant */

/** @type {Map<string, string>} */
const names = new Map();

/** Prepared by name, as the product's are: PostgreSQL plans each once per connection. @param {string} text */
function nameOf(text) {
  const name = names.get(text) ?? `bare_${names.size + 1}`;
  names.set(text, name);
  return name;
}

/**
 * @template T
 * @param {string} districtId
 * @param {boolean} readOnly
 * @param {(t: Tenant) => Promise<T>} work
 */
async function inTenant(districtId, readOnly, work) {
  const client = await pool.connect();
  try {
    await client.query(`BEGIN${readOnly ? ' READ ONLY' : ''}; SET LOCAL app.district_id = '${districtId}'`);
    const result = await work({
      districtId, query: async (text, values = []) => (await client.query({ name: nameOf(text), text, values })).rows, afterCommit: () => undefined,
    });
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/**
 * A transaction of whoever holds the cookie.
 * @template T
 * @param {import('fastify').FastifyRequest} request
 * @param {boolean} readOnly
 * @param {(t: Tenant, actor: any) => Promise<T>} work
 */
function asViewer(request, readOnly, work) {
  const [, districtId = '', token = ''] = /eia=([0-9a-f-]{36})\.([\w-]+)/.exec(request.headers.cookie ?? '') ?? [];
  return inTenant(districtId, readOnly, async (t) => {
    const signedIn = await sessions.find(t, token);
    if (!signedIn) throw Object.assign(new Error('signed out'), { statusCode: 401 });
    return work(t, signedIn.actor);
  });
}

/** @type {Map<string, Promise<LessonVersion>>} */
const lessons = new Map();

/** A lesson never changes, so it is read once, as the product does. @param {string} id of the version */
function lesson(id) {
  const known = lessons.get(id);
  if (known) return known;
  const asked = pool.query('select body from lesson_versions where id = $1', [id]).then(({ rows: [row] }) => new LessonVersion(id, row.body));
  lessons.set(id, asked);
  return asked;
}

app.get('/healthz', async () => ({ ok: true }));

app.post('/grid', (request) => asViewer(request, true, async (t) => {
  const { classId } = /** @type {{ classId: string }} */ (request.body);
  const now = new Date();
  const grid = await gridOf(t, classId, now);
  const columns = await Promise.all(grid.lessons.map(async ({ lessonVersionId, ...rest }) => {
    const { body, played } = await lesson(lessonVersionId);
    return { ...rest, title: body.locales.en?.lesson.title, steps: played.steps.length };
  }));
  return { version: grid.version, classId, at: now, lessons: columns, students: grid.students };
}));

app.post('/viewer', (request) => asViewer(request, true, (t, actor) => getViewerRow(t, actor.userId, actor.classIds, [])));

const allDistricts = async () => (await pool.query('select id, slug, host, name, country, default_locale from districts order by name, id')).rows;

app.post('/districts', allDistricts);

app.post('/help-card', (request) => asViewer(request, true, (t, actor) => findHelp(t, actor.classIds, [])));

app.post('/start-attempt', (request) => asViewer(request, false, async (t, actor) => {
  const { assignmentId } = /** @type {{ assignmentId: string }} */ (request.body);
  const now = new Date();
  const start = await findStart(t, assignmentId, actor.userId, now);
  if (!start) throw Object.assign(new Error('no such assignment'), { statusCode: 404 });
  const { played, contentUrls } = await lesson(start.lessonVersionId);
  const attempt = await openAttempt(t, {
    id: v7(), assignmentId, classId: start.classId, studentId: actor.userId, total: played.steps.length, eventId: v7(), now,
  });
  const responses = attempt.isNew ? [] : await pastResponses(t, attempt.id, actor.userId);
  return { ...attempt, assignmentId, contentUrls, teacherName: start.teacherName, responses };
}));

app.post('/responses', (request) => asViewer(request, false, async (t, actor) => {
  const { inputs } = /** @type {{ inputs: any[] }} */ (request.body);
  const now = new Date();
  const open = await attemptsForWriting(t, actor.userId, [...new Set(inputs.map((one) => one.attemptId))], now, false);
  const results = [];
  for (const input of inputs) {
    const attempt = open.find((one) => one.id === input.attemptId);
    if (!attempt) throw Object.assign(new Error('no such attempt'), { statusCode: 404 });
    const tried = input.kind === 'try';
    const response = {
      ...input, itemId: input.itemId ?? null, credit: tried ? 1 : null, outcome: tried ? 'found' : null,
      answeredAt: new Date(input.answeredAt), late: attempt.closing < now, apart: null,
    };
    const outcome = await storeResponse(t, actor.userId, response, {
      stepSeen: false, place: true, quizInLesson: true, quizEnds: input.kind === 'quizEnd', laterQuiz: null,
      wasDone: attempt.status === 'done', quizWasDone: false,
    }, now, v7());
    results.push({ id: input.id, late: response.late, feedback: tried ? { state: response.outcome, tries: outcome.tries } : null });
  }
  return results;
}));

// The same statements on the same keys as rate-limiter-flexible sends.
const limited = {
  get: { name: 'get', text: 'select points, expire from sign_in_throttles where key = $1 and (expire > $2 or expire is null)' },
  count: {
    name: 'count',
    text: `insert into sign_in_throttles values ($1, $2, $3) on conflict (key) do update set
      points = case when (sign_in_throttles.expire <= $4 or 1=0) then $2 else sign_in_throttles.points + ($2) end,
      expire = case when sign_in_throttles.expire <= $4 then $3 else sign_in_throttles.expire end
      returning points, expire`,
  },
  forget: { name: 'forget', text: 'delete from sign_in_throttles where key = $1' },
};

const sha256 = (/** @type {string} */ text) => createHash('sha256').update(text).digest('hex');

app.post('/sign-in', async (request, reply) => {
  const { district: slug, username, password } = /** @type {{ district: string, username: string, password: string }} */ (request.body);
  const districtId = (await allDistricts()).find((one) => one.slug === slug).id;
  const account = sha256(`${districtId}:${username}`);
  const now = Date.now();
  await pool.query({ ...limited.get, values: [`from:${sha256(request.ip)}`, now] });
  await pool.query({ ...limited.count, values: [`fail:${account}`, 1, now + 1_800_000, now] });
  const found = await inTenant(districtId, true, (t) => findAccount(t, username));
  if (!found || !await verify(found.password_hash, password)) return reply.code(401).send({ refused: true });
  await Promise.all([`fail:${account}`, `wait:${account}`].map((key) => pool.query({ ...limited.forget, values: [key] })));
  const viewer = await inTenant(districtId, false, async (t) => {
    await sessions.sweep(t, found.id);
    const begun = await sessions.begin(t, found.id);
    const signedIn = await sessions.find(t, begun);
    if (!signedIn) throw new Error('a session that was just begun is gone');
    void reply.header('set-cookie', `__Host-eia=${districtId}.${begun}; Path=/; HttpOnly; SameSite=Lax; Secure`);
    return getViewerRow(t, found.id, signedIn.actor.classIds, []);
  });
  return { viewer };
});

// For the bell: the portal's files and the content files.
app.get('/content/:file', async (request, reply) => {
  const { file } = /** @type {{ file: string }} */ (request.params);
  const { rows: [found] } = await pool.query('select media_type, bytes from content_files where sha256 = $1', [file.split('.')[0]]);
  if (!found) return reply.code(404).send({});
  return reply.type(found.media_type).header('cache-control', 'public, max-age=31536000, immutable').send(found.bytes);
});
await app.register(fastifyStatic, { root: new URL('../../apps/portal/dist', import.meta.url).pathname, preCompressed: true });

process.once('SIGTERM', () => {
  void app.close().then(() => pool.end()).then(() => process.exit(0));
});
await app.listen({ port: Number(port), host: '127.0.0.1' });
