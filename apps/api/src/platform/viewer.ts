import { createParamDecorator } from '@nestjs/common';
import type { Actor } from '@eia/policy';
import { unauthenticated } from './errors.js';
import { findOperation } from './operation.js';

/** The signed-in person of the running operation. Throws UNAUTHENTICATED when there is none. */
export function currentActor(): Actor {
  const actor = findOperation()?.actor;
  if (!actor) throw unauthenticated();
  return actor;
}

/** The signed-in person, or null. */
export function findActor(): Actor | null {
  return findOperation()?.actor ?? null;
}

/** Parameter decorator: `@Viewer() actor: Actor`. UNAUTHENTICATED when signed out. */
export const Viewer = createParamDecorator((): Actor => currentActor());
