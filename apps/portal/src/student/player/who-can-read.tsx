import { Icon, icons } from '@eia/ui';
import { useOwnWords, useT } from '../../shared/i18n.js';
import { usePlay } from './play.js';
import css from './who-can-read.module.css';

const known = ['self', 'teacher', 'teacherWithoutName', 'teacherSummary', 'teacherTotals', 'counselorInCase'] as const;

/**
 * Stands above every box before anything is written in it; the sentences follow the rule that guards the rows.
 * @param ownNote the note is the app's own words, not the lesson's
 */
export function WhoCanRead({ readers, note, ownNote = false }: { readers: readonly string[] | undefined; note?: string; ownNote?: boolean }) {
  const { t } = useT('student');
  const { teacherName, lesson } = usePlay();
  const own = useOwnWords(lesson.locale);
  const kinds = known.filter((kind) => readers?.includes(kind));
  const alone = kinds.length === 1 && kinds[0] === 'self';
  return (
    <section className={css.who} aria-label={t('reflect.who')}>
      <Icon of={alone ? icons.lock : icons.eye} size={22} />
      <div>
        <p className={css.title} {...own}>{t('reflect.who')}</p>
        <ul {...own}>
          {kinds.map((kind) => <li key={kind}>{t(`reflect.reader.${kind}`, { teacher: teacherName })}</li>)}
          {alone && <li>{t('reflect.privateNote')}</li>}
        </ul>
        {note && <p className={css.note} {...(ownNote ? own : {})}>{note}</p>}
      </div>
    </section>
  );
}
