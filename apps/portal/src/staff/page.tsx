import { Button, Icon, icons, Notice, usePageFocus } from '@eia/ui';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useT } from '../shared/i18n.js';
import css from './page.module.css';
import { troubleOf } from './query.js';

export interface Crumb { href: string; name: string }

/**
 * A staff page: the way back, its heading (which takes the focus), what one can do here, and the rest.
 * @param documentTitle for the browser's tab, where it must say more than the heading
 * @param moment changes when the page shows another thing at the same address
 * @param printsOwnTitle on paper the heading is left out, because what is printed has its own
 */
export function StaffPage({ title, documentTitle = title, crumbs = [], lead, actions, moment, printsOwnTitle = false, children }: {
  title: string; documentTitle?: string; crumbs?: Crumb[]; lead?: ReactNode; actions?: ReactNode; moment?: string; printsOwnTitle?: boolean;
  children: ReactNode;
}) {
  const { t } = useT('teacher');
  const { t: common } = useT('common');
  const heading = usePageFocus(common('app.title', { page: documentTitle }), moment);
  return (
    <main id="main" className={css.main}>
      <div className={printsOwnTitle ? `${css.head} no-print` : css.head}>
        <div className={css.title}>
          {crumbs.length > 0 && (
            <nav aria-label={t('shell.wayBack')} className={css.crumbs}>
              <ol>
                {crumbs.map(({ href, name }) => <li key={href}><Link href={href}>{name}</Link></li>)}
              </ol>
            </nav>
          )}
          <h1 ref={heading} tabIndex={-1}>{title}</h1>
          {lead && <p className={css.lead}>{lead}</p>}
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
      {children}
    </main>
  );
}

/** Shown only when the answer takes a moment. */
export function Loading() {
  const { t } = useT('common');
  return <main id="main" className={css.loading}><p role="status">{t('loading')}</p></main>;
}

/** A page whose data did not arrive: what happened and what one can do. */
export function LoadTrouble({ error, onRetry, back }: { error: unknown; onRetry: () => void; back?: Crumb }) {
  const { t } = useT('teacher');
  const { t: common } = useT('common');
  const trouble = troubleOf(error);
  return (
    <StaffPage title={t(`trouble.${trouble}.title`)} crumbs={back ? [back] : []}>
      <Notice kind={trouble === 'notFound' ? 'plain' : 'info'}>{t(`trouble.${trouble}.text`)}</Notice>
      {trouble !== 'notFound' && (
        <div><Button look="primary" onClick={onRetry}><Icon of={icons.again} size={20} />{common('trouble.retry')}</Button></div>
      )}
    </StaffPage>
  );
}
