import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './button.js';
import css from './dialog.module.css';
import { Icon } from './icon.js';
import { close } from './icons.js';

/**
 * A modal dialog on the native element: the browser keeps the focus inside and gives it back at the end. Esc, the
 * close button and a click beside it all close it.
 * @param closeLabel name of the close button, from the catalog
 * @param children mounted only while open, so that forms start fresh
 */
export function Dialog({ open, ...rest }: DialogProps & { open: boolean }) {
  return open ? <OpenDialog {...rest} /> : null;
}

interface DialogProps { onClose: () => void; title: string; closeLabel: string; wide?: boolean; children: ReactNode }

function OpenDialog({ onClose, title, closeLabel, wide = false, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const latest = useRef(onClose);
  latest.current = onClose;

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    const before = document.activeElement;
    const beside = (event: MouseEvent) => { if (event.target === dialog) latest.current(); };
    const escape = (event: Event) => { event.preventDefault(); latest.current(); };
    dialog.addEventListener('click', beside);
    dialog.addEventListener('cancel', escape);
    dialog.showModal();
    return () => {
      dialog.removeEventListener('click', beside);
      dialog.removeEventListener('cancel', escape);
      dialog.close();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);

  return (
    <dialog ref={ref} className={wide ? `${css.dialog} ${css.wide}` : css.dialog} aria-labelledby={titleId}>
      <div className={css.head}>
        <h2 id={titleId}>{title}</h2>
        <Button look="quiet" square onClick={onClose} aria-label={closeLabel}><Icon of={close} /></Button>
      </div>
      <div className={css.body}>{children}</div>
    </dialog>
  );
}
