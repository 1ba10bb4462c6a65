import { Injectable } from '@nestjs/common';
import type { Action, Actor } from '@eia/policy';
import { localDate, plusDays } from '../assignment/local-day.js';
import { CatalogService } from '../catalog/catalog.service.js';
import type { LessonVersion } from '../catalog/lesson-version.js';
import { Clock } from '../platform/clock.js';
import { notFound } from '../platform/errors.js';
import type { Tier } from '../platform/graphql-types.js';
import { groupBy } from '../platform/group-by.js';
import { isId } from '../platform/ids.js';
import { reachOf, requireCan } from '../platform/policy.js';
import { inTenant, type Tenant } from '../platform/tenant.js';
import { sumAtoms, type Cell } from './atoms.queries.js';
import { exportFile } from './export.js';
import type { Band } from './measures.js';
import { reachOfShare } from './reach.js';
import type { BandLine, ExportFormat, LessonLine, Report, ReportFile, ReportPlaces, SchoolPage, SkillLine, TermLine, UnitLine, WeekLine } from './report.graphql.js';
import { bandsIn, finishedOf, lessonReach, rosterOf, sumOf } from './report-lines.js';
import { newestVersions, readPlace, readSchools, type PlaceRow, type TermRow } from './report.queries.js';

/** Which report: null means the whole district, the newest term, all grade bands. */
export interface ReportChoice {
  readonly schoolId: string | null;
  readonly termId: string | null;
  readonly tier: Tier | null;
}

/** Schools on one page of a list. */
const schoolsAtOnce = 20;

/**
 * Reports, read through a login that can read atoms and nothing about a single child. Every number is a sum of atoms.
 */
@Injectable()
export class ReportService {
  constructor(private readonly catalog: CatalogService, private readonly clock: Clock) {}

  async places(actor: Actor): Promise<ReportPlaces> {
    const reach = reachOf(actor, 'report.read');
    const ids = reach.kind === 'schools' ? reach.ids : [];
    const schools = ids.length === 0 ? [] : await asReport(actor, (t) => readSchools(t, ids, '', 0, ids.length));
    return { district: reach.kind === 'district', schools: schools.map(({ id, name }) => ({ id, name })) };
  }

  /** @throws ApiError NOT_FOUND for a place that is not there or not the viewer's */
  async report(actor: Actor, choice: ReportChoice): Promise<Report> {
    return this.read(actor, 'report.read', choice, async (t, place, term) => {
      const schoolIds = choice.schoolId ? { schoolIds: [choice.schoolId] } : {};
      const cells = term ? await sumAtoms(t, ['band', 'item'], { termId: term.id, ...schoolIds }) : [];
      const history = await sumAtoms(t, ['term', 'week', 'band'], schoolIds);
      const versions = await this.versionsOf(t, cells);
      return presentReport(place, term, choice, cells, history, versions, actor.locale, this.clock.now());
    });
  }

  /** Schools by name, with their sums; `from` counts from 0. */
  async schools(actor: Actor, choice: Omit<ReportChoice, 'schoolId'>, search: string, from: number): Promise<SchoolPage> {
    return this.read(actor, 'report.read', { ...choice, schoolId: null }, async (t, _place, term) => {
      const rows = await readSchools(t, null, search.trim(), Math.max(0, from), schoolsAtOnce);
      const cells = term && rows.length > 0
        ? await sumAtoms(t, ['school', 'band'], { termId: term.id, schoolIds: rows.map(({ id }) => id) }) : [];
      const bySchool = groupBy(inTier(cells, choice.tier), ({ schoolId }) => schoolId);
      return {
        total: rows[0]?.total ?? 0,
        lines: rows.map(({ id, name }) => {
          const own = bySchool.get(id) ?? [];
          const sum = sumOf('lesson', own);
          return { id, name, ...sum, roster: rosterOf(own, null), finished: reachOfShare(finishedOf(sum), sum.n) };
        }),
      };
    });
  }

  /** The same sums as a file: one row per school, grade band, measure and item. */
  async export(actor: Actor, format: ExportFormat, choice: Omit<ReportChoice, 'tier'>): Promise<ReportFile> {
    return this.read(actor, 'report.export', choice, async (t, place, term) => {
      const cells = term ? await sumAtoms(t, ['school', 'band', 'item'], { termId: term.id, ...(choice.schoolId ? { schoolIds: [choice.schoolId] } : {}) }) : [];
      const versions = await this.versionsOf(t, cells);
      const names = new Map((await readSchools(t, null, '', 0, 100_000)).map(({ id, name }) => [id, name]));
      return exportFile(format, place, term, cells, {
        school: (id) => (id === null ? null : names.get(id) ?? id), item: (cell) => titleOf(cell, versions, actor.locale),
      });
    });
  }

  /** Asks the policy, then reads in one READ ONLY transaction of the reports' own login. */
  private async read<T>(
    actor: Actor, action: Action, { schoolId, termId }: Pick<ReportChoice, 'schoolId' | 'termId'>,
    work: (t: Tenant, place: PlaceRow, term: TermRow | null) => Promise<T>,
  ): Promise<T> {
    requireCan(actor, action, { districtId: actor.districtId, ...(schoolId === null ? {} : { schoolId }) });
    if (schoolId !== null && !isId(schoolId)) throw notFound();
    return asReport(actor, async (t) => {
      const place = await readPlace(t, schoolId, this.clock.now());
      if (!place || (schoolId !== null && place.schoolName === null)) throw notFound();
      const term = termId === null ? place.terms[0] ?? null : place.terms.find(({ id }) => id === termId);
      if (term === undefined) throw notFound();
      return work(t, place, term);
    });
  }

