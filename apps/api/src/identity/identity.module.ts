import { Module } from '@nestjs/common';
import { SessionReader } from '../platform/sessions.js';
import { IdentityResolver } from './identity.resolver.js';
import { SessionService } from './session.service.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { SignIn } from './sign-in.js';

@Module({
  providers: [IdentityResolver, SignIn, SignInThrottle, SessionService, { provide: SessionReader, useExisting: SessionService }],
  exports: [SessionReader],
})
export class IdentityModule {}
