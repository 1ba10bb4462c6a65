import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { DocumentNode, FormattedExecutionResult, GraphQLSchema } from 'graphql';
import { looksOf } from './audit.js';
import { Clock } from './clock.js';
import { unauthenticated } from './errors.js';
import { formatError } from './format-error.js';
import { newId } from './ids.js';
import { describeError, log } from './log.js';
import { newOperation, runOperation, type Operation, type RequestFacts } from './operation.js';
import { OperationPlans, type OperationPlan } from './operation-plan.js';
import { OperationPolicies } from './operation-policies.js';
import { readSessionCookie } from './session-cookie.js';
import { SessionReader, type SignedIn } from './sessions.js';
import { openTransaction, type TenantTransaction } from './tenant.js';

/** One operation to be run: from an HTTP request, or one event of a subscription. */
export interface OperationRequest {
  readonly requestId: string;
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
  readonly facts: RequestFacts;
  /** Runs instead of the document's resolvers, inside the same transaction and rules (opening a subscription). */
  readonly work?: (plan: OperationPlan) => Promise<FormattedExecutionResult>;
  readonly rootValue?: unknown;
  /** An event of a subscription: its resolver has no decorated method, so the declared actions come from the plan. */
  readonly isEvent?: boolean;
}

/** A session counts as seen again after this many milliseconds; each time costs a write. */
const seenEvery = 60_000;

/**
 * The one place where operations run. Opens the district's transaction, finds out who asks, runs the resolvers, checks
 * that the declared policy was really asked, and commits before anything is answered. Any error undoes everything.
 */
@Injectable()
export class OperationExecutor {
  readonly plans: OperationPlans;

  constructor(policies: OperationPolicies, private readonly clock: Clock, private readonly modules: ModuleRef) {
    this.plans = new OperationPlans(policies);
  }

  async execute(request: OperationRequest): Promise<FormattedExecutionResult> {
    const started = performance.now();
    const operation = newOperation(request.requestId, request.facts);
    const result = await runOperation(operation, () => this.inOperation(request, operation));
    log.info({
      requestId: request.requestId, districtId: operation.actor?.districtId, userId: operation.actor?.userId,
      fields: this.fieldsOf(request), ms: Math.round(performance.now() - started),
      code: result.errors?.[0]?.extensions?.code,
    }, 'operation');
    return result;
  }

  private async inOperation(request: OperationRequest, operation: Operation): Promise<FormattedExecutionResult> {
    let transaction: TenantTransaction | null = null;
    try {
      const plan = this.plans.of(request.schema, request.document, request.operationName);
      if (plan.refusal) throw plan.refusal;

      const cookie = plan.alone ? null : readSessionCookie(request.facts.cookie, request.facts.secure);
      let signedIn: SignedIn | null = null;
      if (cookie) {
        transaction = await openTransaction(cookie.districtId, { readOnly: plan.readOnly });
        operation.tenant = transaction;
        signedIn = await this.sessions().find(transaction, cookie.token);
        operation.actor = signedIn?.actor ?? null;
        operation.sessionId = signedIn?.sessionId ?? null;
      }
      if (plan.needsActor && !signedIn) throw unauthenticated();

      if (request.isEvent) plan.policies.forEach(({ action }) => action && operation.declared.add(action));
      const result = await this.run(request, plan);
      if (result.errors && result.errors.length > 0) {
        await transaction?.rollback();
        return { errors: result.errors, data: null };
      }
      failWhenNotAsked(operation);
      if (transaction) {
        await writeLooks(transaction, operation, this.clock.now());
        await transaction.commit();
        // Watching a screen is not being there, so events do not keep a session alive.
        if (signedIn && !request.isEvent) await this.touch(signedIn);
      }
      return result;
    } catch (error) {
      await transaction?.rollback();
      return { errors: [formatError(error, request.requestId)], data: null };
    }
  }

  private async run(request: OperationRequest, plan: OperationPlan): Promise<FormattedExecutionResult> {
    if (request.work) return request.work(plan);
    const context = { requestId: request.requestId, facts: request.facts };
    const { data, errors } = await plan.run(request.rootValue, context, request.variables ?? {});
    if (errors && errors.length > 0) return { errors: errors.map((error) => formatError(error, request.requestId)) };
    return { data: data ?? null };
  }

  // After the commit and on its own, so that reads stay READ ONLY. Failing to note it fails nobody's request.
  private async touch(signedIn: SignedIn): Promise<void> {
    if (this.clock.now().getTime() - signedIn.seenAt.getTime() < seenEvery) return;
    await this.sessions().touch(signedIn)
      .catch((error: unknown) => log.warn(describeError(error), 'session not touched'));
  }

  private sessions(): SessionReader {
    return this.modules.get(SessionReader, { strict: false });
  }

  private fieldsOf(request: OperationRequest): readonly string[] {
    try {
      return this.plans.of(request.schema, request.document, request.operationName).fields;
    } catch {
      return [];
    }
  }
}

/** A resolver that declares an action and never decides it has a hole; better no answer than an open one. */
function failWhenNotAsked(operation: Operation): void {
  const forgotten = [...operation.declared].filter((action) => !operation.asked.has(action));
  if (forgotten.length === 0) return;
  log.error({ requestId: operation.requestId, actions: forgotten }, 'declared actions were never asked');
  throw new Error('A declared action was never asked.');
}

/** Leaves one audit row per look, in the transaction that looked. */
async function writeLooks(t: TenantTransaction, operation: Operation, now: Date): Promise<void> {
  for (const look of looksOf(operation)) {
    await t.query(
      `insert into audit_events (district_id, id, actor_id, role, action, resource, student_id, at, request_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [t.districtId, newId(), look.actor.userId, look.role, look.action, look.resource, look.place.studentId ?? null, now,
        operation.requestId],
    );
  }
}
