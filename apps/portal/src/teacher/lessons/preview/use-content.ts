import type { PublicLesson } from '@eia/lesson';
import { useQuery } from '@tanstack/react-query';
import { ApiError } from '../../../shared/gql.js';
import { useViewer } from '../../../shared/viewer.js';
import { keys } from '../../../staff/query.js';

/** The address of the lesson in the reader's language, else in the first one it has. */
export function contentUrl(contentUrls: unknown, locale: string): string | null {
  if (typeof contentUrls !== 'object' || contentUrls === null) return null;
  const urls = Object.entries(contentUrls).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const language = locale.split('-')[0];
  const best = urls.find(([tag]) => tag === locale) ?? urls.find(([tag]) => tag.split('-')[0] === language) ?? urls[0];
  return best?.[1] ?? null;
}

/** The lesson as it goes to students: no keys, no feedback. Immutable, so it is fetched once. */
export function useContent(contentUrls: unknown) {
  const { locale } = useViewer();
  const url = contentUrl(contentUrls, locale);
  return useQuery({
    queryKey: keys.content(url ?? ''),
    enabled: url !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<PublicLesson> => {
      let response: Response;
      try {
        response = await fetch(url ?? '');
      } catch {
        throw new ApiError('OFFLINE');
      }
      if (!response.ok) throw new ApiError(response.status === 404 ? 'NOT_FOUND' : 'UNAVAILABLE');
      return await response.json() as PublicLesson;
    },
  });
}
