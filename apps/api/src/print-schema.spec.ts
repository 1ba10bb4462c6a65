import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { printApiSchema } from './print-schema.js';

test('schema.graphql, from which the portal takes its types, is what the code serves (npm run generate writes it)', async () => {
  expect(readFileSync(resolve(import.meta.dirname, '../schema.graphql'), 'utf8')).toBe(await printApiSchema());
});
