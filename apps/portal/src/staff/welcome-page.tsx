import { Card, Notice } from '@eia/ui';
import { useT } from '../shared/i18n.js';
import { useViewer } from '../shared/viewer.js';
import { HelpCard } from '../student/help/help-card.js';
import { StaffPage } from './page.js';
import css from './page.module.css';

/** For a principal or a counselor: what they find here, and the help card that their students see. */
export function WelcomePage() {
  const { t } = useT('teacher');
  const { shownName } = useViewer();
  return (
    <StaffPage title={t('welcome.title', { name: shownName })} documentTitle={t('welcome.documentTitle')}>
      <Notice><p>{t('welcome.text')}</p></Notice>
      <Card className={css.narrow} aria-labelledby="help-title">
        <h2 id="help-title">{t('welcome.helpTitle')}</h2>
        <p className={css.lead}>{t('welcome.helpText')}</p>
        <HelpCard />
      </Card>
    </StaffPage>
  );
}
