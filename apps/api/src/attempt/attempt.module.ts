import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { AttemptResolver } from './attempt.resolver.js';
import { MyPathService } from './my-path.service.js';
import { MyWorkService } from './my-work.service.js';
import { OfflineKit } from './offline-kit.js';
import { DeliverSealed } from './sealing/deliver-sealed.js';
import { SealingKeys } from './sealing/sealing-keys.js';
import { SealingResolver } from './sealing/sealing.resolver.js';
import { SaveResponses } from './save-responses.js';
import { StartAttempt } from './start-attempt.js';
import { WarmUpService } from './warm-up.service.js';

@Module({
  imports: [CatalogModule],
  providers: [MyWorkService, MyPathService, WarmUpService, StartAttempt, SaveResponses, OfflineKit, SealingKeys, DeliverSealed, AttemptResolver, SealingResolver],
})
export class AttemptModule {}
