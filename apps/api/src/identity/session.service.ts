import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor, Grant } from '@eia/policy';
import { Clock } from '../platform/clock.js';
import { newId, newSecret } from '../platform/ids.js';
import { SessionReader, type SignedIn } from '../platform/sessions.js';
import { inTenant, type Tenant } from '../platform/tenant.js';

const minute = 60_000;

/** How long a session lives without a sign of life. Students share devices; staff see other people's data. */
const idle = { student: 60 * minute, staff: 30 * minute } as const;

/** Nobody stays signed in longer than a school day, whatever they do. */
const longest = 10 * 60 * minute;

interface Row {
  session_id: string;
  seen_at: Date;
  user_id: string;
  kind: 'student' | 'staff';
  shown_name: string;
  locale: string;
  grants: Grant[];
  classes: { id: string; tier: NonNullable<Actor['tier']> }[];
}

/** Sessions in the database: a random token in the cookie, its hash in a row. */
@Injectable()
export class SessionService extends SessionReader {
  constructor(private readonly clock: Clock) {
    super();
  }

  /** One statement, because every operation starts with it. Grants and enrollments count from their first to their last day, local. */
  async find(t: Tenant, token: string): Promise<SignedIn | null> {
    const now = this.clock.now();
    const [row] = await t.query<Row>(`
      select s.id as session_id, s.seen_at, u.id as user_id, u.kind, u.shown_name, u.locale,
        coalesce((
          select json_agg(json_build_object('role', g.role, 'placeKind', g.place_kind, 'placeId', g.place_id))
          from grants g where g.district_id = $1 and g.user_id = u.id
            and g.from_date <= day.today and (g.to_date is null or g.to_date >= day.today)), '[]') as grants,
        coalesce((
          select json_agg(json_build_object('id', c.id, 'tier', c.tier) order by e.from_date desc, c.id desc)
          from enrollments e join classes c on c.district_id = $1 and c.id = e.class_id
          where e.district_id = $1 and e.student_id = u.id
            and e.from_date <= day.today and (e.to_date is null or e.to_date >= day.today)), '[]') as classes
      from sessions s
      join users u on u.district_id = $1 and u.id = s.user_id
      join districts d on d.id = $1
      cross join lateral (select ($3::timestamptz at time zone d.time_zone)::date as today) day
      where s.district_id = $1 and s.token_hash = $2 and s.expires_at > $3
        and s.seen_at > case u.kind when 'student' then $4::timestamptz else $5::timestamptz end`,
    [t.districtId, hashOf(token), now, before(now, idle.student), before(now, idle.staff)]);
    return row ? signedIn(t.districtId, row) : null;
  }

  async touch({ actor, sessionId }: SignedIn): Promise<void> {
    await inTenant(actor.districtId, {}, (t) => t.query(
      'update sessions set seen_at = $3 where district_id = $1 and id = $2 and seen_at < $3',
      [t.districtId, sessionId, this.clock.now()]));
  }

  /**
   * A new session, always with a new token: one that was planted before sign-in is worth nothing.
   * @returns the token for the cookie
   */
  async begin(t: Tenant, userId: string): Promise<string> {
    const token = newSecret();
    const now = this.clock.now();
    await t.query(
      `insert into sessions (district_id, id, token_hash, user_id, created_at, seen_at, expires_at)
       values ($1, $2, $3, $4, $5, $5, $6)`,
      [t.districtId, newId(), hashOf(token), userId, now, new Date(now.getTime() + longest)]);
    return token;
  }

  /** Ends the session of a token. */
  async end(t: Tenant, token: string): Promise<void> {
    await t.query('delete from sessions where district_id = $1 and token_hash = $2', [t.districtId, hashOf(token)]);
  }

  /** Clears away what is over for this person, so that rows do not pile up. */
  async sweep(t: Tenant, userId: string): Promise<void> {
    await t.query('delete from sessions where district_id = $1 and user_id = $2 and expires_at <= $3',
      [t.districtId, userId, this.clock.now()]);
  }
}

function signedIn(districtId: string, row: Row): SignedIn {
  const isStudent = row.kind === 'student';
  const tier = isStudent ? row.classes[0]?.tier : undefined;
  return {
    sessionId: row.session_id,
    seenAt: row.seen_at,
    actor: {
      districtId, userId: row.user_id, kind: row.kind, shownName: row.shown_name, locale: row.locale, grants: row.grants,
      classIds: isStudent ? row.classes.map(({ id }) => id) : [],
      ...(tier ? { tier } : {}),
    },
  };
}

/** The token has 256 random bits, so a plain hash is enough: there is nothing to guess. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function before(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() - milliseconds);
}
