import { SetMetadata } from '@nestjs/common';
import { audited, grantedAs, reach, type Action, type Actor, type Place, type Reach } from '@eia/policy';
import { recordLook } from './audit.js';
import { notFound } from './errors.js';
import { currentOperation, findOperation } from './operation.js';

export const CAN = 'eia:can';
export const PUBLIC = 'eia:public';

export interface PublicOptions {
  /** The operation must be the only one in its document, and opens its own transaction. */
  readonly alone?: boolean;
}

/**
 * Declares the action that a resolver method decides about. When the method ran and never asked (`requireCan`,
 * `reachOf`), the operation fails. Stands on every query, mutation and subscription, and on each `@ResolveField` that
 * reads the database.
 */
export function Can(action: Action): MethodDecorator {
  return <T>(target: object, key: string | symbol, descriptor: TypedPropertyDescriptor<T>) => {
    const original = descriptor.value as (...args: unknown[]) => unknown;
    const declaring = function (this: unknown, ...args: unknown[]): unknown {
      findOperation()?.declared.add(action);
      return original.apply(this, args);
    };
    Object.defineProperty(declaring, 'name', { value: original.name });
    // Other decorators may have written on the method already; those above this one write on the new one.
    for (const name of Reflect.getMetadataKeys(original)) {
      Reflect.defineMetadata(name, Reflect.getMetadata(name, original), declaring);
    }
    descriptor.value = declaring as T;
    SetMetadata(CAN, action)(target, key, descriptor);
    return descriptor;
  };
}

/** Declares that an operation is open to people who are not signed in. */
export function Public(options: PublicOptions = {}): MethodDecorator {
  return SetMetadata(PUBLIC, options);
}

/**
 * Goes on only when the actor may do this here; otherwise the row "does not exist". Records that the action was asked.
 * For audited actions it also records the look itself (written in the same transaction).
 * @param resource what is looked at, for the audit row; by default the class
 */
export function requireCan(actor: Actor, action: Action, place: Place, resource?: string): void {
  const operation = currentOperation();
  operation.asked.add(action);
  const role = grantedAs(actor, action, place);
  if (role === null) throw notFound();
  if (audited.has(action)) recordLook(operation, { actor, role, action, place, resource: resource ?? `class:${place.classId}` });
}

/** Everything the actor may list for the action, to be put into a query. Records that the action was asked. */
export function reachOf(actor: Actor, action: Action): Reach {
  currentOperation().asked.add(action);
  return reach(actor, action);
}
