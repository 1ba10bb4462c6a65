import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import {
  DoseDocument, ReportDocument, ReportPlacesDocument, ReportSchoolsDocument, type DoseQuery, type ReportPlacesQuery, type ReportQuery, type Tier,
} from '../generated/graphql.js';
import { gql, isApiError } from '../shared/gql.js';
import { useViewer } from '../shared/viewer.js';
import { keys } from '../staff/query.js';
import { tiers } from '../staff/tier.js';

export type Report = ReportQuery['report'];
export type Dose = DoseQuery['dose'];
export type Places = ReportPlacesQuery['reportPlaces'];

/** Which report is open. It stands in the address, so that a link and the way back show the same numbers. */
export interface Choice {
  readonly schoolId: string | null;
  readonly termId: string | null;
  readonly tier: Tier | null;
}

/** The choice of the address, and an address with a part of it changed. */
export function useChoice(): { choice: Choice; search: (change?: Partial<Choice>) => string; choose: (change: Partial<Choice>) => void } {
  const [params, setParams] = useSearchParams();
  const tier = params.get('grades');
  const choice: Choice = { schoolId: params.get('school'), termId: params.get('term'), tier: tiers.find((one) => one === tier) ?? null };
  const paramsWith = (change: Partial<Choice>) => {
    const { schoolId, termId, tier: grades } = { ...choice, ...change };
    return new URLSearchParams(Object.entries({ school: schoolId, term: termId, grades }).filter((entry): entry is [string, string] => entry[1] !== null));
  };
  return {
    choice,
    search: (change = {}) => {
      const text = paramsWith(change).toString();
      return text === '' ? '' : `?${text}`;
    },
    choose: (change) => setParams(paramsWith(change)),
  };
}

/** What this person may read reports of. */
export function usePlaces() {
  return useQuery({ queryKey: [...keys.district, 'places'], queryFn: async () => (await gql(ReportPlacesDocument)).reportPlaces, staleTime: 5 * 60_000 });
}

/** One term of the district or of a school. While another choice loads, the numbers before stay, dimmed. */
export function useReport(choice: Choice) {
  // The account's language, which the server speaks; the page's own changes a moment earlier.
  const { locale } = useViewer();
  return useQuery({
    queryKey: [...keys.district, 'report', choice, locale], queryFn: async () => (await gql(ReportDocument, { ...choice })).report, placeholderData: keepPreviousData,
  });
}

/** Is this the term that holds now? What classes were taught is known of that one. */
export function isNewest({ term, terms }: Report): boolean {
  return term?.id === terms[0]?.id;
}

/** What classes were taught this term; null for those who read reports only. */
export function useDose(schoolId: string | null) {
  const { locale } = useViewer();
  return useQuery({
    queryKey: [...keys.district, 'dose', schoolId, locale],
    queryFn: async () => {
      try {
        return (await gql(DoseDocument, { schoolId })).dose;
      } catch (error) {
        if (isApiError(error, 'NOT_FOUND')) return null;
        throw error;
      }
    },
  });
}

/** A page of schools by name. */
export function useSchools({ termId, tier }: Choice, search: string, from: number) {
  return useQuery({
    queryKey: [...keys.district, 'schools', termId, tier, search, from],
    queryFn: async () => (await gql(ReportSchoolsDocument, { termId, tier, search, from })).reportSchools, placeholderData: keepPreviousData,
  });
}
