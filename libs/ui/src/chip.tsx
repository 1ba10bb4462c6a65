import type { HTMLAttributes } from 'react';
import type { PaperColor } from './card.js';
import css from './chip.module.css';

/** A short label. The word carries the meaning, the color only repeats it. */
export function Chip({ color, className, ...rest }: { color?: PaperColor } & HTMLAttributes<HTMLSpanElement>) {
  return <span className={[css.chip, color && css[color], className].filter(Boolean).join(' ')} {...rest} />;
}
