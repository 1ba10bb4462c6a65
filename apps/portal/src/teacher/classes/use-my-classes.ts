import { useQuery } from '@tanstack/react-query';
import { MyClassesDocument, type MyClassesQuery } from '../../generated/graphql.js';
import { gql } from '../../shared/gql.js';
import { keys } from '../../staff/query.js';

export type MyClass = MyClassesQuery['myClasses'][number];

/** The classes a teacher has, for the home page and for choosing one. */
export function useMyClasses() {
  return useQuery({ queryKey: keys.classes, queryFn: async () => (await gql(MyClassesDocument)).myClasses });
}
