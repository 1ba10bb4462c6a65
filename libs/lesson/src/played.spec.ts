import fc from 'fast-check';
import { readContent } from '@eia/content';
import { loadPack } from './authoring/index.js';
import { cutTo, pickQuizItems, playableKinds, played, type Lesson } from './index.js';

const lessons = loadPack(readContent()).lessons.map(({ body }) => body.locales[body.baseLocale]!.lesson);
const anyLesson = fc.constantFrom(...lessons);

describe('played', () => {
  test('leaves out what the player does not know, and says what', () => {
    for (const lesson of lessons) {
      const { steps, quiz, leftOut } = played(lesson);
      expect(steps.every((step) => playableKinds.steps.has(step.type))).toBe(true);
      expect(steps.every((step) => step.type !== 'item' || playableKinds.items.has(step.item.kind))).toBe(true);
      expect(quiz?.items.every((item) => playableKinds.items.has(item.kind))).toBe(true);
      const kinds = new Set(lesson.steps.map((step) => (step.type === 'item' ? step.item.kind : step.type)));
      for (const kind of leftOut) expect([...kinds, ...lesson.quiz.items.map((item) => item.kind)]).toContain(kind);
    }
  });

  test('adds the minutes up again, with a quiz only if it is in the lesson', () => {
    const k2 = lessons.find(({ id }) => id === 'k2-body-clues')!;
    const without = { ...k2, steps: k2.steps.map((step) => (step.type === 'calm' ? { ...step, type: 'song' } : step)) } as Lesson;
    // Without settling (2) of 25.
    expect(played(k2).minutes).toBe(25);
    expect(played(without)).toMatchObject({ minutes: 23, leftOut: ['song'] });
    expect(played({ ...without, quiz: { ...k2.quiz, when: 'in-lesson' } }).minutes).toBe(23 + k2.quiz.minutes);
  });

  test('keeps the order of the file and changes nothing in it', () => {
    for (const lesson of lessons) {
      const before = JSON.stringify(lesson);
      const kept = played(lesson).steps.map(({ id }) => id);
      expect(lesson.steps.map(({ id }) => id).filter((id) => kept.includes(id))).toEqual(kept);
      expect(JSON.stringify(lesson)).toBe(before);
    }
  });

  test('a quiz of kinds that cannot be played is no quiz', () => {
    const lesson = lessons.find(({ id }) => id === 'g68-words-that-open-doors')!;
    const items = lesson.quiz.items.map((item) => ({ ...item, kind: 'riddle' })) as unknown as Lesson['quiz']['items'];
    expect(played({ ...lesson, quiz: { ...lesson.quiz, items } }).quiz).toBeNull();
    expect(pickQuizItems({ ...lesson, quiz: { ...lesson.quiz, items } }, 'seed')).toEqual([]);
  });
});

describe('pickQuizItems', () => {
  test('is the same for a seed, valid, and begins with an easiest item', () => {
    fc.assert(
      fc.property(anyLesson, fc.string(), (lesson, seed) => {
        const picked = pickQuizItems(lesson, seed);
        const items = played(lesson).quiz?.items ?? [];
        expect(pickQuizItems(lesson, seed)).toEqual(picked);
        expect(pickQuizItems(played(lesson), seed)).toEqual(picked);
        expect(picked).toHaveLength(Math.min(lesson.quiz.pick, items.length));
        expect(new Set(picked).size).toBe(picked.length);
        expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(picked));
        const difficulty = (id: string | undefined) => items.find((item) => item.id === id)?.difficulty;
        expect(difficulty(picked[0])).toBe(Math.min(...items.map((item) => item.difficulty)));
      }),
    );
  });

  test('shows every item to somebody', () => {
    for (const lesson of lessons) {
      const seen = new Set(Array.from({ length: 200 }, (_, seed) => pickQuizItems(lesson, `attempt-${seed}`)).flat());
      expect([...seen].sort()).toEqual(played(lesson).quiz?.items.map(({ id }) => id).sort());
    }
  });
});

type CutStep = Lesson['steps'][number];
const step = (id: string, priority: 1 | 2 | 3, minutes: number, shortMinutes: number): CutStep => ({
  id, priority, minutes, shortMinutes, role: 'teach', mode: 'solo', type: 'support', text: 'Text',
});

describe('cutTo', () => {
  const lesson = { steps: [step('a', 3, 2, 1), step('b', 1, 4, 3), step('c', 2, 3, 2), step('d', 1, 5, 4), step('e', 2, 6, 4)], quiz: { when: 'in-lesson' } };
  const minutes = (budget: number) => cutTo(lesson, budget).steps.map((kept) => [kept.id, kept.minutes]);

  test.each([
    ['the shortest form of what is never cut', 7, [['b', 3], ['d', 4]]],
    ['then growth of it, when the next step does not fit', 8, [['b', 4], ['d', 4]]],
    ['then the next step, in order', 9, [['b', 3], ['c', 2], ['d', 4]]],
    ['growth begins with priority 1', 11, [['b', 4], ['c', 2], ['d', 5]]],
    ['all of priority 2', 13, [['b', 3], ['c', 2], ['d', 4], ['e', 4]]],
    ['priority 2 grows after priority 1', 16, [['b', 4], ['c', 3], ['d', 5], ['e', 4]]],
    ['priority 3 comes last', 19, [['a', 1], ['b', 4], ['c', 3], ['d', 5], ['e', 6]]],
    ['everything', 20, [['a', 2], ['b', 4], ['c', 3], ['d', 5], ['e', 6]]],
  ])('%s in %i minutes', (_, budget, expected) => {
    expect(minutes(budget)).toEqual(expected);
  });

  test('an in-lesson quiz moves to later when the lesson is shortened', () => {
    expect(cutTo(lesson, 19).quizMovesLater).toBe(true);
    expect(cutTo(lesson, 20).quizMovesLater).toBe(false);
    expect(cutTo({ ...lesson, quiz: { when: 'later' } }, 10).quizMovesLater).toBe(false);
  });

  const anySteps = fc.array(
    fc.record({ priority: fc.constantFrom(1 as const, 2 as const, 3 as const), minutes: fc.integer({ min: 1, max: 9 }), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
    { minLength: 1, maxLength: 10 },
  ).map((list) => ({ steps: list.map(({ priority, minutes, share }, place) => step(`s${place}`, priority, minutes, Math.max(1, Math.round(minutes * share)))) }));

  test('stays in the budget, and more time never leaves out what less time kept', () => {
    fc.assert(
      fc.property(anySteps, (any) => {
        const least = any.steps.filter((s) => s.priority === 1).reduce((sum, s) => sum + (s.shortMinutes ?? s.minutes), 0);
        const full = any.steps.reduce((sum, s) => sum + s.minutes, 0);
        let before: string[] = [];
        for (let budget = least; budget <= full; budget += 1) {
          const cut = cutTo(any, budget);
          const kept = cut.steps.map(({ id }) => id);
          expect(cut.minutes).toBeLessThanOrEqual(budget);
          expect(kept).toEqual(expect.arrayContaining(before));
          expect([...kept, ...cut.leftOut].sort()).toEqual(any.steps.map(({ id }) => id).sort());
          before = kept;
        }
        expect(cutTo(any, full)).toMatchObject({ minutes: full, leftOut: [] });
      }),
    );
  });
});
