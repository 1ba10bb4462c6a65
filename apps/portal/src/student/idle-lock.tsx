import { useEffect, useRef } from 'react';
import { seeStudent, wasAway } from '../device/present.js';
import { useVault } from './outbox/outbox-context.js';
import { useLeave } from './sign-out/use-leave.js';

/** How often a touch is noted, and how often it is looked whether there was one. Milliseconds. */
const noteEvery = 15_000;

/** Nobody has touched the tablet for a while: the student's things are put away before another child picks it up. */
export function IdleLock() {
  const leave = useLeave();
  const vault = useVault();
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    let noted = 0;
    let left = false;
    const touched = () => {
      if (left || Date.now() - noted < noteEvery) return;
      noted = Date.now();
      seeStudent(noted);
      void vault?.put('seen', noted);
    };
    const look = () => {
      if (left || !wasAway()) return;
      left = true;
      // Tried again at the next look, should it fail.
      latest.current('away', '/sign-in').catch(() => { left = false; });
    };
    // A lid that opens after an hour: looked before the touch counts.
    const seen = () => { if (document.visibilityState === 'visible') look(); };
    const touches = ['pointerdown', 'keydown'] as const;
    const first = () => { look(); touched(); };
    touched();
    touches.forEach((touch) => window.addEventListener(touch, first, { capture: true, passive: true }));
    document.addEventListener('visibilitychange', seen);
    const timer = setInterval(look, noteEvery);
    return () => {
      touches.forEach((touch) => window.removeEventListener(touch, first, { capture: true }));
      document.removeEventListener('visibilitychange', seen);
      clearInterval(timer);
    };
  }, [vault]);
  return null;
}
