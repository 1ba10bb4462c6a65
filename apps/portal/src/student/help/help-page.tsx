import { buttonClass, Card, Icon, icons, Page } from '@eia/ui';
import { Link } from 'wouter';
import { useT } from '../../shared/i18n.js';
import { LookButton } from '../../shared/look-button.js';
import { ListenButton } from '../../shared/read-aloud/listen-button.js';
import { HelpCard } from './help-card.js';
import css from './help-page.module.css';

/** `/help`: the help card at an address of its own, for posters and bookmarks. */
export default function HelpPage() {
  const { t } = useT('student');
  const { t: common } = useT('common');
  return (
    <Page
      className={css.page} title={t('help.title')} documentTitle={common('app.title', { page: t('help.title') })}
      side={<div className={css.tools}><Link href="/home" className={buttonClass({ look: 'quiet' })}><Icon of={icons.home} size={22} />{t('nav.home')}</Link><ListenButton /><LookButton /></div>}
    >
      <Card><HelpCard /></Card>
    </Page>
  );
}
