import type { z } from 'zod';
import type * as common from './schema/common.js';
import type * as emotions from './schema/emotions.js';
import type * as item from './schema/item.js';
import type * as lesson from './schema/lesson.js';
import type * as step from './schema/step.js';

export type Tier = z.infer<typeof common.Tier>;
export type Status = z.infer<typeof common.Status>;
export type SensitivityLevel = z.infer<typeof common.SensitivityLevel>;
/** Words per locale; the pack's complete locales are always there. */
export type LocalText = z.infer<typeof common.LocalText>;
export type ItemLevel = z.infer<typeof item.ItemLevel>;
export type ProtectedArea = z.infer<typeof step.ProtectedArea>;
export type Sharing = z.infer<typeof step.Sharing>;

export type ChoiceItem = z.infer<typeof item.ChoiceItem>;
export type MultiItem = z.infer<typeof item.MultiItem>;
export type FaceItem = z.infer<typeof item.FaceItem>;
export type SortItem = z.infer<typeof item.SortItem>;
export type OrderItem = z.infer<typeof item.OrderItem>;
type MatchItemFile = z.infer<typeof item.MatchItem>;
/** Compiled, each right side has an id of its own that does not give away its left side. */
export type MatchItem = Omit<MatchItemFile, 'pairs'> & { pairs: (MatchItemFile['pairs'][number] & { rightId: string })[] };
export type Item = ChoiceItem | MultiItem | FaceItem | SortItem | MatchItem | OrderItem;
export type ItemKind = Item['kind'];

export type CheckinStep = z.infer<typeof step.CheckinStep>;
export type ReadStep = z.infer<typeof step.ReadStep>;
export type ItemStep = Omit<z.infer<typeof step.ItemStep>, 'item'> & { item: Item };
export type ScenarioStep = z.infer<typeof step.ScenarioStep>;
export type ScenarioNode = ScenarioStep['nodes'][number];
export type ScenarioChoice = NonNullable<ScenarioNode['choices']>[number];
export type CalmStep = z.infer<typeof step.CalmStep>;
export type ReflectStep = z.infer<typeof step.ReflectStep>;
export type SurveyStep = z.infer<typeof step.SurveyStep>;
export type DiscussStep = z.infer<typeof step.DiscussStep>;
export type SupportStep = z.infer<typeof step.SupportStep>;
export type Step =
  | CheckinStep
  | ReadStep
  | ItemStep
  | ScenarioStep
  | CalmStep
  | ReflectStep
  | SurveyStep
  | DiscussStep
  | SupportStep;
export type StepType = Step['type'];
export type StepRole = Step['role'];
export type StepMode = Step['mode'];

/** lesson.yaml as it is read, before compiling. */
export type LessonFile = z.infer<typeof lesson.LessonFile>;
export type StepFile = LessonFile['steps'][number];
export type ItemFile = z.infer<typeof item.ItemFile>;

export type Quiz = Omit<LessonFile['quiz'], 'items'> & { items: Item[] };
/** A whole lesson in one locale, compiled: every string is in that locale. */
export type Lesson = Omit<LessonFile, 'steps' | 'quiz'> & { steps: Step[]; quiz: Quiz };

/** What a student's browser may play today: see `playableKinds`. */
export type PlayedQuiz = Quiz;
export type PlayedLesson = Omit<Lesson, 'quiz'> & {
  /** Null when no quiz item is playable. `pick` never exceeds the items there are. */
  quiz: PlayedQuiz | null;
  /** Kinds this lesson has and the player does not know yet, for the teacher's page. */
  leftOut: (StepType | ItemKind)[];
};

type FaceFile = z.infer<typeof emotions.EmotionsFile>['faces'][number];
/** How a face is drawn. */
export type FaceParams = Pick<FaceFile, 'brows' | 'eyes' | 'mouth' | 'blush' | 'tear'>;
export type FeelingShape = z.infer<typeof emotions.FeelingShape>;

/** A face with its words in every complete locale of the pack. */
export interface Face extends FaceParams {
  /** Describes brows, eyes and mouth; never names the feeling. */
  alt: LocalText;
  /** "{{name}} looks hurt." */
  says: LocalText;
}

/** A feeling word, with its place from -2 to 2 on both axes. */
export interface Emotion {
  id: string;
  tier: Tier;
  energy: number;
  pleasantness: number;
  shape: FeelingShape;
  /** Name of a face. */
  face: string;
  word: LocalText;
}

/** One locale of a compiled lesson. */
export interface LocaleBody {
  locale: string;
  status: Status;
  /** Of the words in this locale alone. */
  hash: string;
  lesson: Lesson;
  unitTitle: string;
  unitSummary: string;
  bigQuestion: string;
  /** Rendered from Markdown with raw HTML off; `{{teacherName}}` and the like are still in it. */
  planHtml: string;
  planLocale: string;
  familyHtml: string;
  familyLocale: string;
}

/** Everything the server needs of one lesson; stored once per revision and never changed. */
export interface LessonVersionBody {
  format: 1;
  lessonId: string;
  revision: string;
  pack: string;
  status: Status;
  baseLocale: string;
  replaces: string | null;
  unit: { id: string; tier: Tier; position: number };
  /** Place in the unit, from 0, counting lessons that are still to be written. */
  position: number;
  /** On the core path. */
  core: boolean;
  /** The locales a student may choose; every one of them is complete. */
  locales: Record<string, LocaleBody>;
  skills: { id: string; name: LocalText }[];
  frameworks: { id: string; set: 'casel' | 'rshe'; name: LocalText; text: LocalText }[];
  media: Record<string, { sha256: string; mediaType: 'image/svg+xml'; bytes: number }>;
  /** The feeling words of this tier's check-in, in order. */
  emotions: Emotion[];
  /** Every face that the lesson or its check-in draws. */
  faces: Record<string, Face>;
  /** By item id; wording is not in it, so that better words keep the evidence (curriculum: mastery). */
  itemHashes: Record<string, string>;
}
