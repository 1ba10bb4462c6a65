import { useQuery } from '@tanstack/react-query';
import { ApiError } from '../../../shared/gql.js';
import { useViewer } from '../../../shared/viewer.js';
import { keys } from '../../../staff/query.js';
import { lessonUrl } from '../../../student/player/lesson-url.js';
import { loadLesson } from '../../../student/player/load-lesson.js';

/** The lesson as it goes to students: no keys, no feedback. Immutable, so it is fetched once. */
export function useContent(contentUrls: unknown) {
  const { locale } = useViewer();
  const url = lessonUrl(contentUrls, locale);
  return useQuery({
    queryKey: keys.content(url ?? ''),
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => {
      if (!url) throw new ApiError('NOT_FOUND');
      return loadLesson(url);
    },
  });
}
