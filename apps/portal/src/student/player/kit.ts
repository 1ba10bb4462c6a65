import type { Item, KitItem, PublicLesson } from '@eia/lesson';
import { feedbackFor, type FoldResponse } from '@eia/scoring';
import { OfflineKitDocument } from '../../generated/graphql.js';
import { keepContent } from '../../device/pages.js';
import type { Vault } from '../../device/vault.js';
import { gql } from '../../shared/gql.js';

/**
 * The questions of an attempt with their feedback, and everything else that the lesson needs to be played to its end without a network.
 * From the device when they are there already: neither changes within an attempt.
 * @param urls the lesson's own address and those of its pictures
 */
export async function loadKit(attemptId: string, lesson: PublicLesson, urls: readonly string[], vault: Vault | undefined): Promise<KitItem[]> {
  void keepContent(urls);
  const name = `kit ${attemptId} ${lesson.locale}` as const;
  const held = await vault?.get(name);
  if (held) return held;
  const { offlineKit } = await gql(OfflineKitDocument, { attemptId, locale: lesson.locale });
  const kit = offlineKit.map(({ stepId, item }) => ({ stepId, item: item as Item }));
  await vault?.put(name, kit);
  return kit;
}

/** The same deeds, with feedback for tries that have none yet: what the server will say, by the same function. */
export function answered(deeds: readonly FoldResponse[], kit: readonly KitItem[]): FoldResponse[] {
  const counts = new Map<string, { tries: number; hints: number }>();
  return [...deeds].sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1)).map((deed) => {
    if (!deed.itemId || (deed.kind !== 'try' && deed.kind !== 'hint')) return deed;
    const before = counts.get(deed.itemId) ?? { tries: 0, hints: 0 };
    const now = { tries: before.tries + (deed.kind === 'try' ? 1 : 0), hints: before.hints + (deed.kind === 'hint' ? 1 : 0) };
    counts.set(deed.itemId, now);
    const item = deed.kind === 'try' && !deed.feedback && kit.find(({ stepId, item: { id } }) => stepId === deed.stepId && id === deed.itemId)?.item;
    return item ? { ...deed, feedback: feedbackOf(item, deed, now) } : deed;
  });
}

function feedbackOf(item: Item, { payload }: FoldResponse, counts: { tries: number; hints: number }): FoldResponse['feedback'] {
  try {
    return feedbackFor(item, (payload as { answer?: unknown } | null)?.answer, counts);
  } catch {
    // Not an answer to this question: the server will say so.
    return null;
  }
}
