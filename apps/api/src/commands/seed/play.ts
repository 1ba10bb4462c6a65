import { pickQuizItems, type Item, type ScenarioStep, type Step } from '@eia/lesson';
import { alternativeStepsOf } from '../../attempt/consent-to-ask.js';
import { quizStep, type GivenResponse } from '../../attempt/read-response.js';
import type { LessonVersion } from '../../catalog/lesson-version.js';
import { earlyAnswer, fittingAnswer } from './answers.js';
import type { Chance } from './chance.js';
import { reflections } from './people.js';

/** How far a student of the demo got. */
export type Reach = 'halfway' | 'lesson' | 'everything';

/** The demo's district asks nobody how they feel: `CHECKIN` is off until a district turns it on. */
const consent = { mayCollect: (kind: string) => kind === 'REFLECTION' };

/**
 * What a student might do in a lesson, deed by deed, exactly as a browser would send it.
 * @param attemptId decides the quiz items, as it does for a real attempt
 */
export function play(version: LessonVersion, attemptId: string, locale: string, reach: Reach, chance: Chance): GivenResponse[] {
  const { steps, quiz } = version.played;
  const fiction = new Set(alternativeStepsOf(version.played, consent));
  const until = reach === 'halfway' ? Math.max(1, Math.floor(steps.length * (0.2 + chance.next() * 0.6))) : steps.length;
  const deeds = steps.slice(0, until).flatMap((step) => [
    ...inStep(step, version, fiction.has(step.id), locale, chance),
    { stepId: step.id, kind: 'seen', payload: {} },
  ]);
  const next = steps[until];
  if (next) return [...deeds, { stepId: next.id, kind: 'at', payload: {} }];
  if (!quiz || (quiz.when === 'later' && reach === 'lesson')) return deeds;
  const items = pickQuizItems(version.played, attemptId).flatMap((id) => quiz.items.find((item) => item.id === id) ?? []);
  return [
    ...deeds,
    { stepId: quizStep, kind: 'quizStart', payload: {} },
    ...items.flatMap((item) => onItem(quizStep, item, chance)),
    { stepId: quizStep, kind: 'quizEnd', payload: {} },
  ];
}

function inStep(step: Step, version: LessonVersion, fiction: boolean, locale: string, chance: Chance): GivenResponse[] {
  const of = (kind: string, payload: unknown): GivenResponse => ({ stepId: step.id, kind, payload });
  switch (step.type) {
    case 'item': return onItem(step.id, step.item, chance);
    case 'scenario': return [of('path', walk(step, chance))];
    case 'checkin': return fiction ? [of('select', { answer: chance.pick(version.body.emotions).id })] : [of('skip', {})];
    case 'reflect': {
      if (step.allowSkip && chance.happens(0.2)) return [of('skip', {})];
      const picks = (fiction ? step.alternative?.picks : undefined) ?? step.picks;
      // About the story one only picks, and that is no reflection.
      if (fiction) return picks?.length ? [of('select', { answer: chance.pick(picks).id })] : [of('skip', {})];
      const sharing = step.sharing.includes('teacher') && chance.happens(0.4) ? 'teacher' : 'private';
      if (picks?.length && (!step.modes.includes('type') || chance.happens(0.4))) {
        return [of('reflect', { mode: 'pick', picks: [chance.pick(picks).id], sharing })];
      }
      return [of('reflect', { mode: 'type', text: chance.pick(reflections[locale.startsWith('es') ? 'es' : 'en']), sharing })];
    }
    default: return [];
  }
}

/** One, two or three tries, sometimes after a hint; now and then a student passes on. */
function onItem(stepId: string, item: Item, chance: Chance): GivenResponse[] {
  const of = (kind: string, payload: unknown): GivenResponse => ({ stepId, itemId: item.id, kind, payload });
  if (chance.happens(0.04)) return [of('skip', {})];
  const deeds: GivenResponse[] = [];
  while (deeds.length < 6 && chance.happens(0.35)) {
    const answer = earlyAnswer(item, chance);
    deeds.push(of('select', { answer }), of('try', { answer }));
    if (chance.happens(0.4)) deeds.push(of('hint', {}));
  }
  const answer = fittingAnswer(item);
  return [...deeds, of('select', { answer }), of('try', { answer })];
}

/** A way through a scenario, from its start to an ending. */
function walk(step: ScenarioStep, chance: Chance): { path: { node: string; choice: string }[]; ending?: string } {
  const path: { node: string; choice: string }[] = [];
  let node = step.nodes.find(({ id }) => id === step.start);
  while (node?.choices?.length && path.length < 12) {
    const choice = chance.pick(node.choices);
    path.push({ node: node.id, choice: choice.id });
    node = step.nodes.find(({ id }) => id === choice.to);
  }
  return node?.ending ? { path, ending: node.id } : { path };
}
