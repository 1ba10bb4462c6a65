import { announce, Button, buttonClass, Card, Icon, icons, Notice, staffIcons } from '@eia/ui';
import { useMemo, useState } from 'react';
import { Link, useSearch } from 'wouter';
import { useT } from '../../shared/i18n.js';
import { useNamesHidden } from '../../staff/names.js';
import { Loading, LoadTrouble, StaffPage } from '../../staff/page.js';
import { AssignmentDialog } from '../assign/assignment-dialog.js';
import { CellDialog } from './cell-dialog.js';
import { csvFileName, toCsv } from './csv.js';
import { useCellWords } from './cell-words.js';
import { countColumn, currentColumn, readCell, type ProgressSnapshot } from './grid-model.js';
import css from './grid.module.css';
import { GridTable } from './grid-table.js';
import { LiveBar } from './live-bar.js';
import { PollTotals } from './poll-totals.js';
import { SharedLines } from './shared-lines.js';
import { NowCard, PrivacyNote } from './side-cards.js';
import { Legend } from './status.js';
import { useNames } from './use-names.js';
import { useAnnouncedProgress, useClassHead, useProgress, type ClassHead } from './use-progress.js';

/** A class: who stands where in which lesson, live. */
export default function ClassPage({ classId }: { classId: string }) {
  const { t } = useT('teacher');
  const head = useClassHead(classId);
  const { first, state } = useProgress(classId);
  useAnnouncedProgress(first.data);
  const back = { href: '/classes', name: t('classes.title') };
  if (head.isPending || first.isPending) return <Loading />;
  const failed = head.error ?? first.error;
  if (!head.data || !first.data) return <LoadTrouble error={failed} back={back} onRetry={() => { void head.refetch(); void first.refetch(); }} />;
  return <ClassView head={head.data} snapshot={first.data} state={state} />;
}

