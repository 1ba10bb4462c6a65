export { evidence } from './evidence.js';
export {
  foldAttempt,
  warmUpStep,
  type AttemptState,
  type FoldResponse,
  type ItemState,
  type PathState,
  type ReflectionState,
  type ResponseKind,
  type Try,
  type WarmUpState,
} from './fold-attempt.js';
export { attemptEvidence, evidenceIn, mastery, masteryWords, type Evidence, type Mastery, type MasteryWord } from './mastery.js';
export { feedbackFor, score, validate } from './score.js';
export { stateOf } from './state-of.js';
export { summarizeQuiz, type QuizSummary } from './summarize-quiz.js';
export type { Answer, Credit, Feedback, History, InvalidReason, Outcome, Purpose, Validity } from './types.js';
