import { audited } from '@eia/policy';
import {
  execute, getOperationAST, getVariableValues, OperationTypeNode, type DocumentNode, type ExecutionResult, type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { isTooLarge, measure } from './document-limits.js';
import { badUserInput, tooComplex, type ApiError } from './errors.js';
import type { OperationPolicies, OperationPolicy } from './operation-policies.js';

/** How one document is run: worked out once, kept as long as the parsed document. */
export interface OperationPlan {
  readonly type: OperationTypeNode;
  /** Names of the root fields, for the log; they are ours, unlike the operation's name. */
  readonly fields: readonly string[];
  readonly policies: readonly OperationPolicy[];
  /** Why it must not run at all, or null. */
  readonly refusal: ApiError | null;
  /** Stands alone in its document and opens its own transaction (sign-in). */
  readonly alone: boolean;
  readonly needsActor: boolean;
  readonly readOnly: boolean;
  run(root: unknown, context: unknown, variables: Record<string, unknown>): Promise<ExecutionResult>;
}

/** Plans of documents, per schema. Apollo keeps parsed documents in a bounded cache; plans live exactly as long. */
export class OperationPlans {
  private readonly plans = new WeakMap<DocumentNode, Map<string, OperationPlan>>();

  constructor(private readonly policies: OperationPolicies) {}

  of(schema: GraphQLSchema, document: DocumentNode, operationName?: string | null): OperationPlan {
    const ofDocument = this.plans.get(document) ?? new Map<string, OperationPlan>();
    this.plans.set(document, ofDocument);
    const key = operationName ?? '';
    const known = ofDocument.get(key);
    if (known) return known;
    const plan = this.plan(schema, document, operationName);
    ofDocument.set(key, plan);
    return plan;
  }

  private plan(schema: GraphQLSchema, document: DocumentNode, operationName?: string | null): OperationPlan {
    const operation = getOperationAST(document, operationName);
    if (!operation) throw badUserInput({ operationName: 'UNKNOWN' });
    const size = measure(schema, document, operation);
    const typeName = schema.getRootType(operation.operation)?.name ?? '';
    const fields = size.roots.filter((name) => !name.startsWith('__'));
    const policies = fields.map((field) => this.policies.of(`${typeName}.${field}`));
    const alone = policies.some((policy) => policy.alone);
    const refusal = isTooLarge(size) || (alone && size.roots.length > 1) ? tooComplex() : null;
    return {
      type: operation.operation,
      fields,
      policies,
      refusal,
      alone,
      needsActor: policies.some((policy) => !policy.isPublic),
      readOnly: operation.operation !== OperationTypeNode.MUTATION
        && !policies.some(({ action }) => action !== null && audited.has(action)),
      run: refusal ? async () => ({ errors: [] }) : runner(schema, document, operation),
    };
  }
}

/** Compiled to JavaScript (half the CPU of interpreting); graphql-js for the rare document that cannot be. */
function runner(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): OperationPlan['run'] {
  const operationName = operation.name?.value;
  const compiled = compileQuery(schema, document, operationName ?? '');
  return async (rootValue, contextValue, variableValues) => {
    const result = await (isCompiledQuery(compiled)
      ? compiled.query(rootValue, contextValue, variableValues)
      : execute({ schema, document, rootValue, contextValue, variableValues, operationName }));
    // Nothing ran at all: then it was the variables. Their messages quote values, so only the paths are kept.
    if (result.errors && result.data === undefined) refuseWrongVariables(schema, operation, variableValues);
    return result;
  };
}

function refuseWrongVariables(schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Record<string, unknown>): void {
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!errors) return;
  throw badUserInput(Object.fromEntries(errors.map(({ message }) => {
    const path = / at "([\w.[\]]+)"[;,]/.exec(message)?.[1] ?? /^Variable "\$(\w+)"/.exec(message)?.[1] ?? 'variables';
    return [path, 'WRONG_TYPE'];
  })));
}
