import 'reflect-metadata';
import { resolve } from 'node:path';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyInstance } from 'fastify';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { RunningConfig } from './platform/config.js';
import { useConnections } from './platform/connections.js';
import { dataSourceFor } from './platform/data-source.js';
import { limits } from './platform/document-limits.js';
import { OperationExecutor } from './platform/execute-operation.js';
import { guardGraphqlDoor } from './platform/graphql-door.js';
import { frameworkErrors, HttpErrorsFilter } from './platform/http-errors.filter.js';
import { newId } from './platform/ids.js';
import { openLiveSocket } from './platform/live-socket.js';
import { startLive, stopLive } from './platform/live.js';
import { log, nestLogger } from './platform/log.js';
import { loadPersistedDocuments } from './platform/persisted-documents.js';
import { servePortal } from './platform/portal-files.js';
import { addSecurityHeaders } from './platform/security-headers.js';
import { SessionReader } from './platform/sessions.js';

/** Longer than any request should take; a statement that does is given up. */
const statementTimeout = 5000;

// The same place from src (tests) and from dist.
const portalFolder = resolve(import.meta.dirname, '../../portal');

export interface AppOptions {
  /** Modules with more resolvers, for tests. */
  readonly modules?: readonly Type[];
  /** False: only the API, even when the portal is built. */
  readonly portal?: boolean;
}

/**
 * The server, ready to `listen`. The database must be migrated.
 * Throws when a resolver declares no policy, naming it.
 */
export async function createApp(config: RunningConfig, options: AppOptions = {}): Promise<NestFastifyApplication> {
  log.level = config.logLevel;
  const database = await dataSourceFor(config.database.appUrl, { pool: config.databasePool, name: 'eia-api', statementTimeout }).initialize();
  useConnections(database);
  // Few people read reports at the same moment, and each for some milliseconds.
  const reports = await dataSourceFor(config.database.reportUrl, { pool: Math.ceil(config.databasePool / 3), name: 'eia-report', statementTimeout }).initialize();
  useConnections(reports, 'report');
  const adapter = new FastifyAdapter({
    trustProxy: config.trustProxy, bodyLimit: limits.bodyBytes, genReqId: () => newId(), logger: false, frameworkErrors,
  });
  const fastify = adapter.getInstance();
  const documents = loadPersistedDocuments(portalFolder);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, options.modules), adapter, {
    logger: nestLogger, abortOnError: false,
  });
  app.useGlobalFilters(new HttpErrorsFilter());
  addSecurityHeaders(fastify, config);
  guardGraphqlDoor(fastify, config, documents);
  logRequests(fastify);
  // Sockets first, or the HTTP server would wait for them; the database last, when nothing asks it any more.
  let closeSocket = (): void => undefined;
  fastify.addHook('preClose', async () => closeSocket());
  fastify.addHook('onClose', async () => {
    await stopLive();
    await database.destroy();
    await reports.destroy();
  });
  if (options.portal !== false) await servePortal(fastify, resolve(portalFolder, 'dist'), config.offline);
  try {
    await app.init();
    await startLive();
  } catch (error) {
    await app.close().catch(() => undefined);   // what could not start must not hold connections; the first error counts
    throw error;
  }
  closeSocket = openLiveSocket(app.getHttpServer(), {
    config, documents, schema: app.get(GraphQLSchemaHost).schema, executor: app.get(OperationExecutor),
    sessions: app.get(SessionReader, { strict: false }),
  });
  return app;
}

// The pattern of the route, not the address: an address may hold what someone typed.
function logRequests(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', async (request, reply) => log.debug({
    requestId: request.id, method: request.method, route: request.routeOptions.url, status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
  }, 'request'));
}
