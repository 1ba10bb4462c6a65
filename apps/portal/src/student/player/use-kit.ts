import type { KitItem, PublicLesson } from '@eia/lesson';
import type { FoldResponse } from '@eia/scoring';
import { useCallback, useEffect, useState } from 'react';
import type { Vault } from '../../device/vault.js';

type Answered = (deeds: FoldResponse[]) => FoldResponse[];
interface Kit { attemptId: string; items: KitItem[]; answered: (deeds: readonly FoldResponse[], kit: readonly KitItem[]) => FoldResponse[] }

const asTheyAre: Answered = (deeds) => deeds;

/**
 * Once the first screen stands: fetches what lets this lesson go on without a network, feedback included, and keeps it on the device.
 * @returns gives deeds the feedback that the device knows
 */
export function useKit(attemptId: string | undefined, lesson: PublicLesson | undefined, urls: readonly string[] | undefined, vault: Vault | undefined): Answered {
  const [kit, setKit] = useState<Kit>();
  useEffect(() => {
    if (!attemptId || !lesson || !urls) return;
    let gone = false;
    const load = () => {
      import('./kit.js').then(async ({ answered, loadKit }) => {
        const items = await loadKit(attemptId, lesson, urls, vault);
        window.removeEventListener('online', load);
        if (!gone) setKit({ attemptId, items, answered });
      }).catch(() => undefined);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    // What the device holds already is shown at once: a note on an answer must not go away and come back.
    void (vault?.get(`kit ${attemptId} ${lesson.locale}`) ?? Promise.resolve(undefined)).then((held) => {
      if (gone) return;
      if (held) load();
      else timer = setTimeout(load, 600);
    });
    window.addEventListener('online', load);
    return () => {
      gone = true;
      clearTimeout(timer);
      window.removeEventListener('online', load);
    };
  }, [attemptId, lesson, urls, vault]);
  const mine = kit?.attemptId === attemptId ? kit : undefined;
  return useCallback((deeds) => (mine ? mine.answered(deeds, mine.items) : asTheyAre(deeds)), [mine]);
}
