import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { slices } from './app.module.js';
import { schemaOptions } from './platform/graphql-options.js';

/** The API's schema as GraphQL text, sorted. Needs no database and no configuration. */
export async function printApiSchema(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    const resolvers = slices.flatMap(resolversOf);
    return `${printSchema(lexicographicSortSchema(await app.get(GraphQLSchemaFactory).create(resolvers, [], schemaOptions)))}\n`;
  } finally {
    await app.close();
  }
}

/** Writes the schema for the portal's code generation; a spec fails when the file is stale. */
export async function printSchemaFile(path: string): Promise<void> {
  writeFileSync(path, await printApiSchema());
}

function resolversOf(slice: Type): Type[] {
  const providers = (Reflect.getMetadata('providers', slice) ?? []) as unknown[];
  return providers.filter((provider): provider is Type => typeof provider === 'function' && provider.name.endsWith('Resolver'));
}
