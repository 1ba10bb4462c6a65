import { Button, Card, Chip, Icon, icons, staffIcons } from '@eia/ui';
import { Link } from 'wouter';
import { useT } from '../../shared/i18n.js';
import { useFormats } from '../../staff/formats.js';
import { clock } from '../../staff/icons.js';
import css from './catalogue.module.css';
import { LessonPicture } from './lesson-picture.js';
import type { LessonSummary } from './use-lessons.js';

/** One lesson of the catalogue. */
export function LessonCard({ lesson, search, onAssign }: { lesson: LessonSummary; search: string; onAssign: () => void }) {
  const { t } = useT('teacher');
  const formats = useFormats();
  return (
    <Card as="li" className={css.card}>
      <LessonPicture lesson={lesson} className={css.picture} />
      <div className={css.body}>
        <p className={css.unit}>{lesson.unitTitle}</p>
        <h3><Link href={`/lessons/${lesson.versionId}${search}`} className={css.title}>{lesson.title}</Link></h3>
        <p className={css.objective}>{lesson.objective}</p>
        <ul className={css.facts}>
          <li><Icon of={clock} size={18} />{t('lesson.minutes', { count: lesson.minutes })}</li>
          <li><Icon of={staffIcons.star} size={18} />{formats.list(lesson.skillNames)}</li>
          <li><Icon of={icons.globe} size={18} />{formats.languages(lesson.locales.map(({ locale }) => locale))}</li>
        </ul>
        <LessonBadges lesson={lesson} />
      </div>
      <div className={css.deeds}>
        <Button look="tint" onClick={onAssign} aria-label={t('lesson.assignNamed', { title: lesson.title })}><Icon of={staffIcons.plus} size={20} />{t('lesson.assign')}</Button>
      </div>
    </Card>
  );
}

/** Draft, core and sensitivity as short labels; nothing is shown for what is ordinary. */
export function LessonBadges({ lesson }: { lesson: Pick<LessonSummary, 'status' | 'core' | 'sensitivity'> }) {
  const { t } = useT('teacher');
  const sensitive = lesson.sensitivity === 'medium' || lesson.sensitivity === 'high' ? lesson.sensitivity : null;
  if (lesson.status !== 'draft' && !lesson.core && !sensitive) return null;
  return (
    <p className={css.badges}>
      {lesson.core && <Chip color="brand">{t('lesson.core')}</Chip>}
      {sensitive && <Chip color="plum">{t(`sensitivity.${sensitive}.badge`)}</Chip>}
      {lesson.status === 'draft' && <Chip color="gold">{t('lesson.draft')}</Chip>}
    </p>
  );
}
