/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AssignLessonInput = {
  classId: string;
  counselorTold?: boolean | null | undefined;
  /** Absent: seven days after opening. null: no due date. */
  dueAt?: string | null | undefined;
  /** A UUIDv7 made by the client: the same input twice makes one assignment. */
  id: string;
  lessonVersionId: string;
  /** Absent: now. */
  opensAt?: string | null | undefined;
};

export type ChangeAssignmentInput = {
  closeNow?: boolean | null | undefined;
  /** null: no due date. */
  dueAt?: string | null | undefined;
  id: string;
  opensAt?: string | null | undefined;
};

export type ExportFormat =
  | 'csv'
  | 'json';

export type MarkTaughtInput = {
  assignmentId: string;
  how: TeachingHow;
  /** 0 to 180; counted as 0 when skipped. */
  minutes: number;
  /** YYYY-MM-DD; absent: today. */
  taughtOn?: string | null | undefined;
};

export type Progress =
  | 'done'
  | 'excused'
  | 'inProgress'
  | 'notStarted';

/** A share in words: nearly all >= 90 %, most >= 60 %, some >= 25 %, few. */
export type Reach =
  | 'few'
  | 'most'
  | 'nearlyAll'
  | 'some';

export type ResponseInput = {
  answeredAt: string;
  attemptId: string;
  /** A UUIDv7 made by the client: what is sent twice is stored once. */
  id: string;
  itemId?: string | null | undefined;
  kind: string;
  locale: string;
  payload: unknown;
  /** Counts up within the attempt; decides the order, not the arrival. */
  seq: number;
  stepId: string;
};

/** Answers that only the server can read, see libs/sealing. */
export type SealedParcelInput = {
  box: string;
  /** Made by the device; comes back in the result. */
  id: string;
  iv: string;
  keyId: string;
  sender: string;
};

export type SetAccommodationsInput = {
  /** The class in which the teacher teaches the student. */
  classId: string;
  fewerChoices: boolean;
  largerTargets: boolean;
  /** Absent: the language stays as it is. */
  locale?: string | null | undefined;
  pickInstead: boolean;
  readAloud: boolean;
  studentId: string;
};

export type SettingsInput = {
  font?: string | null | undefined;
  locale?: string | null | undefined;
  motion?: string | null | undefined;
  /** Single keys that choose. */
  shortcuts?: string | null | undefined;
  spacing?: string | null | undefined;
  /** Of reading aloud. */
  speed?: string | null | undefined;
  text?: string | null | undefined;
  theme?: string | null | undefined;
};

export type SignInInput = {
  district?: string | null | undefined;
  password: string;
  username: string;
};

export type TeachingHow =
  | 'adapted'
  | 'skipped'
  | 'taught';

export type Tier =
  | 'G3_5'
  | 'G6_8'
  | 'G9_12'
  | 'K_2';

export type DeliverSealedMutationVariables = Exact<{
  districtId: string;
  parcels: Array<SealedParcelInput> | SealedParcelInput;
}>;


export type DeliverSealedMutation = { deliverSealed: Array<{ id: string, taken: boolean }> };

export type DoseQueryVariables = Exact<{
  schoolId?: string | null | undefined;
}>;


export type DoseQuery = { dose: { districtName: string, termName: string, weekStartsOn: string, classes: number, classesTaughtThisWeek: number, classesTaught: number, lessonsTaught: number, minutes: number, lessonsMarked: number, bySchool: Array<{ id: string, name: string, classes: number, classesTaughtThisWeek: number, classesTaught: number, lessonsTaught: number, minutes: number }>, byWeek: Array<{ week: string, classes: number, lessonsTaught: number, minutes: number }>, byLesson: Array<{ lessonId: string, title: string, tier: Tier, classes: number, minutes: number }> } };

export type ReportPlacesQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportPlacesQuery = { reportPlaces: { district: boolean, schools: Array<{ id: string, name: string }> } };

