import { useEffect, useState } from 'react';
import { contentCache } from '../../device/caches.js';
import { canKeepPages } from '../../device/present.js';
import { useT } from '../../shared/i18n.js';
import { useVault } from '../outbox/outbox-context.js';
import { lessonUrl } from '../player/lesson-url.js';

/** Whether a lesson was opened here and can be played to its end without a network: the attempt, its feedback and the lesson are on the device. */
export function useReady(assignmentId: string): boolean {
  const vault = useVault();
  const { locale } = useT('student');
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      if (!vault || !canKeepPages || !navigator.serviceWorker.controller) return false;
      const attempt = await vault.get(`attempt ${assignmentId}`);
      const url = attempt && lessonUrl(attempt.contentUrls, locale);
      if (!url || !(await vault.keys()).some((key) => key.startsWith(`kit ${attempt.id} `))) return false;
      return await (await caches.open(contentCache)).match(url) !== undefined;
    };
    look().then((found) => { if (!gone) setReady(found); }, () => undefined);
    return () => { gone = true; };
  }, [assignmentId, locale, vault]);
  return ready;
}
