import { defaultModes, mayCollect, type ActivityKind, type CollectInput, type ConsentDecision, type ConsentMode } from './collect.js';

const now = new Date('2026-03-16T15:00:00Z');
const day = (n: number) => new Date(now.getTime() + n * 86_400_000);
const allow: ConsentDecision = { decision: 'allow', decidedAt: day(-3), expiresAt: null };
const refuse: ConsentDecision = { decision: 'refuse', decidedAt: day(-2), expiresAt: null };

function input(kind: ActivityKind, mode?: ConsentMode, over: Partial<CollectInput> & { noticedOn?: string | null } = {}): CollectInput {
  const { noticedOn = null, ...rest } = over;
  return { kind, policy: mode ? { mode, noticeDays: 14, noticedOn } : null, decisions: [], now, today: '2026-03-16', ...rest };
}

test('a district that has set nothing asks no feelings, no surveys, and starts no lesson before a notice', () => {
  const allowed = (Object.keys(defaultModes) as ActivityKind[]).filter((kind) => mayCollect(input(kind)));
  expect(allowed).toEqual(['REFLECTION', 'JOURNAL', 'TEXT_SAFETY_CHECK', 'AGGREGATE']);
});

test('a kind that is off stays off, whatever a family decided', () => {
  expect(mayCollect(input('CHECKIN', 'OFF', { decisions: [allow] }))).toBe(false);
});

test.each([
  ['2026-03-02', true], ['2026-03-03', false], ['2026-03-16', false], ['2026-04-01', false], [null, false], ['soon', false],
] as const)('a lesson under opt-out, noticed on %s with 14 days: %s', (noticedOn, expected) => {
  expect(mayCollect(input('LESSON', 'OPT_OUT', { noticedOn }))).toBe(expected);
});

test('a refusal stops at once, under every mode', () => {
  for (const mode of ['NOTICE', 'OPT_OUT', 'OPT_IN'] as const) {
    expect(mayCollect(input('LESSON', mode, { noticedOn: '2026-01-01', decisions: [allow, refuse] }))).toBe(false);
  }
});

test('the latest decision wins, in whatever order they come', () => {
  const again: ConsentDecision = { ...allow, decidedAt: day(-1) };
  expect(mayCollect(input('CHECKIN', 'OPT_IN', { decisions: [again, refuse, allow] }))).toBe(true);
  expect(mayCollect(input('CHECKIN', 'OPT_IN', { decisions: [refuse, { ...allow, decidedAt: refuse.decidedAt }] }))).toBe(false);
});

test('opt-in needs a recorded yes that has not run out and is not of the future', () => {
  const yes = (over: Partial<ConsentDecision>) => mayCollect(input('SURVEY_SKILL', 'OPT_IN', { decisions: [{ ...allow, ...over }] }));
  expect(mayCollect(input('SURVEY_SKILL', 'OPT_IN'))).toBe(false);
  expect(yes({})).toBe(true);
  expect(yes({ expiresAt: day(1) })).toBe(true);
  expect(yes({ expiresAt: now })).toBe(false);
  expect(yes({ decidedAt: day(1) })).toBe(false);
});

test('a survey in a protected area is asked only with written consent, even if the district wrote a softer rule', () => {
  const old = { noticedOn: '2026-01-01' };
  expect(mayCollect(input('SURVEY_PROTECTED', 'NOTICE', { ...old, decisions: [allow] }))).toBe(false);
  expect(mayCollect(input('SURVEY_PROTECTED', 'OPT_OUT', { ...old, decisions: [allow] }))).toBe(false);
  expect(mayCollect(input('SURVEY_PROTECTED', 'OPT_IN', old))).toBe(false);
  expect(mayCollect(input('SURVEY_PROTECTED', 'OPT_IN', { ...old, decisions: [allow] }))).toBe(true);
});

test('an unknown kind or mode is no', () => {
  expect(mayCollect(input('GRADES' as unknown as ActivityKind))).toBe(false);
  expect(mayCollect(input('toString' as unknown as ActivityKind))).toBe(false);
  expect(mayCollect(input('LESSON', 'ALWAYS' as unknown as ConsentMode, { decisions: [allow] }))).toBe(false);
});
