import type { ReactNode } from 'react';
import { Icon } from './icon.js';
import { bulb, check, info, message } from './icons.js';
import css from './notice.module.css';

/** `problem` is for the app's own trouble and for forms; what a child answered is never a problem. */
export type NoticeKind = 'plain' | 'info' | 'kind' | 'hint' | 'done' | 'problem';

const icons: Record<NoticeKind, string> = { plain: info, info, kind: message, hint: bulb, done: check, problem: info };

/** A note in the page. With `live` a screen reader hears it when it appears. */
export function Notice({ kind = 'plain', live = false, children, className }: {
  kind?: NoticeKind; live?: boolean; children: ReactNode; className?: string;
}) {
  return (
    <div className={[css.notice, css[kind], className].filter(Boolean).join(' ')} role={live ? 'status' : undefined}>
      <Icon of={icons[kind]} />
      <div>{children}</div>
    </div>
  );
}