function ClassView({ head, snapshot, state }: { head: ClassHead; snapshot: ProgressSnapshot; state: ReturnType<typeof useProgress>['state'] }) {
  const { t } = useT('teacher');
  const [hidden, hide] = useNamesHidden();
  const arrivedAt = new URLSearchParams(useSearch()).get('lesson');
  const [cell, setCell] = useState<{ studentId: string; assignmentId: string } | null>(null);
  const [managing, setManaging] = useState<string | null>(null);
  const nameOf = useNames(head.students, snapshot.students);
  const current = useMemo(() => currentColumn(snapshot.lessons, new Date()), [snapshot]);
  const download = useDownload(head, snapshot, nameOf);
  const currentId = snapshot.lessons[current]?.assignmentId;
  const now = head.assignments.find(({ id }) => id === currentId);
  const managed = head.assignments.find(({ id }) => id === managing);
  const title = t('classes.className', { name: head.name });

  const assign = head.viewerCan.assign && (
    <Link href={`/lessons?class=${head.id}&tier=${head.tier}`} className={buttonClass({ look: 'primary' })}><Icon of={staffIcons.plus} size={20} />{t('classes.assign')}</Link>
  );
  const actions = snapshot.lessons.length > 0 && snapshot.students.length > 0 ? (
    <>
      <Button onClick={() => hide(!hidden)}><Icon of={hidden ? icons.eye : icons.eyeOff} size={20} />{t(hidden ? 'grid.showNames' : 'grid.hideNames')}</Button>
      <Button className={css.slim} onClick={() => window.print()}><Icon of={staffIcons.print} size={20} /><span>{t('grid.print')}</span></Button>
      <Button className={css.slim} onClick={download} aria-label={t('grid.csvLong')}><Icon of={staffIcons.download} size={20} /><span>{t('grid.csv')}</span></Button>
      {assign}
    </>
  ) : assign;

  return (
    <StaffPage
      title={title} crumbs={[{ href: '/classes', name: t('classes.title') }]} actions={actions || undefined}
      lead={t('grid.lead', { school: head.schoolName, tier: t(`tier.${head.tier}`), students: t(head.studentCount === 0 ? 'classes.studentsNone' : 'classes.students', { count: head.studentCount }) })}
    >
      {snapshot.students.length === 0 && <Notice>{t('grid.noStudents')}</Notice>}
      {snapshot.lessons.length === 0 && <Empty classId={head.id} tier={head.tier} canAssign={head.viewerCan.assign} />}
      {snapshot.lessons.length > 0 && (
        <>
          <LiveBar snapshot={snapshot} current={current} state={state} />
          <div className={css.cols}>
            <Card className={css.sheet} aria-labelledby="grid-title">
              <div className={css.sheetHead}>
                <h2 id="grid-title">{t('grid.title')}</h2>
                <Legend snapshot={snapshot} />
              </div>
              <GridTable
                snapshot={snapshot} current={current} className={title} nameOf={nameOf} arrivedAt={arrivedAt}
                onCell={(studentId, assignmentId) => setCell({ studentId, assignmentId })} onLesson={setManaging}
              />
              <p className={css.keys} aria-hidden="true">{t('grid.keys')}</p>
              <p className={css.foot}>{t(hidden ? 'grid.footHidden' : 'grid.foot', { count: snapshot.students.length })}</p>
            </Card>
            <div className={css.sideCards}>
              {now && <NowCard snapshot={snapshot} current={current} assignment={now} onDates={() => setManaging(now.id)} />}
              {now && <PollTotals key={`poll ${now.id}`} assignmentId={now.id} finished={countColumn(snapshot, current).done} />}
              {/* Hidden names mean that others may look at this screen; a child's words are not for a projector either. */}
              {now && !hidden && (
                <SharedLines key={now.id} assignmentId={now.id} versionId={now.lessonVersionId} finished={countColumn(snapshot, current).done} />
              )}
              <PrivacyNote />
            </div>
          </div>
        </>
      )}
      {cell && (
        <CellDialog snapshot={snapshot} {...cell} name={nameOf(cell.studentId)} canExcuse={head.viewerCan.assign} onClose={() => setCell(null)} />
      )}
      {managed && (
        <AssignmentDialog
          assignment={managed} canChange={head.viewerCan.assign} onClose={() => setManaging(null)}
          onRemoved={() => {
            setManaging(null);
            announce(t('assignment.removed'));
            // The column that had the focus is gone.
            setTimeout(() => document.querySelector<HTMLElement>('#main h1')?.focus());
          }}
        />
      )}
    </StaffPage>
  );
}

function Empty({ classId, tier, canAssign }: { classId: string; tier: string; canAssign: boolean }) {
  const { t } = useT('teacher');
  return (
    <Card className={css.empty}>
      <svg viewBox="0 0 220 120" aria-hidden="true" className={css.emptyArt}>
        <circle cx="84" cy="60" r="48" fill="var(--coral-fill)" />
        <circle cx="136" cy="60" r="48" fill="var(--mark-other)" />
        <path d="M110 19.700a48 48 0 0 1 0 80.600 48 48 0 0 1 0-80.600Z" fill="var(--gold-fill)" />
      </svg>
      <h2>{t('grid.emptyTitle')}</h2>
      <p>{t('grid.emptyText')}</p>
      {canAssign && <Link href={`/lessons?class=${classId}&tier=${tier}`} className={buttonClass({ look: 'primary' })}>{t('grid.pickOne')}</Link>}
    </Card>
  );
}

/** The grid as a file, made here: it shows what the page shows, hidden names included. */
function useDownload(head: ClassHead, snapshot: ProgressSnapshot, nameOf: (studentId: string) => string): () => void {
  const { t } = useT('teacher');
  const words = useCellWords();
  return () => {
    const rows = [
      [t('grid.student'), ...snapshot.lessons.map(({ title }) => title)],
      ...snapshot.students.map((student) => [nameOf(student.id), ...snapshot.lessons.map((_, column) => words(readCell(snapshot, student, column)))]),
    ];
    const url = URL.createObjectURL(new Blob([toCsv(rows)], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = csvFileName(t('grid.fileTitle', { name: head.name }), new Date());
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
}
