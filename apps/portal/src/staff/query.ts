import { QueryClient } from '@tanstack/react-query';
import { ApiError, isApiError } from '../shared/gql.js';

/** Codes that a second try cannot change. */
const final = new Set(['UNAUTHENTICATED', 'NOT_FOUND', 'BAD_USER_INPUT', 'CONFLICT', 'RATE_LIMITED']);

/** One cache for a visit of a member of staff. Dropped at sign-out, so that nobody else on the device sees names. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 5 * 60_000,
      retry: (failures, error) => failures < 2 && !(error instanceof ApiError && final.has(error.code)),
    },
  },
});

/** Names of what is kept in the cache, in one place. */
export const keys = {
  classes: ['classes'] as const,
  classHead: (classId: string) => ['class', classId, 'head'] as const,
  progress: (classId: string) => ['class', classId, 'progress'] as const,
  lessons: (locale: string) => ['lessons', locale] as const,
  lesson: (versionId: string, locale: string) => ['lesson', versionId, locale] as const,
  content: (url: string) => ['content', url] as const,
  accommodations: (classId: string, studentId: string) => ['accommodations', classId, studentId] as const,
  work: (assignmentId: string, studentId: string) => ['work', assignmentId, studentId] as const,
  district: ['district'] as const,
};

/** After anything that changes what a class is to do. */
export async function forgetClass(classId: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: keys.classes }),
    queryClient.invalidateQueries({ queryKey: ['class', classId] }),
    queryClient.invalidateQueries({ queryKey: ['work'] }),
    queryClient.invalidateQueries({ queryKey: keys.district }),
  ]);
}

/** What a page can tell a person about a failed request. */
export type Trouble = 'offline' | 'notFound' | 'tooMany' | 'failed';

export function troubleOf(error: unknown): Trouble {
  if (isApiError(error, 'OFFLINE')) return 'offline';
  if (isApiError(error, 'NOT_FOUND')) return 'notFound';
  if (isApiError(error, 'RATE_LIMITED')) return 'tooMany';
  return 'failed';
}
