import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/**
 * The log of the process, one JSON object a line. What may stand in it: ids, codes, counts, durations, names of routes,
 * fields and constraints. What may not: names, typed text, variables, addresses, tokens, SQL parameters.
 */
export const log: Logger = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});

/** Nest's own messages, which are about modules and start-up; errors by their name only. */
export const nestLogger: LoggerService = {
  log: () => undefined,
  debug: () => undefined,
  verbose: () => undefined,
  warn: (message: unknown) => log.warn({ nest: nameOf(message) }, 'nest warning'),
  error: (message: unknown) => log.error({ nest: nameOf(message) }, 'nest error'),
  fatal: (message: unknown) => log.fatal({ nest: nameOf(message) }, 'nest error'),
};

/** What may be logged of any error: its class, and for the database its SQLSTATE and constraint. */
export function describeError(error: unknown): Record<string, string> {
  const described: Record<string, string> = { error: nameOf(error) };
  const driver = (error as { driverError?: { code?: unknown; constraint?: unknown; table?: unknown } } | null | undefined)?.driverError;
  for (const key of ['code', 'constraint', 'table'] as const) {
    if (typeof driver?.[key] === 'string') described[key] = driver[key];
  }
  const system = (error as { code?: unknown } | null | undefined)?.code;   // such as ECONNREFUSED
  if (typeof system === 'string' && /^[A-Z][A-Z0-9_]{2,30}$/.test(system)) described.code ??= system;
  // Where it happened is safe (our own file names); what it says may quote what someone typed.
  if (error instanceof Error && error.stack) described.at = frames(error.stack);
  return described;
}

function nameOf(error: unknown): string {
  if (error instanceof Error) return error.name;
  return typeof error;
}

function frames(stack: string): string {
  return stack.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6).map((line) => line.trim()).join(' | ');
}
