import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@eia/policy';
import { currentOperation } from '../platform/operation.js';
import { Can, Public, requireCan } from '../platform/policy.js';
import { endedSessionCookie, readSessionCookie } from '../platform/session-cookie.js';
import { tenant } from '../platform/tenant.js';
import { findActor, Viewer } from '../platform/viewer.js';
import { District, SettingsInput, SignInInput, SignInResult, ViewerType } from './identity.graphql.js';
import { listDistricts, storeSettings } from './identity.queries.js';
import { SessionService } from './session.service.js';
import { readSettings } from './settings.js';
import { SignIn } from './sign-in.js';
import { districtOf, viewerOf } from './viewer.js';

@Resolver()
export class IdentityResolver {
  constructor(private readonly signing: SignIn, private readonly sessions: SessionService) {}

  @Public()
  @Query(() => [District])
  async districts(): Promise<District[]> {
    return (await listDistricts()).map(districtOf);
  }

  @Public()
  @Query(() => ViewerType, { nullable: true })
  async viewer(): Promise<ViewerType | null> {
    const actor = findActor();
    return actor && viewerOf(tenant(), actor);
  }

  @Public({ alone: true })
  @Mutation(() => SignInResult)
  async signIn(@Args('input') input: SignInInput): Promise<typeof SignInResult> {
    return this.signing.signIn(input);
  }

  // Open to everyone, because it must succeed for a session that is over as well.
  @Public()
  @Mutation(() => Boolean)
  async signOut(): Promise<boolean> {
    const { request } = currentOperation();
    const cookie = request && readSessionCookie(request.cookie, request.secure);
    if (cookie) {
      const t = tenant();
      await this.sessions.end(t, cookie.token);
      t.afterCommit(() => request.reply.setCookie(endedSessionCookie(request.secure)));
    }
    return true;
  }

  @Can('settings.change')
  @Mutation(() => ViewerType)
  async saveSettings(@Viewer() actor: Actor, @Args('input') input: SettingsInput): Promise<ViewerType> {
    requireCan(actor, 'settings.change', { districtId: actor.districtId });
    const { settings, locale } = readSettings(input);
    await storeSettings(tenant(), actor.userId, settings, locale);
    return viewerOf(tenant(), actor);
  }
}