export type ReportQueryVariables = Exact<{
  schoolId?: string | null | undefined;
  termId?: string | null | undefined;
  tier?: Tier | null | undefined;
}>;


export type ReportQuery = { report: { districtName: string, schoolId: string | null, schoolName: string | null, schoolCount: number, tier: Tier | null, throughWeek: string | null, nextReleaseOn: string, roster: number, term: { id: string, name: string, startsOn: string, endsOn: string } | null, terms: Array<{ id: string, name: string, startsOn: string, endsOn: string }>, outcomes: { parts: Array<number>, n: number, mean: number | null }, bands: Array<{ tier: Tier | null, roster: number, finished: Reach | null, parts: Array<number>, n: number, mean: number | null }>, lessons: Array<{ lessonId: string, title: string, unitId: string, unitTitle: string, tier: Tier, reach: Reach | null, parts: Array<number>, n: number, mean: number | null }>, units: Array<{ unitId: string, title: string, tier: Tier, lessons: number, parts: Array<number>, n: number, mean: number | null }>, skills: Array<{ skillId: string, name: string, parts: Array<number>, n: number }>, weeks: Array<{ week: string, parts: Array<number>, n: number, mean: number | null }>, termLines: Array<{ roster: number, parts: Array<number>, n: number, mean: number | null, term: { id: string, name: string } }> } };

export type ReportSchoolsQueryVariables = Exact<{
  termId?: string | null | undefined;
  tier?: Tier | null | undefined;
  search?: string | null | undefined;
  from?: number | null | undefined;
}>;


export type ReportSchoolsQuery = { reportSchools: { total: number, lines: Array<{ id: string, name: string, roster: number, finished: Reach | null, parts: Array<number>, n: number, mean: number | null }> } };

export type ReportExportQueryVariables = Exact<{
  format: ExportFormat;
  schoolId?: string | null | undefined;
  termId?: string | null | undefined;
}>;


export type ReportExportQuery = { reportExport: { name: string, mediaType: string, text: string } };

export type ViewerPartsFragment = { id: string, kind: string, shownName: string, username: string, locale: string, tier: Tier | null, settings: unknown, schoolName: string | null, className: string | null, accommodations: { fewerChoices: boolean, readAloud: boolean, pickInstead: boolean, largerTargets: boolean } | null, district: { id: string, name: string, slug: string }, viewerCan: { seeOwnWork: boolean, teach: boolean, seeReports: boolean } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { id: string, kind: string, shownName: string, username: string, locale: string, tier: Tier | null, settings: unknown, schoolName: string | null, className: string | null, accommodations: { fewerChoices: boolean, readAloud: boolean, pickInstead: boolean, largerTargets: boolean } | null, district: { id: string, name: string, slug: string }, viewerCan: { seeOwnWork: boolean, teach: boolean, seeReports: boolean } } | null };

export type SaveSettingsMutationVariables = Exact<{
  input: SettingsInput;
}>;


export type SaveSettingsMutation = { saveSettings: { id: string, kind: string, shownName: string, username: string, locale: string, tier: Tier | null, settings: unknown, schoolName: string | null, className: string | null, accommodations: { fewerChoices: boolean, readAloud: boolean, pickInstead: boolean, largerTargets: boolean } | null, district: { id: string, name: string, slug: string }, viewerCan: { seeOwnWork: boolean, teach: boolean, seeReports: boolean } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type DistrictsQueryVariables = Exact<{ [key: string]: never; }>;


export type DistrictsQuery = { districts: Array<{ id: string, slug: string, name: string, defaultLocale: string }> };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'SignInRefused', reason: string, retryAfterSeconds: number | null }
    | { __typename: 'SignedIn', viewer: { id: string, kind: string, shownName: string, username: string, locale: string, tier: Tier | null, settings: unknown, schoolName: string | null, className: string | null, accommodations: { fewerChoices: boolean, readAloud: boolean, pickInstead: boolean, largerTargets: boolean } | null, district: { id: string, name: string, slug: string }, viewerCan: { seeOwnWork: boolean, teach: boolean, seeReports: boolean } } }
   };

