import { createHash, randomBytes } from 'node:crypto';

/**
 * Signs somebody in without the form.
 * @param {import('pg').Client} admin
 * @param {string} districtId
 * @param {string} username
 * @returns {Promise<string>} the cookie, as the browser sends it
 */
export async function newSession(admin, districtId, username) {
  const token = randomBytes(32).toString('base64url');
  const { rowCount } = await admin.query(
    `insert into sessions (district_id, id, token_hash, user_id, created_at, seen_at, expires_at)
     select district_id, gen_random_uuid(), $3, id, now(), now() + interval '1 hour', now() + interval '8 hours' from users where district_id = $1 and username = $2`,
    [districtId, username, createHash('sha256').update(token).digest('hex')]);
  if (rowCount !== 1) throw new Error(`There is no ${username}.`);
  return `__Host-eia=${districtId}.${token}`;
}
