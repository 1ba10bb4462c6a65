import { Card } from '@eia/ui';
import { useT } from '../shared/i18n.js';
import { useFormats } from '../staff/formats.js';
import css from './district.module.css';
import { finishedOf, reachOf } from './parts.js';
import type { Dose, Report } from './use-report.js';

/** The term in four numbers: two are rounded sums about students, two exact counts of classes. */
export function Figures({ report, dose }: { report: Report; dose: Dose | null | undefined }) {
  const { t } = useT('district');
  const { number, day } = useFormats();
  const finished = finishedOf(report.outcomes);
  const figures = [
    ...(report.roster > 0 ? [{ key: 'roster', value: report.roster, note: t('figures.rosterNote') }] : []),
    ...(report.outcomes.n > 0 ? [{
      key: 'finished', value: finished, note: t(`figures.finishedNote.${reachOf(finished, report.outcomes.n) ?? 'few'}`),
    }] : []),
    ...(dose ? [
      { key: 'taught', value: dose.classesTaughtThisWeek, note: t('figures.taughtNote', { count: dose.classes, number: number(dose.classes), day: day(`${dose.weekStartsOn}T12:00:00`) }) },
      { key: 'minutes', value: dose.minutes, note: t('figures.minutesNote', { count: dose.lessonsTaught, number: number(dose.lessonsTaught) }) },
    ] : []),
  ] as { key: 'roster' | 'finished' | 'taught' | 'minutes'; value: number; note: string }[];
  if (figures.length === 0) return null;
  return (
    <section aria-label={t('figures.label')}>
      <dl className={css.figures}>
        {figures.map(({ key, value, note }) => (
          <Card as="div" key={key} className={css.figure}>
            <dt>{t(`figures.${key}`)}</dt>
            <dd className={css.value}>{number(value)}</dd>
            <dd className={css.note}>{note}</dd>
          </Card>
        ))}
      </dl>
    </section>
  );
}
