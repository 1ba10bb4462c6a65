import { stateOf } from './state-of.js';
import type { Answer, Feedback } from './types.js';

/** The step id under which all answers of a warm-up are stored. */
export const warmUpStep = 'warm-up';

/** Every deed in the player, in the one vocabulary of browser queue, API and class grid. */
export type ResponseKind =
  | 'seen'
  | 'at'
  | 'select'
  | 'try'
  | 'hint'
  | 'skip'
  | 'path'
  | 'reflect'
  | 'checkIn'
  | 'survey'
  | 'quizStart'
  | 'quizEnd';

/** One deed, as the browser queued it or as the server kept it. */
export interface FoldResponse {
  id: string;
  /** Counts up within the attempt; it decides the order, not the arrival. */
  seq: number;
  stepId: string;
  itemId?: string | null;
  kind: string;
  payload: unknown;
  answeredAt?: string;
  late?: boolean;
  /** Of a try; the server knows it. */
  credit?: number | null;
  /** Of a try; the browser gets it from the server, and has none while offline. */
  feedback?: Feedback | null;
}

/** One press of "Check". */
export interface Try {
  answer: Answer;
  /** Null until the server has answered. */
  credit: number | null;
  /** Hints opened before it. */
  hints: number;
}

export interface ItemState {
  stepId: string;
  /** What is ticked now; null when nothing was. */
  selection: Answer | null;
  tries: Try[];
  hints: number;
  skipped: boolean;
  /** Of the latest try; `open` without one, `waiting` until the server has answered. */
  state: 'open' | 'waiting' | Feedback['state'];
  feedback: Feedback | null;
  late: boolean;
  /** Of the latest try or selection. */
  answeredAt: string | null;
}

export interface PathState {
  path: { node: string; choice: string }[];
  ending: string | null;
}

export interface ReflectionState {
  mode: 'type' | 'draw' | 'pick';
  text: string;
  picks: string[];
  /** Lines of a drawing: the pen's number, then x and y in turn, 0 to 1000. */
  strokes: number[][];
  sharing: string;
}

export interface AttemptState {
  /** By item id; ids of items are unique in a lesson, its quiz included, and those of a warm-up name their lesson. */
  items: Record<string, ItemState>;
  /** Steps that reached their end or were passed on, in the order that happened. */
  stepsSeen: string[];
  /** The place to go on from. */
  at: { stepId: string; page?: string; node?: string } | null;
  /** By step id. */
  paths: Record<string, PathState>;
  reflections: Record<string, ReflectionState>;
  checkIns: Record<string, unknown>;
  /** By step id and question id: the place on the scale, from 0. */
  surveys: Record<string, Record<string, number>>;
  /** Answers to the fiction alternative of a check-in. */
  alternatives: Record<string, Answer>;
  quiz: 'notStarted' | 'inProgress' | 'done';
  warmUp: WarmUpState;
}

/** Before the lesson, and no part of it: neither a step seen nor a place to go on from. */
export interface WarmUpState {
  /** The question in view; null before the first. */
  page: string | null;
  /** It ended, was skipped, or the lesson behind it has begun: it is never shown again. */
  over: boolean;
}

/**
 * The state of an attempt from its deeds. The one reducer of the player (with its unsent deeds) and of the server:
 * neither the order in which deeds arrive nor a deed that arrives twice changes the result.
 */
export function foldAttempt(responses: readonly FoldResponse[]): AttemptState {
  const state: AttemptState = {
    items: {},
    stepsSeen: [],
    at: null,
    paths: {},
    reflections: {},
    checkIns: {},
    surveys: {},
    alternatives: {},
    quiz: 'notStarted',
    warmUp: { page: null, over: false },
  };
  for (const response of inOrder(responses)) take(state, response);
  return state;
}

/** By `seq`, then id (two devices may have counted alike); of one id the copy that knows more. */
function inOrder(responses: readonly FoldResponse[]): FoldResponse[] {
  const byId = new Map<string, FoldResponse>();
  for (const response of responses) {
    const known = byId.get(response.id);
    byId.set(response.id, known ? merge(known, response) : response);
  }
  return [...byId.values()].sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1));
}

/** The browser's copy of a deed has no credit, the server's has; whichever comes first. */
function merge(a: FoldResponse, b: FoldResponse): FoldResponse {
  return {
    ...a,
    credit: a.credit ?? b.credit ?? null,
    feedback: a.feedback ?? b.feedback ?? null,
    late: (a.late ?? false) || (b.late ?? false),
  };
}