export type HelpCardQueryVariables = Exact<{ [key: string]: never; }>;


export type HelpCardQuery = { helpCard: { country: string, people: Array<{ name: string, role: string, place: string | null, when: string | null }>, lines: Array<{ id: string, name: string, call: string | null, text: string | null, url: string | null, hours: string, languages: Array<string>, note: string | null, emergency: boolean }> } };

export type MyWorkQueryVariables = Exact<{ [key: string]: never; }>;


export type MyWorkQuery = { myWork: { next: { id: string, part: string, title: string, summary: string, unitTitle: string, skill: string, tier: Tier, minutes: number, minutesLeft: number, steps: number, stepsSeen: number, progress: Progress, opensAt: string, dueAt: string | null, isOpen: boolean, isOverdue: boolean, className: string, teacherName: string, locales: Array<string>, picture: { url: string, alt: string } | null } | null, assignments: Array<{ id: string, part: string, title: string, summary: string, unitTitle: string, skill: string, tier: Tier, minutes: number, minutesLeft: number, steps: number, stepsSeen: number, progress: Progress, opensAt: string, dueAt: string | null, isOpen: boolean, isOverdue: boolean, className: string, teacherName: string, locales: Array<string>, picture: { url: string, alt: string } | null }> } };

export type MyAssignmentPartsFragment = { id: string, part: string, title: string, summary: string, unitTitle: string, skill: string, tier: Tier, minutes: number, minutesLeft: number, steps: number, stepsSeen: number, progress: Progress, opensAt: string, dueAt: string | null, isOpen: boolean, isOverdue: boolean, className: string, teacherName: string, locales: Array<string>, picture: { url: string, alt: string } | null };

export type AttemptPartsFragment = { id: string, assignmentId: string, status: string, ordinal: number, stepId: string | null, contentUrls: unknown, alternativeSteps: Array<string>, quizItemIds: Array<string>, leftOut: unknown, warmUp: unknown, nextSeq: number, closed: boolean, teacherName: string, readers: unknown, sealing: unknown, responses: Array<{ id: string, seq: number, stepId: string, itemId: string | null, kind: string, payload: unknown, locale: string, answeredAt: string, feedback: unknown }> };

export type StartAttemptMutationVariables = Exact<{
  assignmentId: string;
}>;


export type StartAttemptMutation = { startAttempt: { id: string, assignmentId: string, status: string, ordinal: number, stepId: string | null, contentUrls: unknown, alternativeSteps: Array<string>, quizItemIds: Array<string>, leftOut: unknown, warmUp: unknown, nextSeq: number, closed: boolean, teacherName: string, readers: unknown, sealing: unknown, responses: Array<{ id: string, seq: number, stepId: string, itemId: string | null, kind: string, payload: unknown, locale: string, answeredAt: string, feedback: unknown }> } };

export type OpenLessonMutationVariables = Exact<{
  assignmentId: string;
}>;


export type OpenLessonMutation = { startAttempt: { id: string, assignmentId: string, status: string, ordinal: number, stepId: string | null, contentUrls: unknown, alternativeSteps: Array<string>, quizItemIds: Array<string>, leftOut: unknown, warmUp: unknown, nextSeq: number, closed: boolean, teacherName: string, readers: unknown, sealing: unknown, viewer: { id: string, kind: string, shownName: string, username: string, locale: string, tier: Tier | null, settings: unknown, schoolName: string | null, className: string | null, accommodations: { fewerChoices: boolean, readAloud: boolean, pickInstead: boolean, largerTargets: boolean } | null, district: { id: string, name: string, slug: string }, viewerCan: { seeOwnWork: boolean, teach: boolean, seeReports: boolean } }, responses: Array<{ id: string, seq: number, stepId: string, itemId: string | null, kind: string, payload: unknown, locale: string, answeredAt: string, feedback: unknown }> } };

export type SaveResponsesMutationVariables = Exact<{
  inputs: Array<ResponseInput> | ResponseInput;
}>;


