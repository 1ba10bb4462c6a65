import { buttonClass, Mark, Page } from '@eia/ui';
import { Link } from 'wouter';
import { useT } from './i18n.js';
import css from './not-found.module.css';
import { homeOf } from './paths.js';
import { useSession } from './viewer.js';

/** Nothing here, or nothing for this person: the same page, so that it tells no secrets. */
export function NotFound() {
  const { t } = useT('common');
  const { viewer } = useSession();
  const home = viewer ? homeOf(viewer) : '/sign-in';
  return (
    <div className={css.middle}>
      <Mark size={88} />
      <Page title={t('notFound.title')} className={css.page}>
        <p>{t('notFound.text')}</p>
        {home && <Link href={home} className={buttonClass({ look: 'primary' })}>{t('notFound.home')}</Link>}
      </Page>
    </div>
  );
}
