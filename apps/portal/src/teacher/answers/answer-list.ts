import type { PublicItem, PublicLesson } from '@eia/lesson';

/** What the API tells about one question: the latest try. */
export interface Answer {
  itemId: string;
  stepId: string;
  tries: number;
  hints: number;
  payload: unknown;
  outcome: string;
  /** What the student read about what they chose. */
  feedback: string[];
  late: boolean;
  answeredAt: string;
}

export interface AnsweredItem {
  item: PublicItem;
  /** The step's own heading, if it has one. */
  heading?: string;
  inQuiz: boolean;
  answer: Answer | null;
}

/**
 * The questions a student met, in the order of the lesson, each with the latest answer: first the steps, then the
 * quiz questions that were picked for this student.
 */
export function answeredItems(lesson: PublicLesson, answers: readonly Answer[], quizItemIds: readonly string[]): AnsweredItem[] {
  const byItem = new Map(answers.map((answer) => [`${answer.stepId} ${answer.itemId}`, answer]));
  const find = (stepId: string, item: PublicItem) => byItem.get(`${stepId} ${item.id}`) ?? null;
  const inSteps = lesson.steps.flatMap((step): AnsweredItem[] => (step.type === 'item'
    ? [{ item: step.item, ...(step.heading === undefined ? {} : { heading: step.heading }), inQuiz: false, answer: find(step.id, step.item) }]
    : []));
  const picked = new Set(quizItemIds);
  const inQuiz = (lesson.quiz?.items ?? [])
    .filter((item) => picked.has(item.id))
    .map((item): AnsweredItem => ({ item, inQuiz: true, answer: find('quiz', item) }));
  return [...inSteps, ...inQuiz];
}

/** The answer inside a payload; payloads are `{ answer }`. */
function answerOf(payload: unknown): unknown {
  return typeof payload === 'object' && payload !== null && 'answer' in payload ? payload.answer : undefined;
}

/**
 * The chosen words of an answer: of the option, of each ticked option, a card and its bin, a left and its right, or the order.
 * Empty when the answer does not fit the question (an older version of it).
 */
export function chosenTexts(item: PublicItem, payload: unknown): (readonly [text: string, place?: string])[] {
  const answer = answerOf(payload);
  const ids = Array.isArray(answer) ? answer.filter((id): id is string => typeof id === 'string') : [];
  const pairs = typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? Object.entries(answer) : [];
  const text = (list: readonly { id: string; text: string }[], id: unknown) => list.find((known) => known.id === id)?.text;
  const both = (left: string | undefined, right: string | undefined) => (left && right ? [[left, right] as const] : []);
  const one = (words: string | undefined) => (words === undefined ? [] : [[words] as const]);
  switch (item.kind) {
    case 'choice':
    case 'face':
      return one(text(item.options, answer));
    case 'multi':
      return item.options.filter(({ id }) => ids.includes(id)).flatMap((option) => one(option.text));
    case 'sort':
      return pairs.flatMap(([card, bin]) => both(text(item.cards, card), item.bins.find(({ id }) => id === bin)?.label));
    case 'match':
      return pairs.flatMap(([left, right]) => both(text(item.lefts, left), text(item.rights, right)));
    case 'order':
      return ids.flatMap((id) => one(text(item.sequence, id)));
  }
}
