import { DataSource, type EntityTarget, type MigrationInterface } from 'typeorm';
import { SnakeNames } from './naming-strategy.js';

export interface DataSourceOptions {
  /** Connections at most. */
  readonly pool?: number;
  /** Shown in pg_stat_activity. */
  readonly name?: string;
  /** Milliseconds after which the server gives up a statement; 0 (default) never. Requests get 5 s. */
  readonly statementTimeout?: number;
  readonly entities?: readonly EntityTarget<object>[];
  readonly migrations?: readonly (new () => MigrationInterface)[];
}

/**
 * A TypeORM data source on a PostgreSQL url; not connected yet.
 * It never logs queries (they hold what students typed) and never changes the schema by itself.
 */
export function dataSourceFor(url: string, options: DataSourceOptions = {}): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    namingStrategy: new SnakeNames(),
    entities: [...(options.entities ?? [])] as never[],
    migrations: [...(options.migrations ?? [])],
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    installExtensions: false,
    poolSize: options.pool ?? 2,
    applicationName: options.name ?? 'eia',
    extra: { statement_timeout: options.statementTimeout ?? 0 },
  });
}
