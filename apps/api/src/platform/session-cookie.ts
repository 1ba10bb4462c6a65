import { isId } from './ids.js';

/** What the session cookie says: the district to look in, and the secret. */
export interface SessionCookie {
  readonly districtId: string;
  readonly token: string;
}

/**
 * `__Host-` binds the cookie to this host, over https only. Browsers treat localhost as secure, other plain http not:
 * there, and only when the operator allowed it, the cookie has no prefix.
 */
function nameFor(secure: boolean): string {
  return secure ? '__Host-eia' : 'eia';
}

/** @param secure whether the browser treats this origin as secure */
export function sessionCookie(value: SessionCookie, secure: boolean): string {
  return `${nameFor(secure)}=${value.districtId}.${value.token}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

/** Makes the browser forget the session. */
export function endedSessionCookie(secure: boolean): string {
  return `${nameFor(secure)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure ? '; Secure' : ''}`;
}

/** The session named by a Cookie header; null when there is none or it is malformed. */
export function readSessionCookie(header: string | null | undefined, secure: boolean): SessionCookie | null {
  const start = `${nameFor(secure)}=`;
  const value = header?.split(';').map((part) => part.trim()).find((part) => part.startsWith(start))?.slice(start.length);
  const [districtId, token, ...rest] = value?.split('.') ?? [];
  if (!isId(districtId) || !token || rest.length > 0 || !/^[\w-]{43}$/.test(token)) return null;
  return { districtId, token };
}
