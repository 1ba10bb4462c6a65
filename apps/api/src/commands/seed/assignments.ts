import { endOfLocalDay, localDate, plusDays, type LocalDate } from '../../assignment/local-day.js';
import { scheduleOf, usualDue, type Dates } from '../../assignment/schedule.js';
import type { LessonVersion } from '../../catalog/lesson-version.js';
import { newId } from '../../platform/ids.js';
import type { Row } from './insert.js';
import { district, type AssignmentState } from './people.js';
import type { Roster, SeededClass } from './roster.js';

export interface SeededAssignment {
  readonly id: string;
  readonly state: AssignmentState;
  readonly dates: Dates;
  readonly version: LessonVersion;
  readonly schoolClass: SeededClass;
  readonly row: Row;
}

const tiers = ['k-2', '3-5', '6-8', '9-12'];
const hour = 3_600_000;

/** Gives every class that has any its lessons, each in another state. */
export function makeAssignments(districtId: string, roster: Roster, catalog: readonly LessonVersion[], now: Date): SeededAssignment[] {
  return roster.classes.flatMap((schoolClass) => lessonsFor(schoolClass, catalog).map((version, i) => {
    const state = schoolClass.plan.states[i] ?? 'open';
    const calendar = { timeZone: district.timeZone, termEndsOn: roster.termEndsOn };
    const opensAt = openingOf(state, roster.today, now);
    const dueAt = usualDue(opensAt, calendar);
    // Older students' teachers close by hand when they have talked it over; the others let the date do it.
    const closedAt = state === 'closed' && schoolClass.plan.grade >= 6 ? new Date(dueAt.getTime() + 16 * hour) : null;
    const dates: Dates = { ...scheduleOf(opensAt, dueAt, calendar), closedAt };
    const id = newId();
    return {
      id, state, dates, version, schoolClass,
      row: {
        district_id: districtId, id, class_id: schoolClass.id, lesson_version_id: version.id, opens_at: dates.opensAt,
        due_at: dates.dueAt, closes_at: dates.closesAt, closed_at: dates.closedAt, created_by: schoolClass.teacherId,
        created_at: new Date(Math.min(opensAt.getTime(), now.getTime()) - 20 * hour),
        counselor_told: version.played.sensitivity.counselorHeadsUp || version.played.sensitivity.level !== 'low',
      },
    };
  }));
}

/** Its own tier's lessons first; where there are few, others of nearby tiers, so that the class has something to show. */
function lessonsFor({ plan }: SeededClass, catalog: readonly LessonVersion[]): LessonVersion[] {
  const open = catalog.filter((version) => !plan.not?.includes(version.body.lessonId));
  const distance = (version: LessonVersion) => Math.abs(tiers.indexOf(version.played.tier) - tiers.indexOf(plan.tier));
  const own = open.filter((version) => distance(version) === 0);
  // The youngest cannot read what was written for older students.
  const near = open.filter((version) => distance(version) > 0 && (plan.tier !== 'k-2' || distance(version) === 1))
    .sort((a, b) => distance(a) - distance(b));
  return [...own, ...near.slice(0, Math.max(0, 2 - own.length))].slice(0, plan.states.length);
}

function openingOf(state: AssignmentState, today: LocalDate, now: Date): Date {
  switch (state) {
    case 'closed': return eightOn(plusDays(today, -20));
    case 'overdue': return eightOn(plusDays(today, -9));
    case 'scheduled': return eightOn(plusDays(today, 5));
    case 'open': {
      // This week, so that the district's page has something to count.
      const weekday = new Date(`${today}T12:00:00Z`).getUTCDay();
      const monday = plusDays(today, -((weekday + 6) % 7));
      return eightOn(monday) < now ? eightOn(monday) : startOf(localDate(now, district.timeZone));
    }
  }
}

function eightOn(date: LocalDate): Date {
  return new Date(startOf(date).getTime() + 8 * hour);
}

function startOf(date: LocalDate): Date {
  return new Date(endOfLocalDay(plusDays(date, -1), district.timeZone).getTime() + 1000);
}
