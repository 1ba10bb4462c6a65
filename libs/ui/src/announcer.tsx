import { useSyncExternalStore } from 'react';

/**
 * Two live regions that take turns, so that the same sentence said twice is heard twice. Messages within 250 ms of
 * each other are joined by the latest: a screen reader should not stutter.
 */
let texts: [string, string] = ['', ''];
let turn = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Says `text` to screen readers, politely. Works from anywhere while `<Announcer />` is mounted. */
export function announce(text: string): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    turn = 1 - turn;
    texts = turn === 0 ? [text, ''] : ['', text];
    listeners.forEach((tell) => tell());
  }, 250);
}

function subscribe(tell: () => void) {
  listeners.add(tell);
  return () => { listeners.delete(tell); };
}

/** Mount once, at the root of the page. */
export function Announcer() {
  const [first, second] = useSyncExternalStore(subscribe, () => texts);
  return (
    <div className="visually-hidden">
      <div aria-live="polite">{first}</div>
      <div aria-live="polite">{second}</div>
    </div>
  );
}
