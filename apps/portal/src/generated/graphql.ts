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

export type StartAttemptMutationVariables = Exact<{
  assignmentId: string;
}>;


export type StartAttemptMutation = { startAttempt: { id: string, assignmentId: string, status: string, ordinal: number, stepId: string | null, contentUrls: unknown, alternativeSteps: Array<string>, quizItemIds: Array<string>, leftOut: unknown, warmUp: unknown, nextSeq: number, closed: boolean, teacherName: string, readers: unknown, sealing: unknown, responses: Array<{ id: string, seq: number, stepId: string, itemId: string | null, kind: string, payload: unknown, locale: string, answeredAt: string, feedback: unknown }> } };

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
export const DeliverSealedDocument = {"__meta__":{"hash":"fab4dfdad4778aab5c8a419807da160d3a9b9bff1ffd4b3c944c977c71d07606"}} as unknown as TypedDocumentString<DeliverSealedMutation, DeliverSealedMutationVariables>;
export const DoseDocument = {"__meta__":{"hash":"78df1c84e9cd3ff91d1faa4ce1075a2f702cca08913f34dcce74ff637c9af001"}} as unknown as TypedDocumentString<DoseQuery, DoseQueryVariables>;
export const ReportPlacesDocument = {"__meta__":{"hash":"190938db1e49689b5e380e25f729bf98c0bb68aab9d59be189adcff1ffcf4acb"}} as unknown as TypedDocumentString<ReportPlacesQuery, ReportPlacesQueryVariables>;
export const ReportDocument = {"__meta__":{"hash":"c3760e42a0bca6f61110e19e2e8fc875c02bbb0c1c6719b3a9b567dd93b964d4"}} as unknown as TypedDocumentString<ReportQuery, ReportQueryVariables>;
export const ReportSchoolsDocument = {"__meta__":{"hash":"01227339a32cc9f80e11c708b836969424f4b3aae72023bfdd861bcf740889bc"}} as unknown as TypedDocumentString<ReportSchoolsQuery, ReportSchoolsQueryVariables>;
export const ReportExportDocument = {"__meta__":{"hash":"c2b9a651bf426a68cc14000449bc3e29de329c80a4f14f0e6b97e1675dec8d68"}} as unknown as TypedDocumentString<ReportExportQuery, ReportExportQueryVariables>;
export const ViewerDocument = {"__meta__":{"hash":"6257050d82b09329105137d9b9b346c01f727b773994e4db313ed38776eadfb9"}} as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const SaveSettingsDocument = {"__meta__":{"hash":"dbc3fe81ecdca6d6557975c2344fc0067ffca3f4a6b28a5b4bd08f43bafd9148"}} as unknown as TypedDocumentString<SaveSettingsMutation, SaveSettingsMutationVariables>;
export const SignOutDocument = {"__meta__":{"hash":"39300be1f6ff47633a8c264de2a924d5b71367b646d3bf86d82d7c51c6543956"}} as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const DistrictsDocument = {"__meta__":{"hash":"41dd8c2691f0b0529fc022540374d75c0597fb242b6f135fb9edc1ec0a5f9488"}} as unknown as TypedDocumentString<DistrictsQuery, DistrictsQueryVariables>;
export const SignInDocument = {"__meta__":{"hash":"3fb2b8509b5e17c539f50097fdfdd9ba2d7f64f517e1352614086348d0409ca0"}} as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const HelpCardDocument = {"__meta__":{"hash":"cac9b3acefc7f7d406098af809dd4b581d9aa0200279f537289bbf3ff31c0824"}} as unknown as TypedDocumentString<HelpCardQuery, HelpCardQueryVariables>;
export const MyWorkDocument = {"__meta__":{"hash":"c820ce9625b4764162909bd215fa9f45e1863d61bb079016050657d1b2e41762"}} as unknown as TypedDocumentString<MyWorkQuery, MyWorkQueryVariables>;
export const StartAttemptDocument = {"__meta__":{"hash":"9d94e14f0704b70593a7371eba39540640f4bc5b1bacfb5dbaad2fb46c8b6971"}} as unknown as TypedDocumentString<StartAttemptMutation, StartAttemptMutationVariables>;
export const SaveResponsesDocument = {"__meta__":{"hash":"d9952c6c1c1c3bb89e447b5107de4146d5c0e2c50c31e46fcf36a31e142194eb"}} as unknown as TypedDocumentString<SaveResponsesMutation, SaveResponsesMutationVariables>;
export const MyPathDocument = {"__meta__":{"hash":"1fd97385c7d900f32c94cb128cffa1f1879d620ba4a3ec94362187bbdd72650d"}} as unknown as TypedDocumentString<MyPathQuery, MyPathQueryVariables>;
export const OfflineKitDocument = {"__meta__":{"hash":"306d5acb4b6e2104f8f3dac94ce706a605830c3cb9cc9ba93dfe131c85a385c5"}} as unknown as TypedDocumentString<OfflineKitQuery, OfflineKitQueryVariables>;
export const StudentAccommodationsDocument = {"__meta__":{"hash":"66567839579f56e6f7ffea53beb956adba1aec044a9d0075d1c211e4c5670f4e"}} as unknown as TypedDocumentString<StudentAccommodationsQuery, StudentAccommodationsQueryVariables>;
export const SetAccommodationsDocument = {"__meta__":{"hash":"d6b8db754809bc5dce87b7b92644a05bfe1fff6769cef1730d744a3e69b152d3"}} as unknown as TypedDocumentString<SetAccommodationsMutation, SetAccommodationsMutationVariables>;
export const StudentWorkDocument = {"__meta__":{"hash":"c928562b506b45e5109e0a9be9b2276f2812dc2db66d0462cb2f7b8ba1628920"}} as unknown as TypedDocumentString<StudentWorkQuery, StudentWorkQueryVariables>;
export const AssignLessonDocument = {"__meta__":{"hash":"031217921f9661140b066e48bf242a7c2fb25da0ab9d33db27ae35e6422856d9"}} as unknown as TypedDocumentString<AssignLessonMutation, AssignLessonMutationVariables>;
export const ChangeAssignmentDocument = {"__meta__":{"hash":"45b21cd09b9855dbed10058194edfb4e3e9f4526ea9c9358449f493bc0c0c6cc"}} as unknown as TypedDocumentString<ChangeAssignmentMutation, ChangeAssignmentMutationVariables>;
export const RemoveAssignmentDocument = {"__meta__":{"hash":"f3934d7da17d2ed442ca0edfd4655db9d6d3b2889825effd514b207c3abd5240"}} as unknown as TypedDocumentString<RemoveAssignmentMutation, RemoveAssignmentMutationVariables>;
export const MarkTaughtDocument = {"__meta__":{"hash":"756592dcc6dd0cbb9c79e0374b16229b490e8f1da3ded164c5cd8f20cd9b0a8d"}} as unknown as TypedDocumentString<MarkTaughtMutation, MarkTaughtMutationVariables>;
export const UnmarkTaughtDocument = {"__meta__":{"hash":"0ff48a2f982a8d6d0c359192033c8111fe48d7fbd36055c1793badb670149228"}} as unknown as TypedDocumentString<UnmarkTaughtMutation, UnmarkTaughtMutationVariables>;
export const MyClassesDocument = {"__meta__":{"hash":"6fbe7e4da2f1b78d656dbf493678cfc8d718d8f8d34a2678d9d3cefc2c22e3f8"}} as unknown as TypedDocumentString<MyClassesQuery, MyClassesQueryVariables>;
export const ClassHeadDocument = {"__meta__":{"hash":"e76ad6dd7fbfb8f878b99672d37cf65e272058aca48a2af63fcd314f1b746017"}} as unknown as TypedDocumentString<ClassHeadQuery, ClassHeadQueryVariables>;
export const ExcuseDocument = {"__meta__":{"hash":"873430b1a039ff3476dfd12a2753207c8a0df3143cebe75df79e8774f93fcf3e"}} as unknown as TypedDocumentString<ExcuseMutation, ExcuseMutationVariables>;
export const UndoExcuseDocument = {"__meta__":{"hash":"70240085440e29e9a4d63f2de2755954ad4ad649fde253077bde1d96e60713b3"}} as unknown as TypedDocumentString<UndoExcuseMutation, UndoExcuseMutationVariables>;
export const PollTotalsDocument = {"__meta__":{"hash":"55e660183dd42818cf77d1c55d301ea197a0022f152bfc04f1fde5a6f5618bce"}} as unknown as TypedDocumentString<PollTotalsQuery, PollTotalsQueryVariables>;
export const ClassProgressDocument = {"__meta__":{"hash":"20162eb64b4116d6c57d846c3e9bf66e69a9cae2d26a60cb2c344200e4573e22"}} as unknown as TypedDocumentString<ClassProgressQuery, ClassProgressQueryVariables>;
export const ClassProgressLiveDocument = {"__meta__":{"hash":"35d0054f852b5b07a67bfb8e478c91268d637879abdfabc40aa76b52cd1ec5d6"}} as unknown as TypedDocumentString<ClassProgressLiveSubscription, ClassProgressLiveSubscriptionVariables>;
export const SharedLinesDocument = {"__meta__":{"hash":"2051c513cb7bf9b02fc8b11332d08598f0d2542cbcdd43f2cbb39370fbacb2c8"}} as unknown as TypedDocumentString<SharedLinesQuery, SharedLinesQueryVariables>;
export const LessonsDocument = {"__meta__":{"hash":"761ebcb76b9146d47ecb9382af5a675536041df11afb6a59ad947120fdca9afe"}} as unknown as TypedDocumentString<LessonsQuery, LessonsQueryVariables>;
export const LessonDocument = {"__meta__":{"hash":"81b8b0978bd862611dcbd450c34daf01fe7cb9a368135b523f09a0af79c68c32"}} as unknown as TypedDocumentString<LessonQuery, LessonQueryVariables>;