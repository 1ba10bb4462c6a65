import { announce } from '@eia/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ClassHeadDocument, ClassProgressDocument, type ClassHeadQuery } from '../../generated/graphql.js';
import { gql } from '../../shared/gql.js';
import { useT } from '../../shared/i18n.js';
import { keys } from '../../staff/query.js';
import { newlyDone, type ProgressSnapshot } from './grid-model.js';
import { openProgressSocket } from './socket.js';
import { watchProgress, type WatchState } from './watch-progress.js';

export type ClassHead = ClassHeadQuery['schoolClass'];

export function useClassHead(classId: string) {
  return useQuery({ queryKey: keys.classHead(classId), queryFn: async () => (await gql(ClassHeadDocument, { id: classId })).schoolClass });
}

async function askProgress(classId: string, since: string | null): Promise<ProgressSnapshot | null> {
  return (await gql(ClassProgressDocument, { classId, since })).classProgress;
}

/** The grid of a class and how it is kept up to date. */
export function useProgress(classId: string) {
  const client = useQueryClient();
  const [state, setState] = useState<WatchState>('connecting');
  const first = useQuery({
    queryKey: keys.progress(classId),
    queryFn: async () => {
      const snapshot = await askProgress(classId, null);
      if (!snapshot) throw new Error('The first answer about a class holds its grid.');
      return snapshot;
    },
  });
  const loaded = first.isSuccess;
  useEffect(() => {
    if (!loaded) return undefined;
    const key = keys.progress(classId);
    return watchProgress({
      openSocket: (handlers) => openProgressSocket(classId, handlers),
      ask: (since) => askProgress(classId, since),
      version: () => client.getQueryData<ProgressSnapshot>(key)?.version ?? null,
      onSnapshot: (snapshot) => {
        client.setQueryData(key, snapshot);
        const head = client.getQueryData<ClassHead>(keys.classHead(classId));
        // A lesson came or went, or somebody began one: the dates and counts next to the grid follow.
        if (head && head.assignments.length !== snapshot.lessons.length) void client.invalidateQueries({ queryKey: keys.classHead(classId) });
      },
      onState: setState,
      isHidden: () => document.hidden,
    });
  }, [client, classId, loaded]);
  return { first, state };
}

const announceEveryMs = 10_000;

/** Tells screen readers how many have finished, at most every ten seconds. Names are never said. */
export function useAnnouncedProgress(snapshot: ProgressSnapshot | undefined): void {
  const { t } = useT('teacher');
  const told = useRef<{ snapshot: ProgressSnapshot; at: number } | null>(null);
  useEffect(() => {
    if (!snapshot) return undefined;
    if (!told.current || told.current.snapshot.classId !== snapshot.classId) {
      told.current = { snapshot, at: 0 };
      return undefined;
    }
    const { snapshot: before, at } = told.current;
    const count = newlyDone(before, snapshot);
    if (count === 0) return undefined;
    const timer = setTimeout(() => {
      told.current = { snapshot, at: Date.now() };
      announce(t('grid.announceDone', { count }));
    }, Math.max(0, at + announceEveryMs - Date.now()));
    return () => clearTimeout(timer);
  }, [snapshot, t]);
}

/** How long ago the shown grid was made, in whole minutes; moves on by itself. */
export function useMinutesSince(at: string | undefined): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(timer);
  }, [at]);
  return at ? Math.max(0, Math.floor((now - new Date(at).getTime()) / 60_000)) : 0;
}
