import { aDistrict, type Person, type TestDistrict } from '@eia/testing';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { played } from '@eia/lesson';
import { Player, startAttempt, type Deed } from './player.js';
import { allowProtected, as, assigned, bodyClues, lessonLike, type PublishedLesson } from './school.js';

// The end state of an attempt depends on what the student did, never on how it travelled: whatever is shuffled, repeated,
// split and sent in parallel must end where sending it once and in order ends.

let oak: TestDistrict;
const lessons: PublishedLesson[] = [];

beforeAll(async () => {
  oak = await aDistrict({ classes: { K1: { tier: 'k-2', teachers: ['lee'], students: ['ana', 'ben'] } } });
  await allowProtected(oak, 'ana', 'ben');
  for (const when of ['later', 'in-lesson'] as const) lessons.push(await lessonLike(bodyClues, ({ quiz }) => { quiz.when = when; }));
});

type Act = Pick<Deed, 'kind' | 'stepId' | 'itemId' | 'payload'>;
const act = (kind: string, stepId: string, payload: unknown = {}, itemId: string | null = null): Act => ({ kind, stepId, itemId, payload });

/** Anything a student may do; half of the time every step is passed in the end. */
const acts = (steps: readonly string[]) => {
  const step = fc.constantFrom(...steps);
  const some = fc.array(fc.oneof(
    { weight: 6, arbitrary: step.map((id) => act('seen', id)) },
    { weight: 2, arbitrary: step.map((id) => act('skip', id)) },
    { weight: 2, arbitrary: step.map((id) => act('at', id, { page: 'p1' })) },
    { weight: 3, arbitrary: fc.constantFrom('dog', 'heart', 'home').map((answer) => act('try', 'quiz', { answer }, 'q-clue')) },
    { weight: 1, arbitrary: fc.constant(act('hint', 'quiz', {}, 'q-clue')) },
    { weight: 1, arbitrary: fc.constantFrom('dog', 'heart').map((answer) => act('select', 'quiz', { answer }, 'q-clue')) },
    { weight: 2, arbitrary: fc.tuple(fc.string({ maxLength: 12 }), fc.constantFrom('private', 'teacher')).map(([text, sharing]) => act('reflect', 'my-map', { mode: 'type', text, sharing })) },
    { weight: 2, arbitrary: fc.constantFrom('quizStart', 'quizEnd').map((kind) => act(kind, 'quiz')) },
  ), { minLength: 1, maxLength: 30, size: 'max' });
  return fc.tuple(some, fc.boolean()).map(([acted, whole]) => (whole ? [...acted, ...steps.map((id) => act('seen', id))] : acted));
};

/** What the summary must be, by the words of the contract and nothing of the server. */
function expectedSummary(done: readonly Act[], total: number, quiz: 'later' | 'in-lesson') {
  const steps = new Set(done.filter(({ kind }) => kind === 'seen' || kind === 'skip').map(({ stepId }) => stepId));
  const inQuiz = done.filter(({ stepId }) => stepId === 'quiz');
  const ended = inQuiz.some(({ kind }) => kind === 'quizEnd');
  const isDone = steps.size === total && (quiz === 'later' || ended);
  const places = quiz === 'later' ? done.filter(({ stepId }) => stepId !== 'quiz') : done;
  return {
    status: isDone ? 'done' : 'inProgress', done: isDone, answered: steps.size, version: done.length,
    step_id: places.at(-1)?.stepId ?? null,
    quiz_status: quiz === 'in-lesson' || inQuiz.length === 0 ? null : ended ? 'done' : 'inProgress',
  };
}

async function endState(student: Person, attemptId: string, assignmentId: string) {
  const one = <T>(sql: string) => oak.select<T>(sql, [attemptId]);
  const [attempt] = await one(`select status, step_id, answered, quiz_status, version::int, done_at is not null as done from attempts where district_id = $1 and id = $2`);
  const responses = await one(`select seq::int, kind, step_id, item_id, payload, credit, outcome, locale, late from responses where district_id = $1 and attempt_id = $2 order by seq`);
  const reflections = await one(`select step_id, seq::int, body, sharing from reflections where district_id = $1 and attempt_id = $2`);
  const events = await one(`select kind from domain_events where district_id = $1 and payload->>'attemptId' = $2::text order by kind`);
  const resumed = (await startAttempt(as(student), assignmentId)).responses.map(({ seq, payload, feedback }) => ({ seq, payload, feedback }));
  return { attempt, responses, reflections, events, resumed };
}

test('shuffled, repeated, split and parallel, the deeds of a student end in the same state', async () => {
  await fc.assert(fc.asyncProperty(
    fc.constantFrom(0, 1).chain((which) => fc.record({
      which: fc.constant(which),
      acts: acts(played(lessons[which]!.body.locales.en!.lesson).steps.map(({ id }) => id)),
    })),
    fc.infiniteStream(fc.nat()), fc.boolean(),
    async ({ which, acts: done }, noise, parallel) => {
      const assignmentId = await assigned(oak, oak.schoolClass('K1').id, lessons[which]!.versionId);
      const [ana, ben] = [oak.person('ana'), oak.person('ben')];
      const next = () => noise.next().value as number;

      const plain = await Player.open(as(ana), assignmentId);
      await plain.send(...done.map((a) => plain.deed(a.kind, a.stepId, a.payload, a.itemId)));

      const rough = await Player.open(as(ben), assignmentId);
      const deeds = done.map((a) => rough.deed(a.kind, a.stepId, a.payload, a.itemId, { id: v7() }));
      const travelling = [...deeds, ...deeds.filter(() => next() % 3 === 0)]
        .map((deed) => ({ deed, place: next() })).sort((a, b) => a.place - b.place).map(({ deed }) => deed);
      const batches: Deed[][] = [[]];
      for (const deed of travelling) {
        if (next() % 4 === 0) batches.push([]);
        batches.at(-1)!.push(deed);
      }
      if (parallel) await Promise.all(batches.map((batch) => rough.send(...batch)));
      else for (const batch of batches) await rough.send(...batch);

      const end = await endState(ben, rough.attempt.id, assignmentId);
      expect(end).toEqual(await endState(ana, plain.attempt.id, assignmentId));
      const { steps, quiz } = played(lessons[which]!.body.locales.en!.lesson);
      expect(end.attempt).toEqual(expectedSummary(done, steps.length, quiz!.when));
    },
  ), { numRuns: 25 });
}, 120_000);
