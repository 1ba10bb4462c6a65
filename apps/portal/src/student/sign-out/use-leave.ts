import { useCallback } from 'react';
import type { Left } from '../../device/present.js';
import { useViewer } from '../../shared/viewer.js';
import { useCloseOutbox } from '../outbox/outbox-context.js';

/** Signs the student out of this device: their things are put away and the page begins anew, see `leaveDevice`. */
export function useLeave(): (why: Left, to?: string) => Promise<void> {
  const { id } = useViewer();
  const close = useCloseOutbox();
  return useCallback(async (why, to) => {
    // First the code, which may not come: a store that is closed for nothing loses what is typed next.
    const { leaveDevice } = await import('../../device/leave.js');
    await close();
    await leaveDevice(id, why, to);
  }, [id, close]);
}
