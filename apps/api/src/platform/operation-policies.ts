import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Action } from '@eia/policy';
import { CAN, PUBLIC, type PublicOptions } from './policy.js';

// Keys under which @nestjs/graphql marks the methods of resolvers.
const TYPE = 'graphql:resolver_type';
const NAME = 'graphql:resolver_name';

/** What is declared on the method behind one root field. */
export interface OperationPolicy {
  readonly action: Action | null;
  readonly isPublic: boolean;
  readonly alone: boolean;
}

/**
 * Knows the policy of each query, mutation and subscription, and refuses to let the server start when one has none:
 * what was forgotten must not be open.
 */
@Injectable()
export class OperationPolicies implements OnApplicationBootstrap {
  private readonly byField = new Map<string, OperationPolicy>();

  constructor(private readonly discovery: DiscoveryService, private readonly scanner: MetadataScanner) {}

  onApplicationBootstrap(): void {
    const undeclared: string[] = [];
    for (const { field, method } of this.operations()) {
      const action = Reflect.getMetadata(CAN, method) as Action | undefined;
      const open = Reflect.getMetadata(PUBLIC, method) as PublicOptions | undefined;
      if (action === undefined && open === undefined) undeclared.push(field);
      this.byField.set(field, { action: action ?? null, isPublic: open !== undefined, alone: open?.alone ?? false });
    }
    if (undeclared.length > 0) throw new Error(`No policy declared for: ${undeclared.sort().join(', ')}. Add @Can(action) or @Public().`);
  }

  /** @param field such as `Query.viewer`. Throws for a field no resolver stands behind. */
  of(field: string): OperationPolicy {
    const policy = this.byField.get(field);
    if (!policy) throw new Error(`No policy known for ${field}.`);
    return policy;
  }

  private operations(): { field: string; method: object }[] {
    return this.discovery.getProviders().flatMap(({ instance }) => {
      if (instance === null || typeof instance !== 'object') return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
      if (prototype === null) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const method = prototype[name] as object;
        const type = Reflect.getMetadata(TYPE, method) as unknown;
        if (type !== 'Query' && type !== 'Mutation' && type !== 'Subscription') return [];
        const field = (Reflect.getMetadata(NAME, method) as string | undefined) ?? name;
        return [{ field: `${type}.${field}`, method }];
      });
    });
  }
}
