import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Clock } from './clock.js';
import type { RunningConfig } from './config.js';
import { directory } from './connections.js';
import { OperationExecutor } from './execute-operation.js';
import { HealthController } from './health.controller.js';
import { OperationPolicies } from './operation-policies.js';

/** Injection token of the configuration: `@Inject(CONFIG) config: Config`. */
export const CONFIG = 'eia:config';

/** What every slice may inject without importing anything. The database must be open (`useConnections`). */
@Global()
@Module({})
export class PlatformModule {
  static with(config: RunningConfig): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      controllers: [HealthController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: DataSource, useFactory: directory },
        Clock, OperationPolicies, OperationExecutor,
      ],
      exports: [CONFIG, DataSource, Clock, OperationPolicies, OperationExecutor],
    };
  }
}
