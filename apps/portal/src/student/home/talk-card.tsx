import { buttonClass, Card, Icon, icons, Mark } from '@eia/ui';
import { useEffect, useState } from 'react';
import { useT } from '../../shared/i18n.js';
import { fetchHelpCard } from '../help/fetch-help-card.js';
import { HelpButton } from '../help/help-button.js';
import { useVault } from '../outbox/outbox-context.js';
import css from './home-wide.module.css';

/** Names the first person of the school one can go to, as soon as the help card is there. */
export function TalkCard() {
  const { t, locale } = useT('student');
  const vault = useVault();
  const [name, setName] = useState<string>();
  useEffect(() => {
    let gone = false;
    fetchHelpCard(vault).then(({ people }) => { if (!gone) setName(people[0]?.name); }, () => undefined);
    return () => { gone = true; };
  }, [locale, vault]);
  return (
    <Card color="coral" className={css.talk} aria-labelledby="talk">
      <Mark size={64} />
      <h2 id="talk">{t('home.talkTitle')}</h2>
      <p>{name ? t('home.talkText', { name }) : t('home.talkTextPlain')}</p>
      <HelpButton className={buttonClass({ look: 'outline' })}><Icon of={icons.help} size={22} />{t('nav.help')}</HelpButton>
    </Card>
  );
}
