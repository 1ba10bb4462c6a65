import { randomBytes } from 'node:crypto';
import { v7, validate } from 'uuid';

/** A new id: UUIDv7, so that rows written together lie together. */
export function newId(): string {
  return v7();
}

/** Is this a well-formed uuid? */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && validate(value);
}

/** 256 random bits, for use as a secret in a cookie (base64url, 43 characters). */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