export type SaveResponsesMutation = { saveResponses: Array<
    | { __typename: 'Duplicate', id: string, feedback: unknown }
    | { __typename: 'Refused', id: string, reason: string }
    | { __typename: 'Stored', id: string, late: boolean, feedback: unknown }
  > };

export type MyPathQueryVariables = Exact<{ [key: string]: never; }>;


export type MyPathQuery = { myPath: Array<{ id: string, name: string, word: string, answers: number, lessons: Array<string> }> };

export type OfflineKitQueryVariables = Exact<{
  attemptId: string;
  locale: string;
}>;


export type OfflineKitQuery = { offlineKit: Array<{ stepId: string, item: unknown }> };

export type AccommodationPartsFragment = { studentId: string, studentName: string, locale: string, fewerChoices: boolean, readAloud: boolean, pickInstead: boolean, largerTargets: boolean, setBy: string | null, setAt: string | null };

export type StudentAccommodationsQueryVariables = Exact<{
  classId: string;
  studentId: string;
}>;


export type StudentAccommodationsQuery = { studentAccommodations: { studentId: string, studentName: string, locale: string, fewerChoices: boolean, readAloud: boolean, pickInstead: boolean, largerTargets: boolean, setBy: string | null, setAt: string | null } };

export type SetAccommodationsMutationVariables = Exact<{
  input: SetAccommodationsInput;
}>;


export type SetAccommodationsMutation = { setAccommodations: { studentId: string, studentName: string, locale: string, fewerChoices: boolean, readAloud: boolean, pickInstead: boolean, largerTargets: boolean, setBy: string | null, setAt: string | null } };

export type StudentWorkQueryVariables = Exact<{
  assignmentId: string;
  studentId: string;
}>;


export type StudentWorkQuery = { studentWork: { studentId: string, studentName: string, progress: Progress, attemptStatus: string | null, contentUrls: unknown, quizItemIds: Array<string>, warmUp: unknown, quizDone: boolean, assignment: { id: string, classId: string, className: string, lessonVersionId: string, title: string, opensAt: string, dueAt: string | null, closedAt: string | null, state: string }, answers: Array<{ itemId: string, stepId: string, tries: number, hints: number, payload: unknown, outcome: string, feedback: Array<string>, late: boolean, answeredAt: string }>, reflections: Array<{ stepId: string, text: string | null, picks: Array<string>, strokes: Array<Array<number>>, at: string }> } };

export type AssignLessonMutationVariables = Exact<{
  input: AssignLessonInput;
}>;


export type AssignLessonMutation = { assignLesson:
    | { __typename: 'Assignment', id: string, classId: string, title: string }
    | { __typename: 'HeadsUpNeeded', reason: string }
    | { __typename: 'LessonUnavailable', reason: string }
   };

export type ChangeAssignmentMutationVariables = Exact<{
  input: ChangeAssignmentInput;
}>;


export type ChangeAssignmentMutation = { changeAssignment: { id: string, opensAt: string, dueAt: string | null, closesAt: string, closedAt: string | null, state: string } };

export type RemoveAssignmentMutationVariables = Exact<{
  id: string;
}>;


export type RemoveAssignmentMutation = { removeAssignment:
    | { __typename: 'AssignmentInUse', started: number }
    | { __typename: 'AssignmentRemoved', id: string }
   };

export type MarkTaughtMutationVariables = Exact<{
  input: MarkTaughtInput;
}>;


export type MarkTaughtMutation = { markTaught: { id: string, mark: { how: TeachingHow, minutes: number, taughtOn: string } | null } };

export type UnmarkTaughtMutationVariables = Exact<{
  assignmentId: string;
}>;


export type UnmarkTaughtMutation = { unmarkTaught: { id: string, mark: { how: TeachingHow, minutes: number, taughtOn: string } | null } };

