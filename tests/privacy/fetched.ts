import { client, testServer } from '@eia/testing';
import { measures, type MeasureName } from '../../apps/api/src/report/measures.js';
import type { Row, Snapshot } from './attack.js';
import type { World } from './world.js';

const sum = 'parts n mean';
const page = `query ($schoolId: ID, $termId: ID, $tier: Tier) { report(schoolId: $schoolId, termId: $termId, tier: $tier) {
  roster outcomes { ${sum} } bands { tier ${sum} } lessons { lessonId ${sum} } units { unitId ${sum} } skills { skillId parts n } weeks { week ${sum} } termLines { roster ${sum} } } }`;
const list = `query ($termId: ID, $from: Int) { reportSchools(termId: $termId, from: $from) { total lines { id roster ${sum} } } }`;
const file = `query ($format: ExportFormat!, $schoolId: ID, $termId: ID) { reportExport(format: $format, schoolId: $schoolId, termId: $termId) { text } }`;

interface Sum { parts: number[]; n: number; mean: number | null }
interface Page { roster: number; outcomes: Sum; lessons: (Sum & { lessonId: string })[]; skills: { skillId: string; parts: number[]; n: number }[]; bands: (Sum & { tier: string | null })[] }
interface Exported { rows: { school: string | null; band: string; item: string; measure: MeasureName; parts: Record<string, number>; n: number; mean: number | null }[] }

/** Everything that coordinator and principals can fetch after a release, over the API, as rows for the attacker. */
export async function fetchAll(world: World): Promise<{ snapshot: Snapshot; bytes: string }> {
  const coordinator = client(testServer().url, world.coordinatorCookie);
  const rows: Row[] = [];
  const bytes: string[] = [];
  // A term in which nothing was done has nothing to fetch.
  for (const term of world.plan.endsAfter === undefined ? world.termIds.slice(0, 1) : world.termIds) {
    const json = (await coordinator.ask<{ reportExport: { text: string } }>(file, { format: 'json', termId: term })).reportExport.text;
    const csv = (await coordinator.ask<{ reportExport: { text: string } }>(file, { format: 'csv', termId: term })).reportExport.text;
    bytes.push(json, csv);
    for (const row of (JSON.parse(json) as Exported).rows) {
      rows.push({ term, measure: row.measure, item: row.item, school: row.school ?? 'merged', band: row.band, n: row.n, mean: row.mean, parts: measures[row.measure].parts.map((part) => row.parts[part] ?? 0) });
    }
    for (const [schoolId, who] of [[null, coordinator], ...[...world.principals].map(([id, cookie]) => [id, client(testServer().url, cookie)] as const)] as const) {
      for (const tier of schoolId === null ? [null, 'K_2', 'G3_5', 'G6_8', 'G9_12'] : [null]) {
        const { report } = await who.ask<{ report: Page }>(page, { schoolId, termId: term, tier });
        bytes.push(JSON.stringify(report));
        const place = { term, school: schoolId === null ? '*' : nameOf(world, schoolId), band: tier === null ? '*' : bandOf[tier] ?? '*' };
        for (const lesson of report.lessons) rows.push({ ...place, measure: 'lesson', item: lesson.lessonId, parts: lesson.parts, n: lesson.n, mean: null });
        for (const skill of report.skills) rows.push({ ...place, measure: 'skill', item: skill.skillId, parts: skill.parts, n: skill.n, mean: null });
        if (report.roster > 0) rows.push({ ...place, measure: 'roster', item: 'all', parts: [report.roster], n: report.roster, mean: null });
      }
    }
    bytes.push(JSON.stringify(await coordinator.ask(list, { termId: term, from: 0 })));
  }
  return { snapshot: { rows }, bytes: bytes.join('\n') };
}

const bandOf: Readonly<Record<string, string>> = { K_2: 'k-2', G3_5: '3-5', G6_8: '6-8', G9_12: '9-12' };
const nameOf = (world: World, schoolId: string) => `School ${world.schoolIds.indexOf(schoolId) + 1}`;
