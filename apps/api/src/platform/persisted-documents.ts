import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The documents the portal may send, by their sha256. */
export class PersistedDocuments {
  private readonly documents: ReadonlyMap<string, string>;

  constructor(documents: Readonly<Record<string, string>>) {
    this.documents = new Map(Object.entries(documents));
  }

  /** The document with this id; null when it is not one of ours. Only ids are compared, never texts. */
  find(id: unknown): string | null {
    return typeof id === 'string' ? this.documents.get(id) ?? null : null;
  }

  get size(): number {
    return this.documents.size;
  }
}

/**
 * Reads the list that the portal's build leaves behind, and those of earlier releases (`earlier-operations/<version>.json`): a tablet
 * that was in a cupboard over the holidays still sends what it knows.
 * @param portal folder of the portal project; the built list is preferred to the one beside the sources
 */
export function loadPersistedDocuments(portal: string): PersistedDocuments {
  const file = ['dist/persisted-documents.json', 'src/generated/persisted-documents.json']
    .map((path) => join(portal, path)).find((path) => existsSync(path));
  if (!file) return new PersistedDocuments({});
  const earlier = join(portal, 'earlier-operations');
  const files = [...existsSync(earlier) ? readdirSync(earlier).filter((name) => name.endsWith('.json')).map((name) => join(earlier, name)) : [], file];
  return new PersistedDocuments(Object.assign({}, ...files.map(readList)) as Record<string, string>);
}

function readList(file: string): Record<string, string> {
  return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The id inside a GraphQL request, in the form Apollo's persisted queries use. */
export function idOfRequest(body: unknown): unknown {
  const shape = body as { extensions?: { persistedQuery?: { sha256Hash?: unknown } } } | null;
  return shape?.extensions?.persistedQuery?.sha256Hash;
}
