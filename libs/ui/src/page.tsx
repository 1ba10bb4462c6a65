import { useEffect, useRef, type ReactNode } from 'react';
import css from './page.module.css';

/** The first page of a visit keeps the browser's own start of reading order. */
let firstPage = true;

/**
 * Gives the page its title in the browser's tab and moves the focus to its h1 (the router changes the picture, a
 * screen reader needs to be told): `<h1 ref={usePageFocus(title)} tabIndex={-1}>`.
 * @param title undefined while the page is loading
 * @param moment changes when the same page shows something new: another step, another scene
 */
export function usePageFocus(title: string | undefined, moment: string | number = '') {
  const heading = useRef<HTMLHeadingElement>(null);
  const ready = title !== undefined;
  useEffect(() => {
    if (title !== undefined) document.title = title;
  }, [title]);
  useEffect(() => {
    if (!ready) return;
    if (firstPage) {
      firstPage = false;
      return;
    }
    heading.current?.focus({ preventScroll: true });
    // At once: gliding there, a new screen would begin in its middle.
    window.scrollTo({ top: 0, behavior: 'instant' });
  }, [ready, moment]);
  return heading;
}

/**
 * A page with its heading, for pages without a layout of their own.
 * @param side stands at the end of the heading's line
 */
export function Page({ title, documentTitle = title, side, children, className }: {
  title: string; documentTitle?: string; side?: ReactNode; children: ReactNode; className?: string;
}) {
  const heading = usePageFocus(documentTitle);
  return (
    <main className={className} id="main">
      <div className={css.head}>
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        {side}
      </div>
      {children}
    </main>
  );
}
