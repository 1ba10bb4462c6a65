import { Button, Notice } from '@eia/ui';
import { Component, Suspense, type ReactNode } from 'react';
import { isApiError } from './gql.js';
import { useT } from './i18n.js';
import { NotFound } from './not-found.js';
import css from './not-found.module.css';

/** What to do when a page could not be loaded. */
export function Trouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useT('common');
  if (isApiError(error, 'NOT_FOUND')) return <NotFound />;
  const offline = isApiError(error, 'OFFLINE') || !navigator.onLine;
  return (
    <main className={css.middle} id="main">
      <Notice kind="info" live>{offline ? t('trouble.offline') : t('trouble.other')}</Notice>
      <Button look="primary" onClick={onRetry}>{t('trouble.retry')}</Button>
    </main>
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
