import type { SupportPerson } from '../../roster/school.entity.js';

/** The demo district as data. Names are the same in every installation, in the docs and in the tests. */
export interface DemoStaff {
  readonly username: string;
  readonly shownName: string;
  readonly grants: readonly { readonly role: string; readonly at: { readonly class: string } | { readonly school: string } | 'district' }[];
}

export interface DemoClass {
  readonly name: string;
  readonly school: string;
  readonly tier: 'k-2' | '3-5' | '6-8' | '9-12';
  readonly grade: number;
  /** Shown names; the user name follows from it: `Leo P.` is `leo.p`. */
  readonly students: readonly string[];
  /** When its lessons opened, best first; empty: nothing was ever assigned. */
  readonly states: readonly AssignmentState[];
  /** Lessons the seed must leave for the teacher to assign. */
  readonly not?: readonly string[];
}

/** Where an assignment of the demo stands on the day of seeding. */
export type AssignmentState = 'open' | 'closed' | 'overdue' | 'scheduled';

export const district = {
  slug: 'riverside', name: 'Riverside Demo District', country: 'us', timeZone: 'America/Chicago', defaultLocale: 'en',
} as const;

const middle = 'Riverside Middle School';
const cedar = 'Cedar Elementary School';

export const schools: readonly { name: string; supportPeople: readonly SupportPerson[] }[] = [
  {
    name: cedar,
    supportPeople: [
      { name: 'Mr. Haddad', role: 'School counselor', place: 'Room 2, next to the library', when: 'Monday to Friday, 8:00 to 3:00' },
      { name: 'Nurse Bell', role: 'School nurse', place: 'Nurse’s room', when: 'Every school day' },
    ],
  },
  {
    name: middle,
    supportPeople: [
      { name: 'Ms. Lee', role: 'School counselor', place: 'Room 104', when: 'Monday to Friday, 8:00 to 3:30' },
      { name: 'Mr. Dunne', role: 'School nurse', place: 'Room 101', when: 'Every school day' },
    ],
  },
];

export const classes: readonly DemoClass[] = [
  {
    name: 'K1', school: cedar, tier: 'k-2', grade: 0, states: ['open', 'closed', 'scheduled', 'overdue'],
    students: ['Kofi A.', 'Luz M.', 'Mina S.', 'Noah B.', 'Aya T.', 'Theo R.', 'Ruby C.', 'Sami K.', 'Emma L.', 'Omar D.', 'Iris W.', 'Jude F.'],
  },
  {
    name: '2A', school: cedar, tier: 'k-2', grade: 2, states: [],
    students: ['Alma G.', 'Bo H.', 'Cleo N.', 'Dani P.', 'Eli V.', 'Faye J.', 'Gia O.', 'Hugo E.'],
  },
  {
    name: '4C', school: cedar, tier: '3-5', grade: 4, states: ['overdue', 'scheduled', 'open', 'closed'],
    students: ['Anika R.', 'Bruno S.', 'Carmen V.', 'Dev M.', 'Elsa K.', 'Finn O.', 'Grace H.', 'Hiro T.', 'Imani J.', 'Joel C.', 'Kira B.', 'Lucas W.', 'Mei L.', 'Nico F.'],
  },
  {
    name: '7B', school: middle, tier: '6-8', grade: 7, states: ['open', 'closed', 'overdue', 'scheduled'], not: ['g68-words-that-open-doors'],
    students: [
      'Ada B.', 'Amina H.', 'Ben K.', 'Chloe W.', 'Diego R.', 'Ella S.', 'Farah N.', 'Gus T.', 'Hana I.', 'Ivan P.', 'Jonah M.', 'Kai O.', 'Leo P.',
      'Maya D.', 'Noor A.', 'Olga V.', 'Priya S.', 'Quinn L.', 'Rosa G.', 'Sam J.', 'Tara E.', 'Umar F.', 'Vera C.', 'Will B.', 'Xin Y.', 'Zoe T.',
    ],
  },
  { name: '8A', school: middle, tier: '6-8', grade: 8, states: [], students: [] },
  {
    name: '10D', school: middle, tier: '9-12', grade: 10, states: ['open', 'closed', 'overdue', 'scheduled'],
    students: ['Aisha M.', 'Caleb N.', 'Dana W.', 'Ezra K.', 'Freya L.', 'Gabriel S.', 'Helen P.', 'Isaac B.', 'Jada R.', 'Kenji O.', 'Lena V.', 'Mateo C.', 'Nadia F.', 'Owen T.', 'Paula H.', 'Rafi D.'],
  },
];

export const staff: readonly DemoStaff[] = [
  { username: 'ms.okafor', shownName: 'Ms. Okafor', grants: [{ role: 'teacher', at: { class: '7B' } }, { role: 'teacher', at: { class: '8A' } }] },
  { username: 'mr.lindqvist', shownName: 'Mr. Lindqvist', grants: [{ role: 'teacher', at: { class: '10D' } }] },
  { username: 'ms.rivera', shownName: 'Ms. Rivera', grants: [{ role: 'teacher', at: { class: 'K1' } }, { role: 'teacher', at: { class: '2A' } }] },
  { username: 'mr.adeyemi', shownName: 'Mr. Adeyemi', grants: [{ role: 'teacher', at: { class: '4C' } }] },
  { username: 'd.mensah', shownName: 'D. Mensah', grants: [{ role: 'coordinator', at: 'district' }] },
  { username: 'p.castillo', shownName: 'P. Castillo', grants: [{ role: 'principal', at: { school: middle } }] },
  { username: 'c.lee', shownName: 'Ms. Lee', grants: [{ role: 'counselor', at: { school: middle } }] },
];

/** Students who learn in Spanish; everyone else has the district's language. */
export const inSpanish: readonly string[] = ['diego.r', 'rosa.g', 'luz.m', 'carmen.v', 'mateo.c'];

/** The ways in that `npm start` prints. */
export const waysIn: readonly { who: string; username: string }[] = [
  { username: 'kofi.a', who: 'student, K-2 (class K1)' },
  { username: 'anika.r', who: 'student, 3-5 (class 4C)' },
  { username: 'maya.d', who: 'student, 6-8 (class 7B)' },
  { username: 'diego.r', who: 'student, 6-8, in Spanish (class 7B)' },
  { username: 'aisha.m', who: 'student, 9-12 (class 10D)' },
  { username: 'ms.okafor', who: 'teacher (classes 7B and 8A)' },
  { username: 'ms.rivera', who: 'teacher (classes K1 and 2A)' },
  { username: 'd.mensah', who: 'district coordinator' },
];

/** What students of the demo wrote, where a step asks for their own words. */
export const reflections: Readonly<Record<'en' | 'es', readonly string[]>> = {
  en: [
    'I think I would ask if they want company.',
    'Once I felt like that before a game. It helped that my friend just sat there.',
    'I want to try saying less and listening more.',
    'It is hard to speak up when everyone laughs, but a short sentence is enough.',
    'I noticed that my shoulders go up when I am nervous.',
    'Next time I will wait a moment before I answer.',
  ],
  es: [
    'Creo que le preguntaría si quiere compañía.',
    'Una vez me sentí así y me ayudó que alguien se quedara conmigo.',
    'Quiero probar a hablar menos y escuchar más.',
  ],
};

/** `Leo P.` signs in as `leo.p`. */
export function usernameOf(shownName: string): string {
  return shownName.toLowerCase().replace(/\.$/, '').replace(/\s+/g, '.');
}
