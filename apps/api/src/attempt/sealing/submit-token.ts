import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '../../platform/ids.js';

/** What a submit token is good for: adding deeds to this one attempt of this one student, until it expires. */
export interface Submitter {
  readonly studentId: string;
  readonly attemptId: string;
}

/** Sealed answers may wait on a tablet in a cupboard over the holidays, and a term. */
const validDays = 120;

/** A signed note that goes with answers which are sent after the student has signed out. It opens nothing and reads nothing. */
export function submitToken({ studentId, attemptId }: Submitter, secret: string, now: Date): string {
  const content = [studentId, attemptId, Math.floor(now.getTime() / 1000) + validDays * 86_400].join('.');
  return `${content}.${mac(content, secret)}`;
}

/** Reads a submit token; null when it was not signed with this secret, or has expired. */
export function readSubmitToken(token: unknown, secret: string, now: Date): Submitter | null {
  if (typeof token !== 'string') return null;
  const [studentId, attemptId, expires, signature, ...rest] = token.split('.');
  if (!isId(studentId) || !isId(attemptId) || !expires || !signature || rest.length > 0) return null;
  const [given, right] = [Buffer.from(signature), Buffer.from(mac([studentId, attemptId, expires].join('.'), secret))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return Number(expires) * 1000 > now.getTime() ? { studentId, attemptId } : null;
}

function mac(content: string, secret: string): string {
  return createHmac('sha256', secret).update(`submit 1 ${content}`).digest('base64url');
}
