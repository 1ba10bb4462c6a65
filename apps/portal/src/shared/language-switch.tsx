import { useState } from 'react';
import { localeNames, locales, useT } from './i18n.js';
import css from './language-switch.module.css';
import { useSession } from './viewer.js';

/** The languages as a small group of buttons, each in its own words. */
export function LanguageSwitch() {
  const { t, locale } = useT('common');
  const { saveLook } = useSession();
  const [failed, setFailed] = useState(false);
  return (
    <div role="group" aria-label={t('language')} className={css.group}>
      {locales.map((one) => (
        <button
          key={one} type="button" lang={one} className={css.option} aria-pressed={one === locale}
          onClick={() => { saveLook({ locale: one }).then(() => setFailed(false), () => setFailed(true)); }}
        >
          {localeNames[one]}
        </button>
      ))}
      {failed && <span role="status" className={css.failed}>{t('look.languageOffline')}</span>}
    </div>
  );
}