export type MyClassesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyClassesQuery = { myClasses: Array<{ id: string, name: string, tier: Tier, schoolName: string, termName: string, studentCount: number, viewerCan: { assign: boolean, seeProgress: boolean }, assignments: Array<{ id: string, lessonId: string, lessonVersionId: string, title: string, opensAt: string, dueAt: string | null, closesAt: string, closedAt: string | null, state: string, started: number }> }> };

export type ClassHeadQueryVariables = Exact<{
  id: string;
}>;


export type ClassHeadQuery = { schoolClass: { id: string, name: string, tier: Tier, schoolName: string, termName: string, studentCount: number, viewerCan: { assign: boolean, seeProgress: boolean }, students: Array<{ id: string, name: string }>, assignments: Array<{ id: string, classId: string, className: string, lessonVersionId: string, lessonId: string, title: string, minutes: number, opensAt: string, dueAt: string | null, closesAt: string, closedAt: string | null, state: string, started: number, mark: { how: TeachingHow, minutes: number, taughtOn: string } | null }> } };

export type ExcuseMutationVariables = Exact<{
  assignmentId: string;
  studentId: string;
}>;


export type ExcuseMutation = { excuse: { assignmentId: string, studentId: string } };

export type UndoExcuseMutationVariables = Exact<{
  assignmentId: string;
  studentId: string;
}>;


export type UndoExcuseMutation = { undoExcuse: boolean };

export type PollTotalsQueryVariables = Exact<{
  assignmentId: string;
}>;


export type PollTotalsQuery = { pollTotals: Array<{ stepId: string, itemId: string, text: string, scale: string, n: number, counts: Array<number> }> };

export type GridPartsFragment = { version: string, classId: string, at: string, lessons: Array<{ assignmentId: string, title: string, opensAt: string, dueAt: string | null, closedAt: string | null, steps: number, hasLaterQuiz: boolean }>, students: Array<{ id: string, name: string, cells: Array<number>, steps: Array<number>, late: Array<number> }> };

export type ClassProgressQueryVariables = Exact<{
  classId: string;
  since?: string | null | undefined;
}>;


export type ClassProgressQuery = { classProgress: { version: string, classId: string, at: string, lessons: Array<{ assignmentId: string, title: string, opensAt: string, dueAt: string | null, closedAt: string | null, steps: number, hasLaterQuiz: boolean }>, students: Array<{ id: string, name: string, cells: Array<number>, steps: Array<number>, late: Array<number> }> } | null };

export type ClassProgressLiveSubscriptionVariables = Exact<{
  classId: string;
}>;


export type ClassProgressLiveSubscription = { classProgress: { version: string, classId: string, at: string, lessons: Array<{ assignmentId: string, title: string, opensAt: string, dueAt: string | null, closedAt: string | null, steps: number, hasLaterQuiz: boolean }>, students: Array<{ id: string, name: string, cells: Array<number>, steps: Array<number>, late: Array<number> }> } };

export type SharedLinesQueryVariables = Exact<{
  assignmentId: string;
}>;


export type SharedLinesQuery = { sharedLines: Array<{ stepId: string, text: string | null, picks: Array<string> }> };

export type LessonPartsFragment = { versionId: string, lessonId: string, unitId: string, unitTitle: string, title: string, objective: string, tier: Tier, minutes: number, skills: Array<string>, skillNames: Array<string>, kinds: Array<string>, sensitivity: string, status: string, core: boolean, position: number, locales: Array<{ locale: string, status: string }>, picture: { url: string, alt: string } | null };

export type LessonsQueryVariables = Exact<{ [key: string]: never; }>;


export type LessonsQuery = { lessons: Array<{ versionId: string, lessonId: string, unitId: string, unitTitle: string, title: string, objective: string, tier: Tier, minutes: number, skills: Array<string>, skillNames: Array<string>, kinds: Array<string>, sensitivity: string, status: string, core: boolean, position: number, locales: Array<{ locale: string, status: string }>, picture: { url: string, alt: string } | null }> };

export type LessonQueryVariables = Exact<{
  versionId: string;
}>;


