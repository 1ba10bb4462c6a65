import type { PublicLesson } from '@eia/lesson';
import { takeAhead } from '../../shared/ahead.js';
import { ApiError } from '../../shared/gql.js';

const loaded = new Map<string, Promise<PublicLesson>>();

/** Fetches the public form of a lesson. Its address names its bytes, so it is fetched once. */
export function loadLesson(url: string): Promise<PublicLesson> {
  const known = loaded.get(url);
  if (known) return known;
  const arriving = (takeAhead(url) ?? fetch(url)).then(
    (response) => {
      if (!response.ok) throw new ApiError(response.status === 404 ? 'NOT_FOUND' : 'UNAVAILABLE');
      return response.json() as Promise<PublicLesson>;
    },
    () => { throw new ApiError('OFFLINE'); },
  );
  arriving.catch(() => loaded.delete(url));
  loaded.set(url, arriving);
  return arriving;
}
