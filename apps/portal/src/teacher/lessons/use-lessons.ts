import { useQuery } from '@tanstack/react-query';
import { LessonDocument, LessonsDocument, type LessonQuery, type LessonsQuery } from '../../generated/graphql.js';
import { gql } from '../../shared/gql.js';
import { useViewer } from '../../shared/viewer.js';
import { keys } from '../../staff/query.js';

export type LessonSummary = LessonsQuery['lessons'][number];
export type LessonDetail = LessonQuery['lesson'];

/** All published lessons, in the language of the account (the server picks it, so the account's language is the key). */
export function useLessons() {
  const { locale } = useViewer();
  return useQuery({ queryKey: keys.lessons(locale), queryFn: async () => (await gql(LessonsDocument)).lessons, staleTime: 5 * 60_000 });
}

export function useLesson(versionId: string) {
  const { locale } = useViewer();
  return useQuery({
    queryKey: keys.lesson(versionId, locale),
    queryFn: async () => (await gql(LessonDocument, { versionId })).lesson,
    staleTime: 5 * 60_000,
  });
}
