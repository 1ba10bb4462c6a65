/**
 * How many statements a server sends: PostgreSQL's own count (pg_stat_statements), by login role, top level only. BEGIN,
 * SET LOCAL and COMMIT are statements too, also where two of them travel in one string.
 */

/** @param {import('pg').Client} admin a superuser's connection to the bench's database */
export async function countStatements(admin) {
  await admin.query('create extension if not exists pg_stat_statements');

  return {
    /** @param {string} role @returns {Promise<number>} statements run by this login so far */
    async of(role) {
      const { rows } = await admin.query(
        `select coalesce(sum(s.calls), 0)::float8 as calls
         from pg_stat_statements s join pg_roles r on r.oid = s.userid
         where r.rolname = $1 and s.toplevel`, [role]);
      return /** @type {{ calls: number }[]} */ (rows)[0]?.calls ?? 0;
    },

    /**
     * What was run, most often first: to compare two sides by eye.
     * @param {string} role
     * @returns {Promise<{ calls: number, meanMs: number, query: string }[]>}
     */
    async listed(role) {
      const { rows } = await admin.query(
        `select s.calls::float8 as calls, round((s.total_exec_time / s.calls)::numeric, 3)::float8 as "meanMs", s.query
         from pg_stat_statements s join pg_roles r on r.oid = s.userid
         where r.rolname = $1 and s.toplevel order by s.total_exec_time desc`, [role]);
      return rows;
    },
  };
}
