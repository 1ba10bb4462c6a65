import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeError, log } from './log.js';

/**
 * The last word on errors of plain HTTP routes: a status and a code, nothing of what was sent or what went wrong inside.
 * GraphQL errors pass through to `formatError`.
 */
@Catch()
export class HttpErrorsFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;   // graphql-js throws an error it is handed
    const { id } = host.switchToHttp().getRequest<FastifyRequest>();
    answer(error, id, host.switchToHttp().getResponse<FastifyReply>());
    return undefined;
  }
}

/** The same for what Fastify refuses before any route, such as an address that cannot be decoded. */
export function frameworkErrors(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  answer(error, request.id, reply);
}

function answer(error: unknown, requestId: string, reply: FastifyReply): void {
  const status = statusOf(error);
  const code = codeOf(status);
  if (status === 503) log.warn({ requestId }, 'unavailable');
  else if (status >= 500) log.error({ requestId, ...describeError(error) }, 'request failed');
  const extensions = status >= 500 ? { code, requestId } : code === 'BAD_USER_INPUT' ? { code, fields: {} } : { code };
  void reply.code(status).type('application/json; charset=utf-8').send({ errors: [{ message: code, extensions }] });
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const statusCode = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 600 ? statusCode : 500;
}

function codeOf(status: number): string {
  if (status === 404) return 'NOT_FOUND';
  if (status === 413) return 'TOO_COMPLEX';
  if (status === 503) return 'UNAVAILABLE';
  return status >= 500 ? 'INTERNAL' : 'BAD_USER_INPUT';
}
