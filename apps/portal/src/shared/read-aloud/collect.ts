import { sentencesOf, type Sentence, type Span } from './segments.js';

/** One sentence on the screen, ready to be said. */
export interface Line {
  readonly text: string;
  /** BCP 47, of the nearest element that says so. */
  readonly language: string;
  readonly sentence: Sentence;
  /** Where a part of it stands in the page; null when the page has changed. */
  readonly rangeOf: (span: Span) => Range | null;
  /** The text of the paragraph it belongs to. */
  readonly paragraph: string;
}

interface Piece { readonly node: Text; readonly start: number }

/** Not said: drawings, what a child typed, and what is not to be seen. */
const silent = '[aria-hidden="true"], [hidden], script, style, svg, textarea, select, [data-silent]';

/** Every sentence below `root` in reading order. The page itself is not touched: what is read is marked by ranges. */
export function linesOf(root: Element): Line[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let text = '';
  let block: Element | null = null;
  const finish = () => {
    if (block && text.trim()) lines.push(...paragraph(block, text, pieces));
    pieces = [];
    text = '';
  };
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (!parent || parent.closest(silent) || !isShown(parent)) continue;
    const around = blockOf(parent, root);
    if (around !== block) finish();
    block = around;
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  finish();
  return lines;
}

function paragraph(block: Element, text: string, pieces: readonly Piece[]): Line[] {
  const language = block.closest('[lang]')?.getAttribute('lang') || 'en';
  return sentencesOf(text, language).map((sentence) => ({
    text: text.slice(sentence.start, sentence.end), language, sentence, paragraph: text.trim(),
    rangeOf: ({ start, end }) => rangeIn(pieces, start, end),
  }));
}

function rangeIn(pieces: readonly Piece[], start: number, end: number): Range | null {
  const from = pieces.findLast((piece) => piece.start <= start);
  const to = pieces.findLast((piece) => piece.start < end);
  if (!from?.node.isConnected || !to?.node.isConnected) return null;
  if (start - from.start > from.node.length || end - to.start > to.node.length) return null;
  const range = document.createRange();
  range.setStart(from.node, start - from.start);
  range.setEnd(to.node, end - to.start);
  return range;
}

/** The nearest element that begins on a line of its own. */
function blockOf(element: Element, root: Element): Element {
  let here = element;
  while (here !== root && here.parentElement && /^(inline|contents)/.test(getComputedStyle(here).display)) here = here.parentElement;
  return here;
}

function isShown(element: Element): boolean {
  return element.checkVisibility?.() ?? element.getClientRects().length > 0;
}
