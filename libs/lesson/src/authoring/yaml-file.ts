import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { ZodType } from 'zod';
import { describeIssue } from './describe-issue.js';
import { fileError, reporter, type Located, type Path, type Problem } from './problem.js';

/** A YAML file: its plain data, and where each part of it stands. */
export interface YamlFile extends Located {
  data: unknown;
  /** False when the text is not YAML at all; then `data` is null and its problems are already listed. */
  readable: boolean;
}

export const NOT_UTF8 = { what: 'The file is not UTF-8 text.', todo: 'Save it again with the encoding UTF-8.' };

/** UTF-8 with no byte order mark; anything else is an author's editor gone astray. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** What became of the same bytes the last time: `--write` reads every file twice, an editor reads most files again. */
const readBefore = new WeakMap<Uint8Array, { yaml: YamlFile; problems: Problem[] }>();

/**
 * Parses strictly: no duplicate keys, no aliases or anchors (a reader should see the words where they are used), no
 * tags of its own.
 */
export function readYaml(file: string, bytes: Uint8Array, problems: Problem[]): YamlFile {
  const known = readBefore.get(bytes);
  const read = known?.yaml.file === file ? known : parseBytes(file, bytes);
  readBefore.set(bytes, read);
  problems.push(...read.problems);
  return read.yaml;
}

function parseBytes(file: string, bytes: Uint8Array): { yaml: YamlFile; problems: Problem[] } {
  const problems: Problem[] = [];
  try {
    return { yaml: readYamlText(file, decode(bytes), problems), problems };
  } catch {
    problems.push(fileError('yaml', file, NOT_UTF8.what, NOT_UTF8.todo));
    return { yaml: { file, data: null, readable: false, lineAt: () => 1 }, problems };
  }
}

/** The same for a text that is already decoded. */
export function readYamlText(file: string, text: string, problems: Problem[]): YamlFile {
  const lines = new LineCounter();
  const lineAtOffset = (offset: number) => lines.linePos(offset).line;
  const fail = (line: number, what: string, todo: string) =>
    problems.push({ severity: 'error', rule: 'yaml', file, line, what, todo });
  const doc = parseDocument(text, { strict: true, uniqueKeys: true, lineCounter: lines, prettyErrors: false });
  for (const issue of [...doc.errors, ...doc.warnings]) {
    const todo = 'Mend it here; a text with ": " in it, or a quote in front, needs quotes around it.';
    fail(lineAtOffset(issue.pos[0]), `This is not YAML: ${oneLine(issue.message)}.`, todo);
  }
  visit(doc, (_, node) => {
    if (!isNode(node)) return;
    const anchored = !isAlias(node) && node.anchor !== undefined;
    if (isAlias(node) || anchored) {
      fail(lineAtOffset(node.range?.[0] ?? 0), 'Aliases and anchors (& and *) are not used here.', 'Write the text out where it is used.');
    }
  });
  const readable = doc.errors.length === 0 && !problems.some((problem) => problem.file === file && problem.rule === 'yaml');
  const data: unknown = readable ? doc.toJS() : null;
  return { file, data, readable, lineAt: (path) => lineAtOffset(offsetOf(doc, path)) };
}

/** Checks a file against its schema and lists every problem; the data typed when there is none. */
export function parseAs<T>(schema: ZodType<T>, source: YamlFile, problems: Problem[]): T | null {
  if (!source.readable) return null;
  const result = schema.safeParse(source.data);
  if (result.success) return result.data;
  const report = reporter(source, problems);
  for (const issue of result.error.issues) {
    for (const { path, what, todo } of describeIssue(issue, source.data)) report.error('schema', path, what, todo);
  }
  return null;
}

/** The deepest part of the path that exists; of a map entry the key, of a list entry the entry. */
function offsetOf(doc: Document, path: Path): number {
  let node: unknown = doc.contents;
  let offset = (node as Node | null)?.range?.[0] ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((entry) => isScalar(entry.key) && String(entry.key.value) === String(part));
      if (!pair) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof part === 'number') {
      node = node.items[part];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

function oneLine(message: string): string {
  return message.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}
