import { buttonClass, Card, Chip, Icon, icons, staffIcons, StatusGlyph } from '@eia/ui';
import { Link } from 'wouter';
import { useT } from '../../shared/i18n.js';
import { useFormats } from '../../staff/formats.js';
import { clock } from '../../staff/icons.js';
import { tierColor } from '../../staff/tier.js';
import css from './classes.module.css';
import type { MyClass } from './use-my-classes.js';

/** One class at a glance: what is open now, what is due next, and the way in. */
export function ClassCard({ schoolClass }: { schoolClass: MyClass }) {
  const { t } = useT('teacher');
  const { id, name, tier, schoolName, termName, studentCount, assignments, viewerCan } = schoolClass;
  const color = tierColor[tier];
  return (
    <Card as="li" className={css.card}>
      <div className={css.band} data-paper={color}>
        <svg className={css.overlap} viewBox="0 0 64 50" aria-hidden="true">
          <circle cx="21" cy="25" r="19" fill={`var(--${color}-fill)`} />
          <circle cx="43" cy="25" r="19" fill="var(--mark-other)" />
          <path d="M32 9.510a19 19 0 0 1 0 30.980 19 19 0 0 1 0-30.980Z" fill={color === 'gold' ? 'var(--coral-fill)' : 'var(--gold-fill)'} />
        </svg>
        <h2><Link href={`/classes/${id}`} className={css.name}>{t('classes.className', { name })}</Link></h2>
        <p className={css.about}>{t('classes.place', { school: schoolName, term: termName })}</p>
      </div>
      <div className={css.facts}>
        <Chip color={color}>{t(`tier.${tier}`)}</Chip>
        <Chip>{t(studentCount === 0 ? 'classes.studentsNone' : 'classes.students', { count: studentCount })}</Chip>
      </div>
      <Now schoolClass={schoolClass} />
      <div className={css.deeds}>
        {viewerCan.seeProgress && (
          <Link href={`/classes/${id}`} className={buttonClass({ look: 'tint' })} aria-label={t('classes.openNamed', { name })}>{t('classes.open')}</Link>
        )}
        {viewerCan.assign && (
          <Link href={`/lessons?class=${id}&tier=${tier}`} className={buttonClass({ look: assignments.length === 0 ? 'primary' : 'outline' })} aria-label={t('classes.assignNamed', { name })}>
            <Icon of={staffIcons.plus} size={20} />{t('classes.assign')}
          </Link>
        )}
      </div>
    </Card>
  );
}

function Now({ schoolClass: { assignments, studentCount } }: { schoolClass: MyClass }) {
  const { t } = useT('teacher');
  const formats = useFormats();
  if (assignments.length === 0) return <p className={css.empty}>{t('classes.nothingAssigned')}</p>;
  const open = assignments.filter(({ state }) => state === 'open' || state === 'overdue')
    .sort((a, b) => b.opensAt.localeCompare(a.opensAt));
  const due = open.filter(({ state, dueAt }) => state === 'open' && dueAt).sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''))[0];
  const next = assignments.filter(({ state }) => state === 'scheduled').sort((a, b) => a.opensAt.localeCompare(b.opensAt))[0];
  const shown = open.slice(0, 2);
  return (
    <div className={css.now}>
      {shown.length === 0 && <p className={css.empty}>{t('classes.nothingOpen')}</p>}
      {shown.map((one) => (
        <div key={one.id} className={css.line}>
          <StatusGlyph status={one.started === 0 ? 'notStarted' : 'started'} size={22} />
          <p>
            <b>{one.title}</b>
            <span>{t(one.started === 0 ? 'classes.begunNone' : 'classes.begun', { count: one.started, of: studentCount })}</span>
          </p>
        </div>
      ))}
      {open.length > shown.length && <p className={css.more}>{t('classes.moreOpen', { count: open.length - shown.length })}</p>}
      {due?.dueAt && <p className={css.date}><Icon of={staffIcons.calendar} size={20} />{t('classes.nextDue', { day: formats.day(due.dueAt), title: due.title })}</p>}
      {!due && shown[0]?.state === 'overdue' && <p className={css.date}><Icon of={clock} size={20} />{t('classes.pastDue')}</p>}
      {next && <p className={css.date}><Icon of={icons.arrow} size={20} flip />{t('classes.opensNext', { day: formats.day(next.opensAt), title: next.title })}</p>}
    </div>
  );
}
