import type { Tenant } from '../platform/tenant.js';

/** IANA zone in which the district counts days. */
export async function timeZoneOf(t: Tenant): Promise<string> {
  const [row] = await t.query<{ zone: string }>('select time_zone as zone from districts where id = $1', [t.districtId]);
  return row?.zone ?? 'UTC';
}