function take(state: AttemptState, response: FoldResponse): void {
  const { stepId, itemId, payload } = response;
  if (stepId !== warmUpStep) state.warmUp.over = true;
  else if (!itemId) return takeWarmUp(state, response);
  switch (response.kind) {
    case 'seen':
      see(state, stepId);
      break;
    case 'skip':
      if (itemId) itemOf(state, stepId, itemId).skipped = true;
      else see(state, stepId);
      break;
    case 'at':
      state.at = { stepId, ...texts(payload, ['page', 'node']) };
      break;
    case 'select':
    case 'try':
    case 'hint':
      takeAnswer(state, response);
      break;
    case 'path':
      state.paths[stepId] = readPath(payload);
      break;
    case 'reflect':
      state.reflections[stepId] = readReflection(payload);
      break;
    case 'checkIn':
      state.checkIns[stepId] = field(payload, 'value');
      break;
    case 'survey':
      takeSurvey(state, stepId, payload);
      break;
    case 'quizStart':
      if (state.quiz === 'notStarted') state.quiz = 'inProgress';
      break;
    case 'quizEnd':
      state.quiz = 'done';
      break;
    default:
      // A deed of a later version: an older client leaves it alone.
      break;
  }
}

function takeWarmUp({ warmUp }: AttemptState, { kind, payload }: FoldResponse): void {
  if (kind === 'seen' || kind === 'skip') warmUp.over = true;
  if (kind === 'at') warmUp.page = texts(payload, ['page']).page ?? null;
}

function takeAnswer(state: AttemptState, response: FoldResponse): void {
  const { stepId, itemId, kind } = response;
  const answer = asAnswer(field(response.payload, 'answer'));
  if (!itemId) {
    if (kind === 'select' && answer !== null) state.alternatives[stepId] = answer;
    return;
  }
  const item = itemOf(state, stepId, itemId);
  if (kind === 'hint') {
    item.hints += 1;
    return;
  }
  if (answer === null) return;
  item.selection = answer;
  item.answeredAt = response.answeredAt ?? item.answeredAt;
  item.late = response.late ?? false;
  if (kind === 'select') return;
  const feedback = response.feedback ?? null;
  const credit = response.credit ?? creditOf(feedback);
  item.tries.push({ answer, credit, hints: item.hints });
  item.skipped = false;
  item.feedback = feedback;
  item.state = credit === null ? 'waiting' : stateOf(credit);
}

function takeSurvey(state: AttemptState, stepId: string, payload: unknown): void {
  const { item } = texts(payload, ['item']);
  const value = field(payload, 'value');
  if (item !== undefined && Number.isInteger(value)) (state.surveys[stepId] ??= {})[item] = value as number;
}

function see(state: AttemptState, stepId: string): void {
  if (!state.stepsSeen.includes(stepId)) state.stepsSeen.push(stepId);
}

function itemOf(state: AttemptState, stepId: string, itemId: string): ItemState {
  return (state.items[itemId] ??= {
    stepId,
    selection: null,
    tries: [],
    hints: 0,
    skipped: false,
    state: 'open',
    feedback: null,
    late: false,
    answeredAt: null,
  });
}

function creditOf(feedback: Feedback | null): number | null {
  if (!feedback) return null;
  return { found: 1, partly: 0.5, notYet: 0 }[feedback.state];
}

// Payloads are stored JSON: read with care, because an old client may have written them.

function field(payload: unknown, name: string): unknown {
  return payload !== null && typeof payload === 'object' ? (payload as Record<string, unknown>)[name] : undefined;
}

function texts<K extends string>(payload: unknown, names: K[]): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  for (const name of names) {
    const value = field(payload, name);
    if (typeof value === 'string') found[name] = value;
  }
  return found;
}

function asAnswer(value: unknown): Answer | null {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.filter((id): id is string => typeof id === 'string');
  if (value === null || typeof value !== 'object') return null;
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

function readPath(payload: unknown): PathState {
  const list = field(payload, 'path');
  const path = (Array.isArray(list) ? (list as unknown[]) : []).flatMap((entry) => {
    const { node, choice } = texts(entry, ['node', 'choice']);
    return node !== undefined && choice !== undefined ? [{ node, choice }] : [];
  });
  return { path, ending: texts(payload, ['ending']).ending ?? null };
}

function readReflection(payload: unknown): ReflectionState {
  const { mode, text = '', sharing = 'private' } = texts(payload, ['mode', 'text', 'sharing']);
  const picks = asAnswer(field(payload, 'picks'));
  const lines = field(payload, 'strokes');
  const strokes = (Array.isArray(lines) ? (lines as unknown[]) : []).filter((line): line is number[] => Array.isArray(line) && line.every(Number.isInteger));
  return { mode: mode === 'pick' || mode === 'draw' ? mode : 'type', text, picks: Array.isArray(picks) ? picks : [], strokes, sharing };
}
