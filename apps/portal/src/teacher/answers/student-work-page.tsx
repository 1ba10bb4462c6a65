import type { PublicWarmUpItem } from '@eia/lesson';
import { Button, buttonClass, Card, Chip, Icon, icons, Notice } from '@eia/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { StudentWorkDocument, type Progress, type StudentWorkQuery } from '../../generated/graphql.js';
import { gql } from '../../shared/gql.js';
import { useT } from '../../shared/i18n.js';
import { useNamesHidden } from '../../staff/names.js';
import { Loading, LoadTrouble, StaffPage } from '../../staff/page.js';
import { keys, troubleOf } from '../../staff/query.js';
import { ExcuseButton } from '../grid/excuse-button.js';
import { CellGlyph } from '../grid/status.js';
import { useClassHead, type ClassHead } from '../grid/use-progress.js';
import { useNames } from '../grid/use-names.js';
import { useContent } from '../lessons/preview/use-content.js';
import { AnswerCard, ReflectionCard } from './answer-card.js';
import { answeredItems, answeredWarmUp } from './answer-list.js';
import css from './answers.module.css';

export type Work = StudentWorkQuery['studentWork'];

/** One student's answers to one lesson, and what a teacher does not see. */
export default function StudentWorkPage({ classId, studentId, assignmentId }: { classId: string; studentId: string; assignmentId: string }) {
  const { t } = useT('teacher');
  const head = useClassHead(classId);
  const work = useQuery({
    queryKey: keys.work(assignmentId, studentId),
    queryFn: async () => (await gql(StudentWorkDocument, { assignmentId, studentId })).studentWork,
    refetchOnMount: 'always',
  });
  const back = { href: `/classes/${classId}`, name: t('answers.back') };
  if (head.isPending || work.isPending) return <Loading />;
  if (!head.data || !work.data) return <LoadTrouble error={work.error ?? head.error} back={back} onRetry={() => { void head.refetch(); void work.refetch(); }} />;
  return <WorkView work={work.data} head={head.data} />;
}

function WorkView({ work, head }: { work: Work; head: ClassHead }) {
  const { t } = useT('teacher');
  const [hidden, hide] = useNamesHidden();
  const nameOf = useNames(head.students, [{ id: work.studentId, name: work.studentName }]);
  const name = nameOf(work.studentId);
  const { assignment } = work;
  const at = head.students.findIndex(({ id }) => id === work.studentId);
  const address = (studentId: string) => `/classes/${head.id}/students/${studentId}/${assignment.id}`;
  const before = head.students[at - 1];
  const after = head.students[at + 1];
  return (
    <StaffPage
      title={name} documentTitle={t('answers.documentTitle', { name, lesson: assignment.title })} moment={work.studentId}
      crumbs={[{ href: '/classes', name: t('classes.title') }, { href: `/classes/${head.id}`, name: t('classes.className', { name: head.name }) }]}
      lead={t('answers.lead', { title: assignment.title })}
      actions={(
        <>
          <Button onClick={() => hide(!hidden)}><Icon of={hidden ? icons.eye : icons.eyeOff} size={20} />{t(hidden ? 'grid.showNames' : 'grid.hideNames')}</Button>
          <Link href={`/classes/${head.id}/students/${work.studentId}`} className={buttonClass()}>{t('accommodation.open', { name })}</Link>
          {head.viewerCan.assign && <ExcuseButton classId={head.id} assignmentId={assignment.id} studentId={work.studentId} isExcused={work.progress === 'excused'} />}
        </>
      )}
    >
      <Standing work={work} />
      <Answers work={work} />
      <Notice className={css.nothing}>{t('answers.notSeen')}</Notice>
      {(before || after) && (
        <nav className={css.neighbors} aria-label={t('answers.neighbors')}>
          {before && <Link href={address(before.id)}><Icon of={icons.back} size={20} flip />{t('answers.before', { name: nameOf(before.id) })}</Link>}
          {after && <Link href={address(after.id)} className={css.after}>{t('answers.after', { name: nameOf(after.id) })}<Icon of={icons.arrow} size={20} flip /></Link>}
        </nav>
      )}
    </StaffPage>
  );
}

function Standing({ work }: { work: Work }) {
  const { t } = useT('teacher');
  return (
    <p className={css.standing}>
      <CellGlyph cell={{ state: work.progress, quizDone: false, stepsSeen: 0, steps: 0, lateAnswers: 0 }} size={28} />
      <b>{t(`cell.${work.progress}` satisfies `cell.${Progress}`)}</b>
      {work.quizDone && <Chip color="gold">{t('cell.quizDone')}</Chip>}
      {work.answers.some(({ late }) => late) && <Chip color="sky">{t('grid.legendLate')}</Chip>}
    </p>
  );
}

function Answers({ work }: { work: Work }) {
  const { t } = useT('teacher');
  const { t: common } = useT('common');
  const content = useContent(work.contentUrls);
  if (work.attemptStatus === null) return <Card className={css.nothing}><p>{t(work.progress === 'excused' ? 'answers.excused' : 'answers.notStarted')}</p></Card>;
  if (content.isPending) return <p role="status">{common('loading')}</p>;
  if (content.isError) return <Notice kind="info">{t(`trouble.${troubleOf(content.error)}.text`)}</Notice>;
  const list = answeredItems(content.data, work.answers, work.quizItemIds);
  const asked = work.warmUp as PublicWarmUpItem[];
  const warmUp = answeredWarmUp(asked, work.answers);
  const inLesson = list.filter(({ inQuiz }) => !inQuiz);
  // Unanswered quiz questions are shown only once the quiz has begun: before, nobody has skipped anything.
  const quizBegan = work.quizDone || list.some(({ inQuiz, answer }) => inQuiz && answer);
  const inQuiz = list.filter((one) => one.inQuiz && quizBegan);
  return (
    <>
      {warmUp.length > 0 && (
        <section className={css.part} aria-labelledby="answers-warm-up">
          <h2 id="answers-warm-up">{t('answers.inWarmUp')}</h2>
          <ol className={css.answers} lang={asked[0]?.locale}>{warmUp.map((one) => <AnswerCard key={one.item.id} {...one} />)}</ol>
        </section>
      )}
      <section className={css.part} aria-labelledby="answers-lesson">
        <h2 id="answers-lesson">{t('answers.inLesson')}</h2>
        {inLesson.length === 0 ? <p className={css.quiet}>{t('answers.noQuestions')}</p> : (
          <ol className={css.answers} lang={content.data.locale}>{inLesson.map((one) => <AnswerCard key={one.item.id} {...one} />)}</ol>
        )}
      </section>
      {inQuiz.length > 0 && (
        <section className={css.part} aria-labelledby="answers-quiz">
          <h2 id="answers-quiz">{t('answers.inQuiz')}</h2>
          <ol className={css.answers} lang={content.data.locale}>{inQuiz.map((one) => <AnswerCard key={one.item.id} {...one} />)}</ol>
        </section>
      )}
      <section className={css.part} aria-labelledby="answers-shared">
        <h2 id="answers-shared">{t('answers.shared')}</h2>
        {work.reflections.length === 0
          ? <p className={css.quiet}>{t('answers.nothingShared')}</p>
          : <ul className={css.answers}>{work.reflections.map((one) => <ReflectionCard key={one.stepId} reflection={one} lesson={content.data} />)}</ul>}
      </section>
    </>
  );
}
