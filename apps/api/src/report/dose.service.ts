import { Injectable } from '@nestjs/common';
import type { Actor } from '@eia/policy';
import { CatalogService } from '../catalog/catalog.service.js';
import { Recent } from '../catalog/recent.js';
import { Clock } from '../platform/clock.js';
import { notFound } from '../platform/errors.js';
import type { Tier } from '../platform/graphql-types.js';
import { isId } from '../platform/ids.js';
import { requireCan } from '../platform/policy.js';
import { inTenant } from '../platform/tenant.js';
import type { Dose, LessonDose } from './dose.graphql.js';
import { readDose, type DoseRow } from './dose.queries.js';

/** For so long one count of a large district answers everybody; milliseconds. */
const freshFor = 10_000;
const largeFrom = 40;

@Injectable()
export class DoseService {
  private readonly known = new Recent<string, { at: number; row: Promise<DoseRow | null> }>(50);

  constructor(private readonly catalog: CatalogService, private readonly clock: Clock) {}

  /** What classes of the district, or of one school, were taught this term. Exact counts of classes; nothing about students. */
  async of(actor: Actor, schoolId: string | null): Promise<Dose> {
    requireCan(actor, 'dose.read', { districtId: actor.districtId, ...(schoolId === null ? {} : { schoolId }) });
    if (schoolId !== null && !isId(schoolId)) throw notFound();
    const row = await this.read(actor.districtId, schoolId);
    if (!row || (schoolId !== null && row.schools.length === 0)) throw notFound();
    const sum = (of: (school: DoseRow['schools'][number]) => number) => row.schools.reduce((total, one) => total + of(one), 0);
    return {
      districtName: row.districtName,
      termName: row.termName ?? '',
      weekStartsOn: row.weekStartsOn,
      classes: sum(({ classes }) => classes),
      classesTaughtThisWeek: sum(({ taughtThisWeek }) => taughtThisWeek),
      classesTaught: sum(({ taught }) => taught),
      lessonsTaught: sum(({ lessons }) => lessons),
      minutes: sum(({ minutes }) => minutes),
      lessonsMarked: row.marked,
      bySchool: row.schools.map(({ id, name, classes, taughtThisWeek, taught, lessons, minutes }) => ({
        id, name, classes, classesTaughtThisWeek: taughtThisWeek, classesTaught: taught, lessonsTaught: lessons, minutes })),
      byWeek: row.weeks.map(({ week, classes, lessons, minutes }) => ({ week, classes, lessonsTaught: lessons, minutes })),
      byLesson: await this.lessons(row, actor.locale),
    };
  }

  /** Counting thousands of classes takes a moment, so that of a large district is shared for some seconds. */
  private read(districtId: string, schoolId: string | null): Promise<DoseRow | null> {
    const key = `${districtId} ${schoolId}`;
    const now = this.clock.now();
    const known = this.known.get(key);
    if (known && now.getTime() - known.at < freshFor) return known.row;
    const row = inTenant(districtId, { login: 'report', readOnly: true }, (t) => readDose(t, schoolId, now));
    this.known.set(key, { at: now.getTime(), row });
    const forget = () => this.known.set(key, { at: 0, row });
    row.then((found) => { if ((found?.schools.length ?? 0) < largeFrom) forget(); }, forget);
    return row;
  }

  private async lessons({ lessons }: DoseRow, locale: string): Promise<LessonDose[]> {
    const versions = new Map((await this.catalog.all(lessons.map((l) => l.lessonVersionId))).map((v) => [v.id, v]));
    return lessons.flatMap(({ lessonVersionId, classes, minutes }) => {
      const version = versions.get(lessonVersionId);
      if (!version) return [];
      return [{ lessonId: version.body.lessonId, title: version.lesson(locale).title, tier: version.played.tier as Tier, classes, minutes }];
    });
  }
}
