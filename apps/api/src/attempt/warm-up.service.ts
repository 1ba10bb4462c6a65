import { Injectable } from '@nestjs/common';
import { publicWarmUpItem, type PublicWarmUpItem } from '@eia/lesson';
import type { Actor } from '@eia/policy';
import { CatalogService } from '../catalog/catalog.service.js';
import type { LessonVersion } from '../catalog/lesson-version.js';
import type { Tenant } from '../platform/tenant.js';
import { warmUpItemsOf, type AttemptContent, type ChosenWarmUp } from './attempt-items.js';
import { chooseWarmUp } from './choose-warm-up.js';
import { triesOf } from './deeds.queries.js';
import { evidenceOf } from './evidence.js';
import { findWarmUpSource } from './warm-up.queries.js';

@Injectable()
export class WarmUpService {
  constructor(private readonly catalog: CatalogService) {}

  /** What the acting student's new attempt at a lesson begins with; see `chooseWarmUp`. */
  async choose(t: Tenant, actor: Actor, begins: LessonVersion, now: Date): Promise<ChosenWarmUp[]> {
    const source = await findWarmUpSource(t, actor.userId);
    if (source.finished.length === 0) return [];
    const tries = await triesOf(t, [actor.userId], now);
    const ids = [...new Set([...source.finished, ...tries.map(({ lessonVersionId }) => lessonVersionId)])];
    const versions = new Map((await this.catalog.all(ids)).map((version) => [version.id, version]));
    const finished = source.finished.flatMap((id) => versions.get(id) ?? []);
    return chooseWarmUp(begins, finished, evidenceOf(tries, (id) => versions.get(id)), source, actor.locale, now);
  }
}

/**
 * The questions of a warm-up without their keys, in one locale.
 * @param chosen given for a student who has fewer options to choose from; see `publicWarmUpItem`
 */
export function publicWarmUp(content: AttemptContent, locale: string, chosen: ReadonlySet<string> | null): PublicWarmUpItem[] {
  return content.warmUp.flatMap((one) => warmUpItemsOf({ warmUp: [one] }, locale)
    .map((item) => publicWarmUpItem(one.version.body, one.version.localeFor(locale), item, chosen)));
}
