import { isAway } from '../shared/gql.js';
import { patience } from './present.js';

/**
 * Shows what the server answers, and what the device holds when it does not answer, or not soon.
 * @param options `wait`: milliseconds until what is held is shown; `once`: what was shown first stays, also when the server answers late
 */
export async function heldMeanwhile<T>(
  asked: Promise<T>, held: () => Promise<T | undefined>, show: (found: T) => void, fail: (error: unknown) => void,
  { wait = patience, once = false }: { wait?: number; once?: boolean } = {},
): Promise<void> {
  let shown = false;
  const showHeld = async () => {
    const found = await held();
    if (!found || shown) return shown;
    shown = true;
    show(found);
    return true;
  };
  const timer = setTimeout(() => void showHeld(), wait);
  try {
    const found = await asked;
    if (!shown || !once) show(found);
    shown = true;
  } catch (error) {
    if (!(isAway(error) && (shown || await showHeld()))) fail(error);
  } finally {
    clearTimeout(timer);
  }
}
