import { useSyncExternalStore } from 'react';
import { useViewer } from '../shared/viewer.js';

/**
 * A teacher's laptop is often the projector, so students' names can be hidden on every page at once. Kept for this
 * tab and this person only.
 */
const key = 'eia.namesHiddenFor';
const listeners = new Set<() => void>();
/** For devices whose storage is off: lasts for the page. */
let remembered: string | null = null;

function hiddenFor(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return remembered;
  }
}

function hideFor(viewerId: string | null): void {
  remembered = viewerId;
  try {
    if (viewerId) sessionStorage.setItem(key, viewerId);
    else sessionStorage.removeItem(key);
  } catch {
    // Storage is off: `remembered` holds it.
  }
  listeners.forEach((tell) => tell());
}

/** Whether names are hidden now, and the way to change it. */
export function useNamesHidden(): [hidden: boolean, hide: (hidden: boolean) => void] {
  const { id } = useViewer();
  const who = useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => { listeners.delete(tell); };
  }, hiddenFor);
  return [who === id, (hidden) => hideFor(hidden ? id : null)];
}
