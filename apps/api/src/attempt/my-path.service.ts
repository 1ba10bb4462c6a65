import { Injectable } from '@nestjs/common';
import { inLocale } from '@eia/lesson';
import type { Actor } from '@eia/policy';
import { mastery, type Evidence } from '@eia/scoring';
import { CatalogService } from '../catalog/catalog.service.js';
import { Clock } from '../platform/clock.js';
import { requireCan } from '../platform/policy.js';
import { tenant } from '../platform/tenant.js';
import { triesOf } from './deeds.queries.js';
import { evidenceOf } from './evidence.js';
import type { SkillOnPath } from './my-path.graphql.js';
import { timeZoneOf } from './my-path.queries.js';

interface Skill { readonly lessons: Set<string>; readonly found: Evidence[] }

@Injectable()
export class MyPathService {
  constructor(private readonly catalog: CatalogService, private readonly clock: Clock) {}

  /**
   * The skills the signed-in student has answered questions about, in the order they were met, each with a word and how many
   * questions are behind it: no percentage, no rank, nobody to compare with.
   */
  async of(actor: Actor): Promise<SkillOnPath[]> {
    requireCan(actor, 'ownWork.read', { districtId: actor.districtId, studentId: actor.userId });
    const t = tenant();
    const now = this.clock.now();
    const tries = (await triesOf(t, [actor.userId], now)).sort((a, b) => (a.answeredAt < b.answeredAt ? -1 : 1));
    const versions = new Map((await this.catalog.all([...new Set(tries.map(({ lessonVersionId }) => lessonVersionId))])).map((version) => [version.id, version]));
    const names = new Map([...versions.values()].flatMap(({ body }) => body.skills.map(({ id, name }) => [id, inLocale(name, actor.locale, body.baseLocale)] as const)));
    const skills = new Map<string, Skill>();
    for (const one of evidenceOf(tries, (id) => versions.get(id))) {
      const skill = skills.get(one.skill) ?? { lessons: new Set(), found: [] };
      skill.lessons.add(one.version.lesson(actor.locale).title);
      skill.found.push(one);
      skills.set(one.skill, skill);
    }
    const zone = await timeZoneOf(t);
    return [...skills].map(([id, { lessons, found }]) => {
      const { word, items } = mastery(found, now, zone);
      return { id, name: names.get(id) ?? id, word, answers: items, lessons: [...lessons] };
    });
  }
}
