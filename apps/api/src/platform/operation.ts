import { AsyncLocalStorage } from 'node:async_hooks';
import type { Action, Actor } from '@eia/policy';
import type { Tenant } from './tenant.js';

/** An answer's side effects on the HTTP reply; sent only when the operation succeeded. */
export interface Reply {
  setCookie(value: string): void;
}

/** What one operation (or one event of a subscription, or one job) knows about itself while it runs. */
export interface Operation {
  readonly requestId: string;
  tenant: Tenant | null;
  actor: Actor | null;
  /** Id of the session row, to end it at sign-out. */
  sessionId: string | null;
  /** Actions named by `@Can` on the methods that ran. */
  readonly declared: Set<Action>;
  /** Actions that `requireCan` or `reachOf` really decided. */
  readonly asked: Set<Action>;
  /** Facts about the request that sign-in needs; absent in jobs. */
  readonly request?: RequestFacts;
}

/** The part of an HTTP request that services may see. */
export interface RequestFacts {
  readonly host: string;
  readonly address: string;
  readonly secure: boolean;
  readonly cookie: string | null;
  readonly reply: Reply;
}

const storage = new AsyncLocalStorage<Operation>();

/** Runs `work` with `operation` as the current one. */
export function runOperation<T>(operation: Operation, work: () => Promise<T>): Promise<T> {
  return storage.run(operation, work);
}

/** The running operation, or undefined outside of one. */
export function findOperation(): Operation | undefined {
  return storage.getStore();
}

/** The running operation. */
export function currentOperation(): Operation {
  const operation = storage.getStore();
  if (!operation) throw new Error('No operation is running.');
  return operation;
}

/** A fresh holder; `parent` hands on who asked and from where. */
export function newOperation(requestId: string, request?: RequestFacts): Operation {
  return {
    requestId, tenant: null, actor: null, sessionId: null, declared: new Set(), asked: new Set(),
    ...(request ? { request } : {}),
  };
}
