import type { ReactNode } from 'react';
import css from './page.module.css';

/** A wide table that scrolls inside itself: reachable by keyboard, since its columns are not (WCAG 2.1.1). */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return <div className={css.scrollRegion} role="region" aria-label={label} tabIndex={0}>{children}</div>;
}
