import { buttonClass, Icon, icons } from '@eia/ui';
import { Link, useLocation } from 'wouter';
import { useT } from '../shared/i18n.js';
import { Trouble } from '../shared/trouble.js';
import { HelpButton } from './help/help-button.js';

/** A student's page that did not load: try again, go home, or talk to someone. */
export function StudentTrouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useT('student');
  const [path] = useLocation();
  return (
    <Trouble error={error} onRetry={onRetry}>
      {path !== '/home' && <Link href="/home" className={buttonClass()}><Icon of={icons.home} size={20} />{t('nav.home')}</Link>}
      <HelpButton className={buttonClass()}><Icon of={icons.help} size={20} />{t('nav.help')}</HelpButton>
    </Trouble>
  );
}
