import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { AssignmentModule } from './assignment/assignment.module.js';
import { AttemptModule } from './attempt/attempt.module.js';
import { CatalogModule } from './catalog/catalog.module.js';
import { IdentityModule } from './identity/identity.module.js';
import type { RunningConfig } from './platform/config.js';
import { OperationExecutor } from './platform/execute-operation.js';
import { graphqlOptions } from './platform/graphql-options.js';
import { CONFIG, PlatformModule } from './platform/platform.module.js';
import { ProgressModule } from './progress/progress.module.js';
import { ReportModule } from './report/report.module.js';
import { RosterModule } from './roster/roster.module.js';
import { SupportModule } from './support/support.module.js';

/** All slices, in the order in which they may import one another. */
export const slices = [
  IdentityModule, RosterModule, CatalogModule, AssignmentModule, AttemptModule, ProgressModule, ReportModule,
  SupportModule,
];

@Module({})
export class AppModule {
  /** @param extra modules of a test, with resolvers of their own */
  static with(config: RunningConfig, extra: readonly Type[] = []): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver, inject: [CONFIG, OperationExecutor], useFactory: graphqlOptions,
        }),
        ...slices, ...extra,
      ],
    };
  }
}
