import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloServerPlugin } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloDriver } from '@nestjs/apollo';
import type { BuildSchemaOptions } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Config } from './config.js';
import { limits } from './document-limits.js';
import { asRequestError, formatError } from './format-error.js';
import { badUserInput } from './errors.js';
import type { OperationExecutor } from './execute-operation.js';
import { graphqlPath } from './graphql-door.js';
import { DateTimeScalar } from './graphql-types.js';
import type { RequestFacts } from './operation.js';
import { factsOf } from './request-facts.js';

interface Context {
  readonly requestId: string;
  readonly facts: RequestFacts;
}

/** How classes become GraphQL types: `Date` is our DateTime. */
export const schemaOptions: BuildSchemaOptions = { scalarsMap: [{ type: Date, scalar: DateTimeScalar }] };

/** Apollo as the parser, validator and cache of documents; running them is `OperationExecutor`'s. */
export function graphqlOptions(config: Config, executor: OperationExecutor): ApolloDriverConfig {
  const open = config.environment !== 'production' && config.operations === 'any';
  return {
    driver: ApolloDriver,
    path: graphqlPath,
    autoSchemaFile: true,
    sortSchema: true,
    buildSchemaOptions: schemaOptions,
    context: (request: FastifyRequest, reply: FastifyReply): Context =>
      ({ requestId: request.id, facts: factsOf(config, request, reply) }),
    graphiql: false,
    introspection: open,
    validationRules: open ? [] : [NoSchemaIntrospectionCustomRule],
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens: limits.tokens },
    autoTransformHttpErrors: false,
    formatError: (_formatted: unknown, error: unknown) => formatError(error),
    plugins: [ApolloServerPluginCacheControlDisabled(), runThrough(executor)],
  } as ApolloDriverConfig;
}

/** Hands each validated operation to the executor instead of Apollo's own execution. */
function runThrough(executor: OperationExecutor): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operationName, operation }) {
          if (operation?.operation === 'subscription') throw asRequestError(badUserInput({}));
          const { refusal } = executor.plans.of(schema, document, operationName);
          if (refusal) throw asRequestError(refusal);
        },
        async responseForOperation({ schema, document, operationName, request, contextValue }) {
          const result = await executor.execute({
            requestId: contextValue.requestId, schema, document, operationName,
            variables: request.variables as Record<string, unknown> | undefined, facts: contextValue.facts,
          });
          return {
            http: { status: undefined, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { ...result } },
          };
        },
      };
    },
  };
}