  /** The newest version of every lesson that the cells name, by lesson id. */
  private async versionsOf(t: Tenant, cells: readonly Cell[]): Promise<Map<string, LessonVersion>> {
    const ids = [...new Set(cells.filter(({ measure }) => measure === 'lesson').map(({ item }) => item ?? ''))];
    const newest = ids.length === 0 ? [] : await newestVersions(t, ids);
    return new Map((await this.catalog.all(newest.map(({ id }) => id))).map((version) => [version.body.lessonId, version]));
  }
}

function asReport<T>(actor: Actor, work: (t: Tenant) => Promise<T>): Promise<T> {
  return inTenant(actor.districtId, { login: 'report', readOnly: true }, work);
}

function inTier(cells: readonly Cell[], tier: Tier | null): readonly Cell[] {
  return tier === null ? cells : cells.filter(({ band }) => band === tier);
}

function titleOf({ measure, item = '' }: Pick<Cell, 'measure' | 'item'>, versions: ReadonlyMap<string, LessonVersion>, locale: string): string {
  if (measure === 'lesson') return versions.get(item)?.lesson(locale).title ?? item;
  if (measure !== 'skill') return item;
  for (const { body } of versions.values()) {
    const names = body.skills.find(({ id }) => id === item)?.name;
    if (names) return names[locale] ?? names[locale.split('-')[0] ?? ''] ?? names[body.baseLocale] ?? item;
  }
  return item;
}

function presentReport(
  place: PlaceRow, term: TermRow | null, { schoolId, tier }: ReportChoice, all: readonly Cell[], history: readonly Cell[],
  versions: ReadonlyMap<string, LessonVersion>, locale: string, now: Date,
): Report {
  const cells = inTier(all, tier);
  const past = inTier(history, tier);
  const lessons = lessonLines(cells, all, versions, locale);
  const today = localDate(now, place.timeZone);
  return {
    districtName: place.districtName, schoolId, schoolName: place.schoolName, schoolCount: place.schools,
    term, terms: [...place.terms], tier,
    throughWeek: place.throughWeek,
    nextReleaseOn: plusDays(today, (7 - new Date(`${today}T00:00:00Z`).getUTCDay()) % 7 || 7),
    roster: rosterOf(cells, null),
    outcomes: sumOf('lesson', cells),
    bands: bandsIn(cells).map((band): BandLine => {
      const own = cells.filter((cell) => cell.band === band);
      const sum = sumOf('lesson', own);
      return { ...sum, tier: band === 'mixed' ? null : band as Tier, roster: rosterOf(own, null), finished: reachOfShare(finishedOf(sum), sum.n) };
    }),
    lessons,
    units: unitLines(lessons, cells, locale, versions),
    skills: skillLines(cells, versions, locale),
    weeks: [...groupBy(past.filter((cell) => cell.termId === term?.id && cell.measure === 'lesson'), ({ week }) => week ?? '')]
      .map(([week, own]): WeekLine => ({ week, ...sumOf('lesson', own) })),
    termLines: [...place.terms].reverse().map((one): TermLine => {
      const own = past.filter(({ termId }) => termId === one.id);
      return { term: one, roster: rosterOf(own, null), ...sumOf('lesson', own) };
    }),
  };
}

function lessonLines(cells: readonly Cell[], all: readonly Cell[], versions: ReadonlyMap<string, LessonVersion>, locale: string): LessonLine[] {
  const lines = [...groupBy(cells.filter(({ measure }) => measure === 'lesson'), ({ item }) => item ?? '')].flatMap(([lessonId, own]) => {
    const version = versions.get(lessonId);
    if (!version) return [];
    const { lesson, unitTitle } = version.words(locale);
    const sum = sumOf('lesson', own);
    return [{ version, line: {
      ...sum, lessonId, title: lesson.title, unitId: version.body.unit.id, unitTitle, tier: version.body.unit.tier as Tier,
      reach: lessonReach(sum, all, version.body.unit.tier as Band),
    } }];
  });
  const order = ({ body: { unit, position } }: LessonVersion) => [unit.tier, String(unit.position).padStart(3, '0'), unit.id, String(position).padStart(3, '0')].join();
  return lines.sort((a, b) => (tierOrder(a.line.tier) - tierOrder(b.line.tier)) || (order(a.version) < order(b.version) ? -1 : 1)).map(({ line }) => line);
}

function tierOrder(tier: Tier): number {
  return ['k-2', '3-5', '6-8', '9-12'].indexOf(tier);
}

function unitLines(lessons: readonly LessonLine[], cells: readonly Cell[], locale: string, versions: ReadonlyMap<string, LessonVersion>): UnitLine[] {
  return [...groupBy(lessons, ({ unitId }) => unitId)].map(([unitId, own]) => {
    const ids = new Set(own.map(({ lessonId }) => lessonId));
    const sum = sumOf('lesson', cells.filter(({ item }) => ids.has(item ?? '')));
    const first = own[0] as LessonLine;
    return { ...sum, unitId, title: versions.get(first.lessonId)?.words(locale).unitTitle ?? unitId, tier: first.tier, lessons: own.length };
  });
}

function skillLines(cells: readonly Cell[], versions: ReadonlyMap<string, LessonVersion>, locale: string): SkillLine[] {
  return [...groupBy(cells.filter(({ measure }) => measure === 'skill'), ({ item }) => item ?? '')]
    .map(([skillId, own]) => ({ ...sumOf('skill', own), skillId, name: titleOf({ measure: 'skill', item: skillId }, versions, locale) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}