export type LessonQuery = { lesson: { contentUrls: unknown, planHtml: string, planLocale: string, familyHtml: string, familyLocale: string, frameworks: Array<string>, optOutNotice: boolean, counselorHeadsUp: boolean, leftOut: Array<string>, summary: { versionId: string, lessonId: string, unitId: string, unitTitle: string, title: string, objective: string, tier: Tier, minutes: number, skills: Array<string>, skillNames: Array<string>, kinds: Array<string>, sensitivity: string, status: string, core: boolean, position: number, locales: Array<{ locale: string, status: string }>, picture: { url: string, alt: string } | null } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ViewerPartsFragmentDoc = /* @__PURE__ */ new TypedDocumentString(`
    fragment ViewerParts on Viewer {
  id
  kind
  shownName
  username
  locale
  tier
  settings
  schoolName
  className
  accommodations {
    fewerChoices
    readAloud
    pickInstead
    largerTargets
  }
  district {
    id
    name
    slug
  }
  viewerCan {
    seeOwnWork
    teach
    seeReports
  }
}
    `, {"fragmentName":"ViewerParts"}) as unknown as TypedDocumentString<ViewerPartsFragment, unknown>;
export const MyAssignmentPartsFragmentDoc = /* @__PURE__ */ new TypedDocumentString(`
    fragment MyAssignmentParts on MyAssignment {
  id
  part
  title
  summary
  unitTitle
  skill
  tier
  minutes
  minutesLeft
  steps
  stepsSeen
  progress
  opensAt
  dueAt
  isOpen
  isOverdue
  className
  teacherName
  locales
  picture {
    url
    alt
  }
}
    `, {"fragmentName":"MyAssignmentParts"}) as unknown as TypedDocumentString<MyAssignmentPartsFragment, unknown>;
export const AttemptPartsFragmentDoc = /* @__PURE__ */ new TypedDocumentString(`
    fragment AttemptParts on Attempt {
  id
  assignmentId
  status
  ordinal
  stepId
  contentUrls
  alternativeSteps
  quizItemIds
  leftOut
  warmUp
  nextSeq
  closed
  teacherName
  readers
  sealing
  responses {
    id
    seq
    stepId
    itemId
    kind
    payload
    locale
    answeredAt
    feedback
  }
}
    `, {"fragmentName":"AttemptParts"}) as unknown as TypedDocumentString<AttemptPartsFragment, unknown>;
export const AccommodationPartsFragmentDoc = /* @__PURE__ */ new TypedDocumentString(`
    fragment AccommodationParts on StudentAccommodations {
  studentId
  studentName
  locale
  fewerChoices
  readAloud
  pickInstead
  largerTargets
  setBy
  setAt
}
    `, {"fragmentName":"AccommodationParts"}) as unknown as TypedDocumentString<AccommodationPartsFragment, unknown>;
export const GridPartsFragmentDoc = /* @__PURE__ */ new TypedDocumentString(`
    fragment GridParts on ClassProgress {
  version
  classId
  at
  lessons {
    assignmentId
    title
    opensAt
    dueAt
    closedAt
    steps
    hasLaterQuiz
  }
  students {
    id
    name
    cells
    steps
    late
  }
}
    `, {"fragmentName":"GridParts"}) as unknown as TypedDocumentString<GridPartsFragment, unknown>;
export const LessonPartsFragmentDoc = /* @__PURE__ */ new TypedDocumentString(`
    fragment LessonParts on LessonSummary {
  versionId
  lessonId
  unitId
  unitTitle
  title
  objective
  tier
  minutes
  skills
  skillNames
  kinds
  sensitivity
  status
  locales {
    locale
    status
  }
  core
  picture {
    url
    alt
  }
  position
}
    `, {"fragmentName":"LessonParts"}) as unknown as TypedDocumentString<LessonPartsFragment, unknown>;
export * from './device-documents.js';
export * from './district-documents.js';
export * from './shared-documents.js';
export * from './sign-in-documents.js';
export * from './student-documents.js';
export * from './teacher-documents.js';
