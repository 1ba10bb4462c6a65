import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly, inOrder, protect } from './sql.js';

/** Districts (the directory), the people in them, how they sign in. */
export class DistrictsAndPeople1763900000001 implements MigrationInterface {
  name = 'DistrictsAndPeople1763900000001';

  async up(q: QueryRunner): Promise<void> {
    await inOrder(q, [
      `create table districts (
        id uuid not null,
        slug text not null,
        host text,
        name text not null,
        country text not null,
        time_zone text not null,
        default_locale text not null,
        constraint districts_pk primary key (id),
        constraint districts_slug unique (slug),
        constraint districts_host unique (host),
        constraint districts_country check (country in ('us', 'gb'))
      )`,

      `create table users (
        district_id uuid not null,
        id uuid not null,
        kind text not null,
        shown_name text not null,
        username text not null,
        locale text not null,
        grade smallint,
        settings jsonb not null,
        constraint users_pk primary key (district_id, id),
        constraint users_username unique (district_id, username),
        constraint users_kind check (kind in ('student', 'staff'))
      )`,
      `alter table users add constraint users_district_fk
        foreign key (district_id) references districts (id) on delete restrict`,
      ...protect('users'),

      // Apart from users, so that reading a class list never touches a hash.
      `create table credentials (
        district_id uuid not null,
        user_id uuid not null,
        password_hash text not null,
        changed_at timestamptz not null,
        constraint credentials_pk primary key (district_id, user_id)
      )`,
      `alter table credentials add constraint credentials_user_fk
        foreign key (district_id, user_id) references users (district_id, id) on delete cascade`,
      ...protect('credentials'),

      `create table sessions (
        district_id uuid not null,
        id uuid not null,
        token_hash text not null,
        user_id uuid not null,
        created_at timestamptz not null,
        seen_at timestamptz not null,
        expires_at timestamptz not null,
        constraint sessions_pk primary key (district_id, id),
        constraint sessions_token unique (district_id, token_hash)
      )`,
      `alter table sessions add constraint sessions_user_fk
        foreign key (district_id, user_id) references users (district_id, id) on delete cascade`,
      `create index sessions_by_user on sessions (district_id, user_id)`,
      ...protect('sessions'),

      // Shape set by rate-limiter-flexible. Its keys hold a district id and a hash, no name.
      `create table sign_in_throttles (
        key varchar(255) not null,
        points integer not null,
        expire bigint,
        constraint sign_in_throttles_pk primary key (key)
      )`,
    ]);
  }

  down = forwardOnly;
}
