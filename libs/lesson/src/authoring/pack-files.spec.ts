import { readContent } from '@eia/content';
import { parse } from 'yaml';
import { EmotionsFile } from '../schema/emotions.js';
import { FrameworksFile, PlanFile, SkillsFile } from '../schema/pack.js';
import { loadPack } from './index.js';

const content = readContent();
const read = (file: string): unknown => parse(new TextDecoder().decode(content.get(`packs/core/${file}`)));
const tiers = ['k-2', '3-5', '6-8', '9-12'] as const;
const countBy = <T>(things: readonly T[], key: (thing: T) => string) =>
  tiers.map((tier) => things.filter((thing) => key(thing) === tier).length);

test('the plan is the scope and sequence: 84 lessons in 21 units, 43 on the core path', () => {
  const plan = PlanFile.parse(read('plan.yaml'));
  expect(countBy(plan.lessons, ({ tier }) => tier)).toEqual([20, 20, 24, 20]);
  expect(plan.units).toHaveLength(21);
  expect(plan.lessons.filter(({ core }) => core)).toHaveLength(43);
  // Four lessons to a unit, in every tier.
  for (const { id } of plan.units) expect(plan.lessons.filter(({ unit }) => unit === id)).toHaveLength(4);
});

test('every one of the 18 skills is taught by a planned lesson', () => {
  const { skills } = SkillsFile.parse(read('skills.yaml'));
  const taught = new Set(PlanFile.parse(read('plan.yaml')).lessons.map(({ skill }) => skill));
  expect(skills).toHaveLength(18);
  expect(skills.map(({ id }) => id).filter((id) => !taught.has(id))).toEqual([]);
});

test('a rung is a sentence that says what a student can do', () => {
  for (const { rungs } of SkillsFile.parse(read('skills.yaml')).skills) {
    for (const rung of Object.values(rungs)) expect([rung['en'], rung['es']]).toEqual([expect.stringMatching(/^Can .*\.$/), expect.stringMatching(/^Puede .*\.$/)]);
  }
});

test('every framework point serves a skill or a lesson', () => {
  const frameworks = FrameworksFile.parse(read('frameworks.yaml'));
  const { skills } = SkillsFile.parse(read('skills.yaml'));
  const used = new Set([
    ...skills.flatMap(({ casel, rshe }) => [...casel, ...rshe]),
    ...loadPack(content).lessons.flatMap(({ body }) => body.frameworks.map(({ id }) => id)),
  ]);
  expect(frameworks.casel).toHaveLength(5);
  expect([...frameworks.casel, ...frameworks.rshe].map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
});

test('the feeling words grow by tier: 12, then 16, 20 and 20 more', () => {
  const { emotions, checkIn } = EmotionsFile.parse(read('emotions.yaml'));
  expect(countBy(emotions, ({ tier }) => tier)).toEqual([12, 16, 20, 20]);
  expect(new Set(emotions.map(({ id }) => id)).size).toBe(68);
  expect(new Set(emotions.map(({ word }) => word['es'])).size).toBe(68);
  for (const tier of tiers) {
    // All four corners of the grid, so that no mood is without a word.
    const spots = checkIn[tier].flatMap((id) => emotions.filter((emotion) => emotion.id === id));
    const corner = (energy: number, pleasantness: number) => spots.some((word) => word.energy * energy > 0 && word.pleasantness * pleasantness > 0);
    expect([corner(1, 1), corner(1, -1), corner(-1, 1), corner(-1, -1)]).toEqual([true, true, true, true]);
  }
});

test('Spanish words for feelings have no gender', () => {
  // Nouns and phrases. An adjective would end in -ado, -ido or -oso, or come in a pair.
  const { emotions } = EmotionsFile.parse(read('emotions.yaml'));
  expect(emotions.map(({ word }) => word['es'] ?? '').filter((word) => /(ado|(?<!\bn)ada|ido|ida|oso|osa)$|[/@]/.test(word))).toEqual([]);
});

test('the help lines are the national ones', () => {
  const numbers = (country: string) =>
    loadPack(content).support.filter((file) => file.country === country).flatMap(({ lines }) => lines.map(({ call, text, emergency }) => [call ?? '-', text ?? '-', emergency]));
  expect(numbers('us')).toEqual([['988', '988', false], ['-', '741741', false], ['911', '-', true]]);
  expect(numbers('gb')).toEqual([['0800 1111', '-', false], ['-', '85258', false], ['116 123', '-', false], ['999', '-', true]]);
});
