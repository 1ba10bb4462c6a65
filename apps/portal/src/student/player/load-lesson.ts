import type { PublicLesson } from '@eia/lesson';
import { ApiError } from '../../shared/gql.js';

const loaded = new Map<string, Promise<PublicLesson>>();

/** The address of the lesson in this language, else in its language, in English, in any. */
export function lessonUrl(contentUrls: unknown, locale: string): string | undefined {
  const urls = contentUrls as Record<string, string>;
  return urls[locale] ?? urls[locale.split('-')[0] ?? ''] ?? urls.en ?? Object.values(urls)[0];
}

/** Fetches the public form of a lesson. Its address names its bytes, so it is fetched once. */
export function loadLesson(url: string): Promise<PublicLesson> {
  const known = loaded.get(url);
  if (known) return known;
  const arriving = fetch(url).then(
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
