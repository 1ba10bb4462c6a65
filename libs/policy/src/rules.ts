import type { PlaceKind, Role } from './actor.js';

/**
 * One way to be allowed:
 * - `anyone`: every signed-in person of the district;
 * - `self`: the student whom the row is about; with `enrolled`, only inside a class that student belongs to;
 * - `role` `on` a place: a grant of that role on exactly that class, school or district;
 * - `role` `on: 'anywhere'`: a grant of that role on any place of the district, for things that belong to no place.
 */
export type Rule =
  | { readonly anyone: true }
  | { readonly self: 'student'; readonly enrolled?: true }
  | { readonly role: Exclude<Role, 'student'>; readonly on: PlaceKind | 'anywhere' };

const everyStaffRole = [
  { role: 'teacher', on: 'anywhere' },
  { role: 'counselor', on: 'anywhere' },
  { role: 'principal', on: 'anywhere' },
  { role: 'coordinator', on: 'anywhere' },
  { role: 'privacyOfficer', on: 'anywhere' },
] as const satisfies readonly Rule[];

const reportReader = [
  { role: 'coordinator', on: 'district' },
  { role: 'privacyOfficer', on: 'district' },
  { role: 'principal', on: 'school' },
] as const satisfies readonly Rule[];

const classTeacher = [{ role: 'teacher', on: 'class' }] as const satisfies readonly Rule[];

/**
 * Who may do what. The whole table; what is not here is not allowed, to anyone.
 * Principals and coordinators read sums, never names or answers; counselors only their own cases.
 */
export const rules = {
  // oneself
  'settings.change': [{ anyone: true }],
  'helpCard.read': [{ anyone: true }],
  // lessons, and what was set for the student to help with them
  'ownWork.read': [{ self: 'student' }],
  'attempt.start': [{ self: 'student', enrolled: true }],
  'attempt.respond': [{ self: 'student' }],

  // a class
  'class.read': classTeacher,
  'classProgress.read': classTeacher,
  'assignment.read': classTeacher,
  'assignment.create': classTeacher,
  'assignment.change': classTeacher,
  'assignment.remove': classTeacher,
  'excusal.create': classTeacher,
  'excusal.remove': classTeacher,
  'teachingMark.set': classTeacher,
  'teachingMark.remove': classTeacher,
  'studentWork.read': classTeacher,
  'sharedLines.read': classTeacher,
  'pollTotals.read': classTeacher,
  'accommodations.read': classTeacher,
  'accommodations.change': classTeacher,

  // lessons are the same for the whole district, but carry keys and plans: staff only
  'lesson.browse': everyStaffRole,
  'lesson.read': everyStaffRole,

  // sums of released atoms, and what classes were taught
  'report.read': reportReader,
  'report.export': reportReader,
  'dose.read': [{ role: 'coordinator', on: 'district' }, { role: 'principal', on: 'school' }],
} as const satisfies Record<string, readonly Rule[]>;

/** Everything one can be asked to be allowed to do. An unknown action does not compile. */
export type Action = keyof typeof rules;

/** All actions, for tests and start-up checks. */
export const actions = Object.keys(rules) as Action[];

/**
 * Actions that show one person's learning, or what helps them to learn, to another. Each use leaves an audit row in the same transaction, therefore
 * an operation that declares one is not READ ONLY.
 */
export const audited: ReadonlySet<Action> = new Set<Action>(['studentWork.read', 'accommodations.read', 'accommodations.change']);
