import type { LocalDate } from '../../assignment/local-day.js';
import type { LessonVersion } from '../../catalog/lesson-version.js';
import type { Band } from '../../report/measures.js';

/** How large a district is to be. */
export interface LargeSize {
  readonly schools: number;
  readonly students: number;
  /** Weeks of the term that are over. */
  readonly weeks: number;
}

/** What does not change from school to school. */
export interface LargePlan extends LargeSize {
  readonly districtId: string;
  readonly termId: string;
  readonly termStartsOn: LocalDate;
  readonly termEndsOn: LocalDate;
  readonly timeZone: string;
  readonly now: Date;
  readonly passwordHash: string;
  /** Lessons by grade band, in teaching order. */
  readonly lessons: Readonly<Record<Band, readonly LessonVersion[]>>;
}

/** Grade bands of a school, with how much of it each is; elementary, middle and high schools take turns. */
const kinds = [
  { name: 'Elementary', shares: { 'k-2': 0.5, '3-5': 0.5 } },
  { name: 'Middle', shares: { '6-8': 1 } },
  { name: 'Elementary', shares: { 'k-2': 0.5, '3-5': 0.5 } },
  { name: 'High', shares: { '9-12': 1 } },
] as const satisfies readonly { name: string; shares: Partial<Record<Band, number>> }[];

const places = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Ginkgo', 'Hazel', 'Ivy', 'Juniper', 'Larch', 'Maple', 'Nutmeg', 'Oak', 'Pine', 'Rowan', 'Spruce', 'Tulip', 'Willow', 'Yew'];
const sides = ['', ' North', ' South', ' East', ' West', ' Hill', ' Valley', ' Lake', ' Park', ' Bridge', ' Mill', ' Spring', ' Field', ' Grove', ' Point', ' Ridge'];

const studentsInAClass = 25;

export interface SchoolPlan {
  readonly name: string;
  readonly classes: readonly { readonly name: string; readonly band: Band; readonly grade: number; readonly students: number }[];
}

const grades: Readonly<Record<Band, readonly number[]>> = { 'k-2': [0, 1, 2], '3-5': [3, 4, 5], '6-8': [6, 7, 8], '9-12': [9, 10, 11, 12] };

/** The `index`-th school: its share of the students, in classes of about 25. */
export function schoolPlan(index: number, { schools, students }: LargeSize): SchoolPlan {
  const kind = kinds[index % kinds.length] ?? kinds[0];
  const own = Math.floor(((index + 1) * students) / schools) - Math.floor((index * students) / schools);
  const classes: SchoolPlan['classes'][number][] = [];
  let given = 0;
  let share = 0;
  for (const [band, part] of Object.entries(kind.shares) as [Band, number][]) {
    share += part;
    const here = Math.round(own * share) - given;
    given += here;
    const count = Math.max(here > 0 ? 1 : 0, Math.round(here / studentsInAClass));
    for (let i = 0; i < count; i++) {
      const grade = grades[band][i % grades[band].length] ?? 0;
      classes.push({
        name: `${grade === 0 ? 'K' : grade}${String.fromCharCode(65 + (Math.floor(i / grades[band].length) % 26))}`, band, grade,
        students: Math.floor(((i + 1) * here) / count) - Math.floor((i * here) / count),
      });
    }
  }
  return { name: `${places[index % places.length]}${sides[Math.floor(index / places.length) % sides.length]} ${kind.name} School`, classes };
}
