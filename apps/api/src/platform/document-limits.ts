import {
  getNamedType, getNullableType, isCompositeType, isListType, isObjectType, isInterfaceType, Kind,
  type DocumentNode, type FragmentDefinitionNode, type GraphQLNamedType, type GraphQLSchema, type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What one document may ask for; several times what the largest screen of the portal needs. */
export const limits = { depth: 10, aliases: 15, rootFields: 5, tokens: 2000, cost: 1000, bodyBytes: 256 * 1024 } as const;

/** How many entries a list is taken to have when its cost is guessed. */
const listSize = 10;

/** Sizes of an operation. `cost`: objects to be built, lists counted as ten. Introspection is not counted. */
export interface DocumentSize {
  readonly depth: number;
  readonly aliases: number;
  readonly cost: number;
  /** Names of the root fields, one per use. */
  readonly roots: readonly string[];
}

/** Measures a validated operation (so fragments do not run in circles). */
export function measure(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): DocumentSize {
  const fragments = new Map(document.definitions
    .filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]));
  const rootType = schema.getRootType(operation.operation) ?? null;
  let aliases = 0;

  const walk = (set: SelectionSetNode, parent: GraphQLNamedType | null, roots: string[] | null): { depth: number; cost: number } => {
    let depth = 0;
    let cost = 0;
    const add = (part: { depth: number; cost: number }, factor = 1): void => {
      depth = Math.max(depth, part.depth);
      cost = Math.min(cost + factor * part.cost, Number.MAX_SAFE_INTEGER);
    };
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) add(walk(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value) ?? null, roots));
        continue;
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) ?? null : parent;
        add(walk(selection.selectionSet, type, roots));
        continue;
      }
      const name = selection.name.value;
      if (selection.alias) aliases += 1;
      roots?.push(name);
      if (name.startsWith('__')) continue;
      const type = fieldType(parent, name);
      const inner = selection.selectionSet ? walk(selection.selectionSet, type && getNamedType(type), null) : { depth: 0, cost: 0 };
      const isObject = type !== null && isCompositeType(getNamedType(type));
      add({ depth: inner.depth + 1, cost: isObject ? 1 + inner.cost : 0 }, type && isListType(getNullableType(type)) ? listSize : 1);
    }
    return { depth, cost };
  };

  const roots: string[] = [];
  const { depth, cost } = walk(operation.selectionSet, rootType, roots);
  return { depth, aliases, cost, roots };
}

/** Is any of the limits passed? Tokens and bytes are counted before parsing. */
export function isTooLarge(size: DocumentSize): boolean {
  return size.depth > limits.depth || size.aliases > limits.aliases || size.cost > limits.cost || size.roots.length > limits.rootFields;
}

function fieldType(parent: GraphQLNamedType | null, name: string) {
  if (!isObjectType(parent) && !isInterfaceType(parent)) return null;
  return parent.getFields()[name]?.type ?? null;
}
