import { useCallback, useEffect, useRef } from 'react';

/**
 * Saves a draft a second after its last change; at once when asked to, when the page hides, and when the step is left.
 * @param first the draft as it is kept already; a draft equal to the last kept one is not saved again
 * @returns call it with every change; `now` for a tap, which is a decision and needs no waiting
 */
export function useSaved<Draft>(first: Draft, store: (draft: Draft) => void): (draft: Draft, now: boolean) => void {
  const last = useRef(JSON.stringify(first));
  const pending = useRef<Draft>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(store);
  latest.current = store;

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const draft = pending.current;
    pending.current = undefined;
    if (draft === undefined || JSON.stringify(draft) === last.current) return;
    last.current = JSON.stringify(draft);
    latest.current(draft);
  }, []);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [flush]);

  return useCallback((draft: Draft, now: boolean) => {
    pending.current = draft;
    clearTimeout(timer.current);
    if (now) flush();
    else timer.current = setTimeout(flush, 1000);
  }, [flush]);
}
