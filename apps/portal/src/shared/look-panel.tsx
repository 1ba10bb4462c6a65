import { Dialog } from '@eia/ui';
import { useT } from './i18n.js';
import { LanguageSwitch } from './language-switch.js';
import { lookChoices, type LookField } from './look.js';
import css from './look-panel.module.css';
import { useSession } from './viewer.js';

const fields: LookField[] = ['text', 'spacing', 'theme', 'motion'];
const wordOf = { text: 'text', spacing: 'spacing', theme: 'theme', motion: 'motion' } as const;
const capital = <S extends string>(text: S) => (text[0]?.toUpperCase() + text.slice(1)) as Capitalize<S>;

/** The "Aa" panel. Every choice shows at once and is saved at once; there is nothing to confirm. */
export default function LookPanel({ onClose }: { onClose: () => void }) {
  const { t } = useT('common');
  const { look, saveLook } = useSession();
  return (
    <Dialog open onClose={onClose} title={t('look.title')} closeLabel={t('close')}>
      <p className={css.sample}>{t('look.sample')}</p>
      {fields.map((field) => (
        <fieldset key={field} className={css.field}>
          <legend>{t(`look.${wordOf[field]}`)}</legend>
          <div className={css.options}>
            {lookChoices[field].map((value) => (
              <label key={value} className={css.option}>
                <input
                  type="radio" name={field} value={value} checked={look[field] === value}
                  onChange={() => { void saveLook({ [field]: value }); }}
                />
                <span>{t(`look.${field}${capital(value)}` as 'look.textM')}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <div className={css.field}>
        <p className={css.legend} aria-hidden="true">{t('language')}</p>
        <LanguageSwitch />
      </div>
    </Dialog>
  );
}
