import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  createSourceEventStream, GraphQLError, OperationTypeNode, parse, validate, type DocumentNode, type ExecutionArgs,
  type ExecutionResult, type FormattedExecutionResult, type GraphQLSchema,
} from 'graphql';
import { handleProtocols, type SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Config } from './config.js';
import { limits } from './document-limits.js';
import { ApiError, badUserInput, tooComplex } from './errors.js';
import type { OperationExecutor } from './execute-operation.js';
import { documentProblem, formatError } from './format-error.js';
import { graphqlPath } from './graphql-door.js';
import { newId } from './ids.js';
import { idOfRequest, type PersistedDocuments } from './persisted-documents.js';
import { factsOfSocket, isOwnOrigin } from './request-facts.js';
import { readSessionCookie } from './session-cookie.js';
import type { SessionReader } from './sessions.js';
import { inTenant } from './tenant.js';

/** Subscriptions one page may hold at a time. */
const perSocket = 5;

/** What the socket needs from the rest of the server. */
export interface LiveSocketParts {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly executor: OperationExecutor;
  readonly sessions: SessionReader;
  readonly documents: PersistedDocuments;
}

/**
 * Serves subscriptions (protocol graphql-transport-ws) on the HTTP server. The protocol library would execute past all
 * our rules, so it only carries messages: origin and session are checked before the socket opens, only subscriptions
 * from the allow-list run, and each event is an operation of its own with its own transaction and policy.
 * @returns closes all sockets
 */
export function openLiveSocket(server: Server, parts: LiveSocketParts): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 16 * 1024, handleProtocols });
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    admit(request, parts).then((status) => {
      if (status === 101) sockets.handleUpgrade(request, socket, head, (open) => sockets.emit('connection', open, request));
      else socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    }, () => socket.destroy());
  };
  server.on('upgrade', onUpgrade);

  const protocol = useServer<Record<string, unknown>, { request: IncomingMessage }>({
    onSubscribe: (context, _id, payload) => {
      const prepared = Object.keys(context.subscriptions).length > perSocket
        ? tooComplex() : prepare(parts, payload, context.extra.request);
      return 'schema' in prepared ? prepared : [asGraphQLError(formatError(prepared))];
    },
    subscribe: (args) => events(parts, args),
    onNext: (_context, _id, _payload, _args, result) => result,   // already formatted
  }, sockets);

  return () => {
    server.off('upgrade', onUpgrade);
    for (const client of sockets.clients) client.close(1001);
    void protocol.dispose();
  };
}

/** 101 to open the socket, or the HTTP status of the refusal. */
async function admit(request: IncomingMessage, { config, sessions }: LiveSocketParts): Promise<number> {
  const facts = factsOfSocket(config, request);
  if (request.url?.split('?')[0] !== graphqlPath) return 404;
  if (!isOwnOrigin(request.headers.origin, facts.host, config)) return 403;
  const cookie = readSessionCookie(facts.cookie, facts.secure);
  if (!cookie) return 401;
  const signedIn = await inTenant(cookie.districtId, { readOnly: true }, (t) => sessions.find(t, cookie.token));
  return signedIn ? 101 : 401;
}

/** The subscription that a message asks for, checked like any document. */
function prepare(parts: LiveSocketParts, payload: SubscribePayload, request: IncomingMessage): ExecutionArgs | ApiError {
  const { config, schema, executor, documents } = parts;
  const text = documents.find(idOfRequest(payload)) ?? (config.operations === 'any' ? payload.query : null);
  if (text === null) return badUserInput({});
  try {
    const document = parseOnce(schema, text);
    const plan = executor.plans.of(schema, document, payload.operationName);
    if (plan.refusal) return plan.refusal;
    if (plan.type !== OperationTypeNode.SUBSCRIPTION) return badUserInput({});
    return {
      schema, document, operationName: payload.operationName, variableValues: payload.variables ?? {},
      contextValue: { facts: factsOfSocket(config, request) },
    };
  } catch (error) {
    if (error instanceof GraphQLError) return documentProblem(error);
    if (error instanceof ApiError) return error;
    throw error;
  }
}

const parsed = new Map<string, DocumentNode>();

function parseOnce(schema: GraphQLSchema, text: string): DocumentNode {
  const known = parsed.get(text);
  if (known) return known;
  const document = parse(text, { maxTokens: limits.tokens });
  const [problem] = validate(schema, document);
  if (problem) throw problem;
  if (parsed.size < 100) parsed.set(text, document);   // the portal has a handful
  return document;
}

/** Opens the source inside one operation, then runs one operation per event until the client leaves or one fails. */
async function events(parts: LiveSocketParts, args: ExecutionArgs): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const { schema, document, operationName } = args;
  const { facts } = args.contextValue as { facts: ReturnType<typeof factsOfSocket> };
  const operation = { schema, document, operationName, variables: { ...args.variableValues }, facts };
  const opening: { source?: AsyncIterator<unknown> } = {};

  const opened = await parts.executor.execute({
    ...operation,
    requestId: newId(),
    work: async () => {
      const stream = await createSourceEventStream({ ...args, contextValue: { facts } });
      if (!(Symbol.asyncIterator in stream)) return { errors: (stream.errors ?? []).map((error) => formatError(error)) };
      opening.source = stream[Symbol.asyncIterator]();
      return { data: null };
    },
  });
  const { source } = opening;
  if (opened.errors || !source) {
    await source?.return?.();
    return asResult(opened);
  }

  // Not a generator: those hear that the client left only after the event they wait for.
  const leave = async (): Promise<IteratorResult<ExecutionResult>> => {
    await source.return?.();
    return { done: true, value: undefined };
  };
  const results: AsyncIterableIterator<ExecutionResult> = {
    next: async () => {
      const { done, value: rootValue } = await source.next();
      if (done) return { done: true, value: undefined };
      const result = await parts.executor.execute({ ...operation, requestId: newId(), rootValue, isEvent: true });
      if (result.errors) await leave();
      return { done: false, value: asResult(result) };
    },
    return: leave,
    throw: leave,
    [Symbol.asyncIterator]() { return this; },
  };
  return results;
}

// The protocol library writes what it is given; ours is formatted already.
function asResult(result: FormattedExecutionResult): ExecutionResult {
  return { ...result, errors: result.errors?.map(asGraphQLError) } as ExecutionResult;
}

function asGraphQLError(error: ReturnType<typeof formatError>): GraphQLError {
  return new GraphQLError(error.message, { extensions: error.extensions });
}
