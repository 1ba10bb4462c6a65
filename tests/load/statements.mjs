/**
 * How many statements a server sends: PostgreSQL's own count (pg_stat_statements), by login role, top level only. BEGIN,
 * SET LOCAL and COMMIT are statements too, also where two of them travel in one string.
 */

/** @param {import('pg').Client} admin a superuser's connection to the bench's database */
export async function countStatements(admin) {
  await admin.query('create extension if not exists pg_stat_statements');

  return {
    /**
     * Statements run by this login so far. `notices`: the words to open class screens, which go out at most once per class
     * and 300 ms however many requests there are, and so belong to no request.
     * @param {string} role
     * @returns {Promise<{ requests: number, notices: number }>}
     */
    async of(role) {
      const { rows } = await admin.query(
        `select coalesce(sum(s.calls) filter (where not is_notice), 0)::float8 as requests,
           coalesce(sum(s.calls) filter (where is_notice), 0)::float8 as notices
         from pg_stat_statements s join pg_roles r on r.oid = s.userid
         cross join lateral (select s.query ilike 'select pg_notify%' as is_notice) kind
         where r.rolname = $1 and s.toplevel`, [role]);
      return rows[0];
    },
  };
}
