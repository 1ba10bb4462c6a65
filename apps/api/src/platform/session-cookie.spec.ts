import { endedSessionCookie, readSessionCookie, sessionCookie } from './session-cookie.js';
import { newSecret } from './ids.js';

const districtId = '01930000-0000-7000-8000-000000000001';
const token = newSecret();

test('on a secure origin the cookie is bound to the host, hidden from scripts and sent only over https', () => {
  expect(sessionCookie({ districtId, token }, true))
    .toBe(`__Host-eia=${districtId}.${token}; Path=/; HttpOnly; SameSite=Lax; Secure`);
});

test('on plain http, where the operator allowed it, the cookie has no prefix that browsers would refuse there', () => {
  expect(sessionCookie({ districtId, token }, false)).toBe(`eia=${districtId}.${token}; Path=/; HttpOnly; SameSite=Lax`);
});

test('what was set is read back, among other cookies, and only by the name that fits the origin', () => {
  expect(readSessionCookie(`a=1; __Host-eia=${districtId}.${token}; b=2`, true)).toEqual({ districtId, token });
  expect(readSessionCookie(`eia=${districtId}.${token}`, false)).toEqual({ districtId, token });
  expect(readSessionCookie(`eia=${districtId}.${token}`, true)).toBeNull();
});

test.each([
  undefined, '', '__Host-eia=', `__Host-eia=${districtId}`, `__Host-eia=${districtId}.`, `__Host-eia=${districtId}.short`,
  `__Host-eia=x'; drop table users.${newSecret()}`, `__Host-eia=${districtId}.${newSecret()}.more`, `x__Host-eia=${districtId}.${newSecret()}`,
])('a missing or malformed cookie is no session: %s', (header) => {
  expect(readSessionCookie(header, true)).toBeNull();
});

test('signing out removes the cookie under the same name', () => {
  expect(endedSessionCookie(true)).toMatch(/^__Host-eia=; .*Max-Age=0; Secure$/);
  expect(endedSessionCookie(false)).toMatch(/^eia=; .*Max-Age=0$/);
});
