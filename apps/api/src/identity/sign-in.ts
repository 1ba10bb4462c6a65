import { Injectable } from '@nestjs/common';
import { currentOperation, type RequestFacts } from '../platform/operation.js';
import { readSessionCookie, sessionCookie } from '../platform/session-cookie.js';
import { inTenant } from '../platform/tenant.js';
import type { SignedIn, SignInInput, SignInRefusal, SignInRefused } from './identity.graphql.js';
import { findAccount, listDistricts } from './identity.queries.js';
import { passwordFits } from './passwords.js';
import { SessionService } from './session.service.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { viewerOf } from './viewer.js';

@Injectable()
export class SignIn {
  constructor(private readonly sessions: SessionService, private readonly throttle: SignInThrottle) {}

  /** Checks name and password and begins a session. The slow hash is computed while no connection is held. */
  async signIn(input: SignInInput): Promise<SignedIn | SignInRefused> {
    const request = requestFacts();
    const districtId = await this.findDistrict(input.district ?? null, request.host);
    if (districtId === null) return refused('UNKNOWN_DISTRICT');

    const username = input.username.normalize('NFKC').trim().toLowerCase();
    const leave = await this.throttle.ask(districtId, username, request.address);
    if (leave.wait !== null) return refused('TOO_MANY_TRIES', leave.wait);

    // U+0000 cannot be stored, so nobody's name contains it; PostgreSQL would refuse the question.
    const account = username.includes('\0') ? null
      : await inTenant(districtId, { readOnly: true }, (t) => findAccount(t, username));
    if (!await passwordFits(account?.password_hash ?? null, input.password) || account === null) {
      await this.throttle.failed(request.address);
      return refused('WRONG_NAME_OR_PASSWORD');
    }

    await this.throttle.succeeded(districtId, username);
    return this.begin(districtId, account.id, request);
  }

  private async begin(districtId: string, userId: string, request: RequestFacts): Promise<SignedIn> {
    const old = readSessionCookie(request.cookie, request.secure);
    return inTenant(districtId, {}, async (t) => {
      if (old?.districtId === districtId) await this.sessions.end(t, old.token);
      await this.sessions.sweep(t, userId);
      const token = await this.sessions.begin(t, userId);
      const signedIn = await this.sessions.find(t, token);
      if (!signedIn) throw new Error('A session that was just begun must be found.');
      t.afterCommit(() => request.reply.setCookie(sessionCookie({ districtId, token }, request.secure)));
      return { viewer: await viewerOf(t, signedIn.actor) };
    });
  }

  /** By its slug, else by the host people typed, else the only one there is. */
  private async findDistrict(slug: string | null, host: string): Promise<string | null> {
    const districts = await listDistricts();
    const name = host.replace(/:\d+$/, '').toLowerCase();
    const found = slug !== null ? districts.find((d) => d.slug === slug)
      : districts.find((d) => d.host?.toLowerCase() === name) ?? (districts.length === 1 ? districts[0] : undefined);
    return found?.id ?? null;
  }
}

function refused(reason: SignInRefusal, retryAfterSeconds: number | null = null): SignInRefused {
  return { reason, retryAfterSeconds };
}

function requestFacts(): RequestFacts {
  const { request } = currentOperation();
  if (!request) throw new Error('Signing in needs a request.');
  return request;
}
