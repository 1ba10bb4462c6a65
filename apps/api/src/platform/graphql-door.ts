import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from './config.js';
import { idOfRequest, type PersistedDocuments } from './persisted-documents.js';
import { isOwnOrigin } from './request-facts.js';

/** The path of the API. */
export const graphqlPath = '/graphql';

/**
 * Stands before Apollo: JSON by POST from our own pages only, one operation a request, and in `portal` mode only
 * documents of the portal, named by their id. Everything refused looks like a GraphQL error.
 */
export function guardGraphqlDoor(fastify: FastifyInstance, config: Config, documents: PersistedDocuments): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (!isGraphql(request)) return;
    void reply.header('cache-control', 'no-store');
    if (request.method !== 'POST') return refuse(reply.header('allow', 'POST'), 405);
    if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) return refuse(reply, 415);
    if (!isOwnOrigin(request.headers.origin, request.host, config)) return refuse(reply, 403);
    if (!URL.canParse(`http://${request.host}/`)) return refuse(reply, 400);
  });

  fastify.addHook('preHandler', async (request, reply) => {
    if (!isGraphql(request)) return;
    const { body } = request;
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return refuse(reply, 400);
    const { variables, operationName, query } = body as Record<string, unknown>;
    const known = documents.find(idOfRequest(body));
    // In `any` mode an id still works, so that the portal runs unchanged.
    const document = known ?? (config.operations === 'any' ? query : null);
    if (typeof document !== 'string') return refuse(reply, 400, typeof idOfRequest(body) === 'string' ? { operation: 'UNKNOWN' } : {});
    request.body = { query: document, ...(variables === undefined ? {} : { variables }), ...(operationName === undefined ? {} : { operationName }) };
  });
}

function isGraphql(request: FastifyRequest): boolean {
  return request.url === graphqlPath || request.url.startsWith(`${graphqlPath}?`) || request.url.startsWith(`${graphqlPath}/`);
}

/**
 * A refusal in the shape of a GraphQL answer, so that a client needs one way to read errors. An unknown operation is named
 * as such: the page is of another release than the server and should fetch itself anew.
 */
function refuse(reply: FastifyReply, status: number, fields: Record<string, string> = {}): FastifyReply {
  return reply.code(status).type('application/json; charset=utf-8')
    .send({ errors: [{ message: 'BAD_USER_INPUT', extensions: { code: 'BAD_USER_INPUT', fields } }] });
}
