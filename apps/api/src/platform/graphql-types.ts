import { registerEnumType } from '@nestjs/graphql';
import { GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';

/** GraphQL names cannot start with a digit; the values inside are the tiers as everything else writes them. */
export enum Tier {
  K_2 = 'k-2',
  G3_5 = '3-5',
  G6_8 = '6-8',
  G9_12 = '9-12',
}
registerEnumType(Tier, { name: 'Tier' });

export enum Progress {
  notStarted = 'notStarted',
  inProgress = 'inProgress',
  done = 'done',
  excused = 'excused',
}
registerEnumType(Progress, { name: 'Progress' });

/** Any JSON value. Use as `@Field(() => JSONScalar)`. */
export const JSONScalar = new GraphQLScalarType({
  name: 'JSON',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

// RFC 3339 with a zone: a local time without one means a different moment on each machine.
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function toDate(value: unknown): Date {
  const date = typeof value === 'string' && instant.test(value) ? new Date(value) : null;
  if (date === null || Number.isNaN(date.getTime())) throw new TypeError('Not a moment in RFC 3339 with a zone.');
  return date;
}

/** A moment: `Date` inside, RFC 3339 outside. `@Field(() => Date)` uses it. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value : toDate(value)).toISOString(),
  parseValue: toDate,
  parseLiteral: (node) => toDate(node.kind === Kind.STRING ? node.value : null),
});
