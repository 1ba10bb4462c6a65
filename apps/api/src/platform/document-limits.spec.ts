import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema, getOperationAST, parse, validate } from 'graphql';
import { isTooLarge, limits, measure } from './document-limits.js';

const ours = buildSchema(readFileSync(resolve(import.meta.dirname, '../../schema.graphql'), 'utf8'));
const family = buildSchema('type Query { me: Person! all: [Person!]! } type Person { name: String! friends: [Person!]! best: Person }');

function sizeOf(source: string, schema = family) {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The test needs one operation.');
  return measure(schema, document, operation);
}

test('depth counts fields, not fragments', () => {
  expect(sizeOf('{ me { best { name } } }').depth).toBe(3);
  expect(sizeOf('{ me { ...f ... on Person { best { best { name } } } } } fragment f on Person { best { name } }').depth).toBe(4);
});

test('cost multiplies through nested lists, so that a short document cannot ask for a large answer', () => {
  expect(sizeOf('{ me { name } }').cost).toBe(1);
  expect(sizeOf('{ all { name } }').cost).toBe(10);
  expect(sizeOf('{ all { friends { name } } }').cost).toBe(110);
  expect(sizeOf('{ all { ...f } } fragment f on Person { friends { friends { name } } }').cost).toBe(1110);
});

test('root fields are counted one by one, also through fragments and under other names', () => {
  const size = sizeOf('{ a: me { name } ...f } fragment f on Query { b: me { name } all { name } }');
  expect(size.roots).toEqual(['me', 'me', 'all']);
  expect(size.aliases).toBe(2);
});

test('each limit alone is enough to refuse', () => {
  const fine = { depth: 1, aliases: 0, cost: 1, roots: ['me'] };
  expect(isTooLarge(fine)).toBe(false);
  expect(isTooLarge({ ...fine, depth: limits.depth + 1 })).toBe(true);
  expect(isTooLarge({ ...fine, aliases: limits.aliases + 1 })).toBe(true);
  expect(isTooLarge({ ...fine, cost: limits.cost + 1 })).toBe(true);
  expect(isTooLarge({ ...fine, roots: Array<string>(limits.rootFields + 1).fill('me') })).toBe(true);
});

test('every operation of the portal fits the schema and stays far below the limits', () => {
  const file = resolve(import.meta.dirname, '../../../portal/src/generated/persisted-documents.json');
  const documents = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  expect(documents.length).toBeGreaterThan(15);
  for (const source of documents) {
    const document = parse(source);
    const name = getOperationAST(document)?.name?.value;
    const size = sizeOf(source, ours);
    expect([name, validate(ours, document), isTooLarge(size)]).toEqual([name, [], false]);
    expect([name, size.cost < limits.cost / 2]).toEqual([name, true]);
  }
});
