import MarkdownIt from 'markdown-it';
import { z } from 'zod';
import { Id, LocaleId, Status } from '../schema/common.js';
import { reporter, type Located, type Problem } from './problem.js';
import { decode, NOT_UTF8, parseAs, readYamlText } from './yaml-file.js';

const FrontMatter = z.strictObject({
  lesson: Id,
  locale: LocaleId,
  kind: z.enum(['teacher', 'family']),
  status: Status.optional(),
});

/** Filled in at run time; allowed in documents only, and only these. */
export const PLACEHOLDERS = ['teacherName', 'counselorName', 'counselorContact', 'optOutDate', 'schoolName'] as const;

/** A row of the run table. */
export interface RunRow {
  line: number;
  cells: string[];
}

/** teacher.<locale>.md or family.<locale>.md, read and rendered. */
export interface LessonDocument extends Located {
  front: z.infer<typeof FrontMatter>;
  /** Without the front matter; line n of the file is line n - `bodyLine` + 1 of it. */
  body: string;
  bodyLine: number;
  html: string;
  /** `{#id}` of the headings, in order. */
  anchors: string[];
  /** Of the table below the heading `{#run}`. */
  runRows: RunRow[];
}

/** Raw HTML off: an author's `<b>` is shown as typed. No pictures: they could come from anywhere. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('image');

type Token = ReturnType<typeof markdown.parse>[number];

/** Reads one document; null when its front matter is not what it should be (then the problems say so). */
export function readDocument(file: string, bytes: Uint8Array, problems: Problem[]): LessonDocument | null {
  const fail = (line: number, what: string, todo: string) => {
    problems.push({ severity: 'error', rule: 'document', file, line, what, todo });
    return null;
  };
  let text: string;
  try {
    text = decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return fail(1, NOT_UTF8.what, NOT_UTF8.todo);
  }
  const match = /^---\n([\s\S]*?\n)---\n/.exec(text);
  if (!match?.[1]) return fail(1, 'The front matter is missing.', 'Start with --- lesson, locale and kind ---, as the other lessons do.');
  const yaml = readYamlText(file, match[1], problems);
  const moved = { ...yaml, lineAt: (path: readonly (string | number)[]) => yaml.lineAt(path) + 1 };
  const front = parseAs(FrontMatter, moved, problems);
  if (!front) return null;
  const body = text.slice(match[0].length);
  const bodyLine = match[0].split('\n').length;
  const tokens = markdown.parse(body, {});
  const anchors = takeAnchors(tokens);
  return {
    file,
    front,
    body,
    bodyLine,
    html: markdown.renderer.render(tokens, markdown.options, {}),
    anchors,
    runRows: runRows(tokens, bodyLine),
    // A document's path is its line: see `linesOf`.
    lineAt: (path) => (typeof path[0] === 'number' ? path[0] : 1),
  };
}

/** The lines of a document with their numbers in the file. */
export function linesOf(document: LessonDocument): { line: number; text: string }[] {
  return document.body.split('\n').map((text, index) => ({ line: document.bodyLine + index, text }));
}

/** Placeholders that nobody will fill in. */
export function checkPlaceholders(document: LessonDocument, problems: Problem[]): void {
  const known: ReadonlySet<string> = new Set(PLACEHOLDERS);
  for (const { line, text } of linesOf(document)) {
    for (const [whole, name = ''] of text.matchAll(/\{\{\s*(.*?)\s*\}\}/g)) {
      if (known.has(name) && whole === `{{${name}}}`) continue;
      reporter(document, problems).error(
        'placeholder',
        [line],
        `${whole} is not a placeholder.`,
        `Use one of ${PLACEHOLDERS.map((known) => `{{${known}}}`).join(', ')}, written exactly so.`,
      );
    }
  }
}

/** `## Goals {#goals}` becomes a heading with that id and without the mark. */
function takeAnchors(tokens: Token[]): string[] {
  const anchors: string[] = [];
  tokens.forEach((token, index) => {
    if (token.type !== 'inline' || tokens[index - 1]?.type !== 'heading_open') return;
    const mark = /\s*\{#([a-z-]+)\}$/.exec(token.content);
    const last = token.children?.at(-1);
    if (!mark?.[1] || !last) return;
    anchors.push(mark[1]);
    tokens[index - 1]?.attrSet('id', mark[1]);
    last.content = last.content.replace(/\s*\{#[a-z-]+\}$/, '');
  });
  return anchors;
}

function runRows(tokens: Token[], bodyLine: number): RunRow[] {
  const start = tokens.findIndex((token) => token.type === 'heading_open' && token.attrGet('id') === 'run');
  if (start === -1) return [];
  const rest = tokens.slice(start + 1);
  const end = rest.findIndex((token) => token.type === 'heading_open' || token.type === 'table_close');
  const rows: RunRow[] = [];
  let isBody = false;
  for (const token of end === -1 ? rest : rest.slice(0, end)) {
    if (token.type === 'tbody_open') isBody = true;
    if (!isBody) continue;
    if (token.type === 'tr_open') rows.push({ line: bodyLine + (token.map?.[0] ?? 0), cells: [] });
    if (token.type === 'inline') rows.at(-1)?.cells.push(token.content);
  }
  return rows;
}
