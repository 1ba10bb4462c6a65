import { Button, Icon, icons, Mark, Page } from '@eia/ui';
import { Component, Suspense, type ReactNode } from 'react';
import { isApiError } from './gql.js';
import { useT } from './i18n.js';
import { NotFound } from './not-found.js';
import css from './not-found.module.css';

/**
 * What to do when a page could not be loaded.
 * @param children further ways to go on
 */
export function Trouble({ error, onRetry, children }: { error: unknown; onRetry: () => void; children?: ReactNode }) {
  const { t } = useT('common');
  if (isApiError(error, 'NOT_FOUND')) return <NotFound />;
  const offline = isApiError(error, 'OFFLINE') || !navigator.onLine;
  return (
    <div className={css.middle}>
      <Mark size={88} />
      <Page title={offline ? t('trouble.offlineTitle') : t('trouble.otherTitle')} className={css.page}>
        <p role="status">{offline ? t('trouble.offline') : t('trouble.other')}</p>
        <div className={css.ways}>
          <Button look="primary" onClick={onRetry}><Icon of={icons.again} size={20} />{t('trouble.retry')}</Button>
          {children}
        </div>
      </Page>
    </div>
  );
}

/** Catches what a page throws: a chunk that did not arrive, or a fault of ours. */
export class TroubleBoundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === undefined) return <Suspense fallback={null}>{this.props.children}</Suspense>;
    // A chunk that failed to arrive stays failed until the page is loaded anew.
    return <Suspense fallback={null}><Trouble error={this.state.error} onRetry={() => window.location.reload()} /></Suspense>;
  }
}
