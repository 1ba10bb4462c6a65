import type { HTMLAttributes } from 'react';
import css from './card.module.css';

export type PaperColor = 'coral' | 'gold' | 'plum' | 'sky' | 'moss' | 'brand';

/** A sheet of paper. With `color` it is tinted and lies flat; without, it is white with a soft edge. */
export function Card({ color, as: As = 'section', className, ...rest }: {
  color?: PaperColor; as?: 'section' | 'div' | 'article' | 'li' | 'aside';
} & HTMLAttributes<HTMLElement>) {
  const look = color ? `${css.tinted} ${css[color]}` : css.card;
  return <As className={className ? `${look} ${className}` : look} {...rest} />;
}
