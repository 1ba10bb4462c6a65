import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect, type ReactNode } from 'react';
import { Loading } from './page.js';
import { queryClient } from './query.js';

/** What staff pages fetch. It belongs to the person who fetched it: leaving the staff pages drops it. */
export function StaffQueries({ children }: { children: ReactNode }) {
  useEffect(() => () => queryClient.clear(), []);
  return <QueryClientProvider client={queryClient}><Suspense fallback={<Loading />}>{children}</Suspense></QueryClientProvider>;
}
