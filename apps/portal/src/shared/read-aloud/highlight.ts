import css from './highlight.module.css';

const name = 'eia-reading';
let marks: HTMLElement[] = [];

/** Marks one stretch of the page as the one that is being read; null: none. Nothing in the page's own tree changes. */
export function highlight(range: Range | null): void {
  marks.forEach((mark) => mark.remove());
  marks = [];
  if (typeof Highlight === 'function' && CSS.highlights) {
    if (range) CSS.highlights.set(name, new Highlight(range));
    else CSS.highlights.delete(name);
  } else if (range) {
    // Older tablets: a thick line under the words, which needs no knowledge of the colors around it.
    marks = [...range.getClientRects()].map(lineUnder);
    document.body.append(...marks);
  }
  if (range) bringIntoView(range);
}

function lineUnder({ left, bottom, width }: DOMRect): HTMLElement {
  const mark = document.createElement('i');
  mark.className = css.mark ?? '';
  mark.setAttribute('aria-hidden', 'true');
  Object.assign(mark.style, { insetBlockStart: `${bottom + window.scrollY - 2}px`, width: `${width}px` });
  // Measured from the left edge of the screen, in either direction of writing.
  mark.style.setProperty('left', `${left + window.scrollX}px`);
  return mark;
}

function bringIntoView(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 80 || bottom > window.innerHeight - 110) range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}
