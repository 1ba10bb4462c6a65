import { foldAttempt } from '@eia/scoring';
import { closingOf } from '../../assignment/schedule.js';
import { quizStep, readResponse, type GivenResponse, type ReadResponse } from '../../attempt/read-response.js';
import { newId } from '../../platform/ids.js';
import type { SeededAssignment } from './assignments.js';
import { chanceOf } from './chance.js';
import type { Row } from './insert.js';
import { play, type Reach } from './play.js';
import type { SeededStudent } from './roster.js';

type Going = Reach | 'notStarted' | 'excused' | 'late';

/** Rows by table, in the order of the foreign keys. */
export type AttemptRows = ReadonlyMap<'attempts' | 'responses' | 'reflections' | 'excusals' | 'domain_events', Row[]>;

/** Students whom the docs and the screenshots show; the others follow from chance. */
const known: Readonly<Record<string, Going>> = {
  'maya.d': 'lesson', 'leo.p': 'halfway', 'diego.r': 'notStarted', 'gus.t': 'excused',
  'kofi.a': 'notStarted', 'anika.r': 'notStarted', 'aisha.m': 'halfway', 'isaac.b': 'excused',
};

const second = 1000;

/** What the students of the demo did so far, through the rules that score real students. */
export function makeAttempts(districtId: string, assignments: readonly SeededAssignment[], now: Date): AttemptRows {
  const rows: AttemptRows = new Map([['attempts', []], ['responses', []], ['reflections', []], ['excusals', []], ['domain_events', []]]);
  for (const assignment of assignments.filter(({ state }) => state !== 'scheduled')) {
    assignment.schoolClass.students.forEach((student, i) => {
      const going = goingOf(assignment, student, i);
      if (going === 'excused') rows.get('excusals')?.push(excusal(districtId, assignment, student, now));
      else if (going !== 'notStarted') addAttempt(rows, districtId, assignment, student, going, now);
    });
  }
  return rows;
}

function goingOf({ state, version }: SeededAssignment, student: SeededStudent, index: number): Going {
  const fixed = known[student.username];
  if (fixed && state !== 'closed') return fixed;
  if (state === 'closed' && index === 2) return 'late';
  const chance = chanceOf(`${student.username}:${version.body.lessonId}`).next();
  const [all, lesson, halfway] = { open: [0.25, 0.5, 0.7], overdue: [0.35, 0.6, 0.72], closed: [0.6, 0.85, 0.92], scheduled: [0, 0, 0] }[state];
  return chance < (all ?? 0) ? 'everything' : chance < (lesson ?? 0) ? 'lesson' : chance < (halfway ?? 0) ? 'halfway' : 'notStarted';
}

function addAttempt(rows: AttemptRows, districtId: string, assignment: SeededAssignment, student: SeededStudent, going: Reach | 'late', now: Date): void {
  const { version, dates, schoolClass } = assignment;
  const own = { district_id: districtId };
  const chance = chanceOf(`${assignment.schoolClass.plan.name}:${student.username}:${version.body.lessonId}`);
  const id = newId();
  const locale = version.localeFor(student.locale);
  const deeds = play(version, id, locale, going === 'late' ? 'everything' : going, chance)
    .map((given) => ({ given, read: readAs(assignment, given) }));
  const times = timesOf(assignment, deeds.length, going === 'late', now, chance.next());
  const closing = closingOf(dates);

  deeds.forEach(({ given, read }, i) => {
    const responseId = newId();
    rows.get('responses')?.push({
      ...own, id: responseId, attempt_id: id, step_id: given.stepId, item_id: read.item?.id ?? null, kind: given.kind,
      seq: i + 1, payload: read.payload, credit: read.credit, outcome: read.outcome, locale,
      answered_at: times[i], received_at: times[i], late: (times[i] ?? now) >= closing,
    });
    if (read.reflection) {
      rows.get('reflections')?.push({
        ...own, id: newId(), response_id: responseId, attempt_id: id, step_id: given.stepId, student_id: student.id, seq: i + 1,
        body: read.reflection.body, sharing: read.reflection.sharing, updated_at: times[i],
      });
    }
  });

  const summary = summaryOf(assignment, deeds.map(({ given }) => given), times);
  rows.get('attempts')?.push({
    ...own, id, assignment_id: assignment.id, class_id: schoolClass.id, student_id: student.id, ordinal: 1,
    ...summary, started_at: times[0], updated_at: times.at(-1), version: deeds.length,
  });
  const told = { attemptId: id, assignmentId: assignment.id, classId: schoolClass.id };
  rows.get('domain_events')?.push({ ...own, id: newId(), kind: 'attempt.started', payload: told, at: times[0] });
  if (summary.done_at) rows.get('domain_events')?.push({ ...own, id: newId(), kind: 'attempt.done', payload: told, at: summary.done_at });
}

/** The same check a student's browser meets. @throws Error when the demo plays a lesson wrongly */
function readAs({ version }: SeededAssignment, given: GivenResponse): ReadResponse {
  const reading = readResponse(version.played, given, { reflection: true, protectedReflection: false, checkIn: false, survey: false, protectedSurvey: false });
  if (!reading.ok) throw new Error(`The demo answers ${version.body.lessonId}, ${given.stepId}, ${given.kind} wrongly: ${reading.reason}.`);
  return reading.response;
}

/** The summary that `storeResponse` would have kept, folded from the same deeds. */
function summaryOf({ version }: SeededAssignment, deeds: readonly GivenResponse[], times: readonly Date[]) {
  const { steps, quiz } = version.played;
  const later = quiz?.when === 'later';
  const state = foldAttempt(deeds.map((deed, i) => ({ id: String(i).padStart(6, '0'), seq: i + 1, ...deed })));
  const done = state.stepsSeen.length >= steps.length && (!quiz || later || state.quiz === 'done');
  const lastOf = (found: (deed: GivenResponse) => boolean) => times[deeds.findLastIndex(found)];
  const inLesson = (deed: GivenResponse) => !later || deed.stepId !== quizStep;
  return {
    status: done ? 'done' : 'inProgress',
    step_id: deeds.findLast(inLesson)?.stepId ?? null,
    answered: state.stepsSeen.length,
    total: steps.length,
    quiz_status: later && state.quiz !== 'notStarted' ? state.quiz : null,
    done_at: done ? lastOf(inLesson) ?? null : null,
  };
}

/** Moments between opening and closing (or after it, for late ones), half a minute apart, never after now. */
function timesOf({ dates }: SeededAssignment, count: number, late: boolean, now: Date, place: number): Date[] {
  const closing = closingOf(dates).getTime();
  const from = late ? closing : dates.opensAt.getTime();
  const until = late ? now.getTime() : Math.min(now.getTime(), closing);
  const step = Math.max(1, Math.min(30 * second, (until - from) / (count + 2)));
  const begin = from + step + Math.max(0, until - from - step * (count + 2)) * place;
  return Array.from({ length: count }, (_, i) => new Date(begin + i * step));
}

function excusal(districtId: string, { id, schoolClass, dates }: SeededAssignment, student: SeededStudent, now: Date): Row {
  return {
    district_id: districtId, id: newId(), assignment_id: id, student_id: student.id, by_user_id: schoolClass.teacherId,
    at: new Date(Math.min(now.getTime(), dates.opensAt.getTime() + 3_600_000)), undone_at: null,
  };
}
