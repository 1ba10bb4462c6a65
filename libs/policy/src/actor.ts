/** Everyone who may be in the system. `student` comes from `users.kind`; the others are granted at a place. */
export type Role =
  | 'student' | 'teacher' | 'counselor' | 'principal' | 'coordinator' | 'privacyOfficer' | 'guardian' | 'operator' | 'job';

export type PlaceKind = 'class' | 'school' | 'district';

/** A role held for a place. Only grants that are in force today reach an Actor. */
export interface Grant {
  readonly role: Role;
  readonly placeKind: PlaceKind;
  readonly placeId: string;
}

/** The person (or job) who asks, as read from the session at the start of an operation. */
export interface Actor {
  readonly districtId: string;
  readonly userId: string;
  readonly kind: 'student' | 'staff';
  readonly shownName: string;
  readonly locale: string;
  readonly grants: readonly Grant[];
  /** Classes in which this person is enrolled as a student today. */
  readonly classIds: readonly string[];
  /** The tier of the newest class a student is enrolled in; absent for staff. */
  readonly tier?: 'k-2' | '3-5' | '6-8' | '9-12';
}

/** Where a deed happens. Give every id that is known; a rule that needs a missing one says no. */
export interface Place {
  readonly districtId: string;
  readonly schoolId?: string;
  readonly classId?: string;
  readonly studentId?: string;
}
