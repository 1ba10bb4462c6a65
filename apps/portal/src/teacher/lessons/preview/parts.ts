/** Kinds of steps and questions that have words of their own. */
const parts = [
  'checkin', 'read', 'item', 'scenario', 'calm', 'reflect', 'survey', 'discuss', 'support',
  'choice', 'multi', 'face', 'sort', 'match', 'order',
] as const;

export type Part = (typeof parts)[number];

export function isPart(kind: string): kind is Part {
  return (parts as readonly string[]).includes(kind);
}
