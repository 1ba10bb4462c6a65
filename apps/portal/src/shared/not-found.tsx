import { buttonClass, Mark, Page } from '@eia/ui';
import { Link } from 'wouter';
import { useT } from './i18n.js';
import { LookButton } from './look-button.js';
import css from './not-found.module.css';
import { homeOf } from './paths.js';
import { useSession } from './viewer.js';

/**
 * Nothing here, or nothing for this person: the same page, so that it tells no secrets.
 * @param alone no frame with "Aa" stands around it
 */
export function NotFound({ alone = false }: { alone?: boolean }) {
  const { t } = useT('common');
  const { viewer } = useSession();
  const home = viewer ? homeOf(viewer) : '/sign-in';
  return (
    <div className={css.middle}>
      <Mark size={88} />
      <Page title={t('notFound.title')} className={css.page} side={alone && <LookButton />}>
        <p>{t('notFound.text')}</p>
        {home && <Link href={home} className={buttonClass({ look: 'primary' })}>{t('notFound.home')}</Link>}
      </Page>
    </div>
  );
}
