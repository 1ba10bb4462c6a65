import { Dialog } from '@eia/ui';
import { useEffect, useState } from 'react';
import { useT } from './i18n.js';
import { LanguageSwitch } from './language-switch.js';
import { lookChoices, type LookField } from './look.js';
import css from './look-panel.module.css';
import { localVoices } from './read-aloud/voices.js';
import { useSession } from './viewer.js';

/** Where the words of a field stand in the catalog. */
const groupOf = {
  text: 'look', spacing: 'look', font: 'aa', theme: 'look', motion: 'look', speed: 'aa', shortcuts: 'aa',
} as const satisfies Record<LookField, 'look' | 'aa'>;
const fields = Object.keys(groupOf) as LookField[];
const capital = <S extends string>(text: S) => (text[0]?.toUpperCase() + text.slice(1)) as Capitalize<S>;

/** The "Aa" panel. Every choice shows at once and is saved at once; there is nothing to confirm. */
export default function LookPanel({ onClose }: { onClose: () => void }) {
  const { t } = useT('common');
  const { look, saveLook } = useSession();
  const [speaks, setSpeaks] = useState(false);
  // A speed is of no use where nothing can speak.
  useEffect(() => { void localVoices().then((voices) => setSpeaks(voices.length > 0)); }, []);
  return (
    <Dialog open onClose={onClose} title={t('look.title')} closeLabel={t('close')}>
      <p className={css.sample}>{t('look.sample')}</p>
      {fields.filter((field) => field !== 'speed' || speaks).map((field) => (
        <fieldset key={field} className={css.field}>
          <legend>{t(`${groupOf[field]}.${field}` as 'look.text')}</legend>
          <div className={css.options}>
            {lookChoices[field].map((value) => (
              <label key={value} className={css.option}>
                <input
                  type="radio" name={field} value={value} checked={look[field] === value}
                  onChange={() => { void saveLook({ [field]: value }); }}
                />
                <span>{t(`${groupOf[field]}.${field}${capital(value)}` as 'look.textM')}</span>
              </label>
            ))}
          </div>
          {field === 'font' && <p className="sub small">{t('aa.fontNote')}</p>}
        </fieldset>
      ))}
      <div className={css.field}>
        <p className={css.legend} aria-hidden="true">{t('language')}</p>
        <LanguageSwitch />
      </div>
    </Dialog>
  );
}
