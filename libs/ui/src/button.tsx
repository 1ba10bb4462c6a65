import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';
import css from './button.module.css';

export type ButtonLook = 'primary' | 'outline' | 'tint' | 'quiet';

interface Looks {
  look?: ButtonLook;
  /** Round and as wide as high: for one icon. Give the button an `aria-label`. */
  square?: boolean;
}

/** The class names of a button, for links that come from the router. */
export function buttonClass({ look = 'outline', square = false }: Looks = {}, more?: string): string {
  return [css.button, css[look], square && css.square, more].filter(Boolean).join(' ');
}

/**
 * A button. For "not yet" use `aria-disabled`, never `disabled`: it stays in the tab order and a screen reader can
 * tell what is there.
 */
export function Button({ look, square, className, type = 'button', ...rest }: Looks & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type={type} className={buttonClass({ look, square }, className)} {...rest} />;
}

/** A link to outside the app (tel:, sms:, https:) that looks like a button. */
export function ButtonLink({ look, square, className, children, ...rest }: Looks & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a className={buttonClass({ look, square }, className)} {...rest}>{children}</a>;
}
