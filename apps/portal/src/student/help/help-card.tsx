import { ButtonLink, Icon, icons, Notice } from '@eia/ui';
import { useEffect, useState } from 'react';
import { heldMeanwhile } from '../../device/held-meanwhile.js';
import { useT } from '../../shared/i18n.js';
import { useViewer } from '../../shared/viewer.js';
import { useVault } from '../outbox/outbox-context.js';
import { fetchHelpCard, type Card } from './fetch-help-card.js';
import css from './help-card.module.css';

/** The people of the school first, then the lines of the country; nothing stands in the way of it. */
export function HelpCard({ intro = true }: { intro?: boolean }) {
  const { t, locale } = useT('student');
  const { t: common } = useT('common');
  const { locale: account } = useViewer();
  const vault = useVault();
  const [card, setCard] = useState<Card>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const show = (found: Card) => {
      setCard(found);
      setFailed(false);
    };
    void heldMeanwhile(fetchHelpCard(vault), async () => (await vault?.get('helpCard'))?.card, show, () => setFailed(true), { wait: 0 });
  }, [account, vault]);

  if (!card) {
    return failed
      ? <Notice kind="info" live>{t('help.offline')}</Notice>
      : <p role="status">{common('loading')}</p>;
  }
  const languages = new Intl.DisplayNames([locale], { type: 'language' });
  const lines = [...card.lines].sort((a, b) => Number(b.emergency) - Number(a.emergency));
  return (
    <div className={css.card}>
      {intro && <p>{t('help.intro')}</p>}
      {card.people.length > 0 && (
        <section>
          <h2>{t('help.school')}</h2>
          <ul className={css.people}>
            {card.people.map((person) => (
              <li key={person.name}>
                <span className={css.dot}><Icon of={icons.people} size={22} /></span>
                <span>
                  <b>{person.name}</b>, {person.role}
                  {(person.place ?? person.when) && <span className={css.more}>{[person.place, person.when].filter(Boolean).join(' · ')}</span>}
                </span>
              </li>
            ))}
          </ul>
          <p className={css.say}>{t('help.goTell')}</p>
        </section>
      )}
      {lines.length > 0 && (
        <section>
          <h2>{t('help.lines')}</h2>
          <ul className={css.lines}>
            {lines.map((line) => (
              <li key={line.id} className={line.emergency ? css.emergency : undefined}>
                <div>
                  <b>{line.name}</b>
                  <span className={css.more}>{t('help.hours', { hours: line.hours, languages: line.languages.map((code) => languages.of(code) ?? code).join(', ') })}</span>
                  {line.note && <span className={css.more}>{line.note}</span>}
                </div>
                <div className={css.ways}>
                  {line.call && <ButtonLink look="tint" href={`tel:${line.call.replace(/[^+\d]/g, '')}`}><Icon of={icons.phone} size={20} />{t('help.call', { number: line.call })}</ButtonLink>}
                  {line.text && <ButtonLink look="tint" href={smsLink(line.text)}><Icon of={icons.message} size={20} />{t('help.text', { number: line.text })}</ButtonLink>}
                  {line.url && <ButtonLink look="quiet" href={line.url} target="_blank" rel="noreferrer">{t('help.open')}</ButtonLink>}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** "HOME to 741741" and "988" both lead to the number, the first with its word filled in. */
function smsLink(text: string): string {
  const number = /[+\d][\d\s-]*$/.exec(text)?.[0].replace(/[^+\d]/g, '') ?? '';
  const word = /^([A-Z]{2,})\b/.exec(text)?.[1];
  return word ? `sms:${number}?body=${word}` : `sms:${number}`;
}
