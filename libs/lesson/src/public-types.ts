import type {
  CalmStep,
  CheckinStep,
  DiscussStep,
  FaceParams,
  FeelingShape,
  LessonFile,
  ReadStep,
  ReflectStep,
  ScenarioStep,
  Step,
  SupportStep,
  SurveyStep,
  Tier,
} from './types.js';

/** What leaves the server before an answer: no credit, no feedback, no key. One locale, immutable. */
export interface PublicLesson {
  format: 1;
  lessonId: string;
  revision: string;
  locale: string;
  tier: Tier;
  title: string;
  objective: string;
  unitTitle: string;
  bigQuestion: string;
  minutes: number;
  readAloud: boolean;
  vocab: LessonFile['vocab'];
  media: Record<string, PublicMedia>;
  faces: Record<string, PublicFace>;
  emotions: Record<string, PublicEmotion>;
  steps: PublicStep[];
  quiz: PublicQuiz | null;
}

export interface PublicMedia {
  /** `/content/<sha256>.svg` */
  url: string;
  alt: string;
}

export interface PublicFace extends FaceParams {
  /** Describes brows, eyes and mouth; never names the feeling. */
  alt: string;
  /** "{{name}} looks hurt.": see `faceSentence`. */
  says: string;
}

export interface PublicEmotion {
  word: string;
  /** -2 to 2 */
  energy: number;
  /** -2 to 2 */
  pleasantness: number;
  shape: FeelingShape;
  /** Name of a face in `faces`. */
  face: string;
}

export interface PublicOption {
  id: string;
  text: string;
  media?: string;
}

export interface PublicCard {
  id: string;
  text: string;
}

interface PublicItemCommon {
  id: string;
  stem: string;
  media?: string;
  hint: string;
}

export interface PublicChoiceItem extends PublicItemCommon {
  kind: 'choice';
  options: PublicOption[];
}
export interface PublicMultiItem extends PublicItemCommon {
  kind: 'multi';
  need: 'all' | 'any';
  options: PublicOption[];
}
export interface PublicFaceItem extends PublicItemCommon {
  kind: 'face';
  /** Name of a face in `faces`. */
  face: string;
  options: PublicOption[];
}
export interface PublicSortItem extends PublicItemCommon {
  kind: 'sort';
  bins: { id: string; label: string }[];
  cards: PublicCard[];
}
export interface PublicMatchItem extends PublicItemCommon {
  kind: 'match';
  lefts: PublicCard[];
  /** Their order and ids say nothing about their partners. */
  rights: PublicCard[];
}
export interface PublicOrderItem extends PublicItemCommon {
  kind: 'order';
  /** Mixed, and never in an accepted order. */
  sequence: PublicCard[];
}
export type PublicItem =
  | PublicChoiceItem
  | PublicMultiItem
  | PublicFaceItem
  | PublicSortItem
  | PublicMatchItem
  | PublicOrderItem;

/** A question from an earlier lesson, with what it needs of that lesson; its id is `<lesson id>/<item id>`. */
export interface PublicWarmUpItem {
  item: PublicItem;
  /** The language it is in: the lesson it comes from may not be offered in that of the lesson that begins. */
  locale: string;
  /** Its picture, if it has one. */
  media: Record<string, PublicMedia>;
  /** The face it asks about, if it does. */
  faces: Record<string, PublicFace>;
}

type StepCommon = Pick<Step, 'id' | 'role' | 'mode' | 'minutes' | 'heading' | 'media' | 'allowSkip' | 'turns'>;

export type PublicCheckinStep = StepCommon &
  Pick<CheckinStep, 'type' | 'style' | 'prompt' | 'note' | 'alternative'> & {
    /** Ids in `emotions`, in order. */
    words: string[];
  };
export type PublicReadStep = StepCommon & Pick<ReadStep, 'type' | 'pages'>;
export type PublicItemStep = StepCommon & { type: 'item'; item: PublicItem };
export type PublicScenarioStep = StepCommon & Pick<ScenarioStep, 'type' | 'intro' | 'cast' | 'start' | 'replay'> & { nodes: PublicNode[] };
export type PublicNode = Omit<ScenarioStep['nodes'][number], 'choices'> & { choices?: PublicChoice[] };
export interface PublicChoice {
  id: string;
  text: string;
  to: string;
  /** Kept here, unlike an item's: a scenario is played through on the device. */
  feedback: string;
}
export type PublicCalmStep = StepCommon & Pick<CalmStep, 'type' | 'style' | 'intro' | 'breath' | 'cues' | 'instead'>;
export type PublicReflectStep = StepCommon &
  Pick<ReflectStep, 'type' | 'prompt' | 'note' | 'alternative' | 'picks' | 'privacyNote'> & {
    /** Only the ways the player has today. */
    modes: ('type' | 'draw' | 'pick')[];
    /** The first is always `private`. */
    sharing: ('private' | 'teacher' | 'class-anonymous')[];
  };
export type PublicSurveyStep = StepCommon &
  Pick<SurveyStep, 'type' | 'intro' | 'scale'> & { items: { id: string; text: string }[] };
export type PublicDiscussStep = StepCommon &
  Pick<DiscussStep, 'type' | 'prompt' | 'cards' | 'sentenceStarters' | 'observerCheck'> & {
    kind: 'talk' | 'roleplay' | 'circle';
  };
export type PublicSupportStep = StepCommon & Pick<SupportStep, 'type' | 'text'>;

export type PublicStep =
  | PublicCheckinStep
  | PublicReadStep
  | PublicItemStep
  | PublicScenarioStep
  | PublicCalmStep
  | PublicReflectStep
  | PublicSurveyStep
  | PublicDiscussStep
  | PublicSupportStep;

export interface PublicQuiz {
  id: 'quiz';
  minutes: number;
  when: 'in-lesson' | 'later';
  pick: number;
  intro: string;
  outro: string;
  items: PublicItem[];
}
