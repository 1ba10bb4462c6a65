import type { PublicLesson, PublicWarmUpItem } from '@eia/lesson';
import { foldAttempt, type Feedback, type FoldResponse } from '@eia/scoring';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { StartAttemptDocument, type StartAttemptMutation } from '../../generated/graphql.js';
import { gql, isApiError } from '../../shared/gql.js';
import { useT } from '../../shared/i18n.js';
import { useViewer } from '../../shared/viewer.js';
import { useOutbox } from '../outbox/outbox-context.js';
import { uuidv7 } from '../outbox/uuid.js';
import { accommodated } from './accommodated.js';
import { lessonUrl, loadLesson } from './load-lesson.js';
import type { Play, Readers } from './play.js';

type Attempt = StartAttemptMutation['startAttempt'];

interface Loaded { attempt: Attempt; first: FoldResponse[] }

/** Attempts of this visit, in memory: a lesson left without a network can be entered again without one. */
const visited = new Map<string, Loaded>();

/**
 * Opens the student's attempt at an assignment. The state is folded from what the server told, what still waits in the
 * outbox, and what is done from now on: a reload in the middle of a step brings all of it back.
 */
export function useAttempt(assignmentId: string): { play?: Play; attempt?: Attempt; error?: unknown; retry: () => void } {
  const outbox = useOutbox();
  const { locale } = useT('student');
  const [loaded, setLoaded] = useState<Loaded>();
  const [lesson, setLesson] = useState<PublicLesson>();
  const [own, setOwn] = useState<FoldResponse[]>([]);
  const [heard, setHeard] = useState<ReadonlyMap<string, Feedback>>(new Map());
  const [error, setError] = useState<unknown>();
  const [round, setRound] = useState(0);
  const seq = useRef(0);
  const { id: viewerId, accommodations } = useViewer();
  const key = `${viewerId} ${assignmentId}`;
  const pickInstead = accommodations?.pickInstead ?? false;

  useEffect(() => {
    let gone = false;
    setError(undefined);
    // What leaves the outbox while the question is on its way may be missing in the answer: so both looks count.
    const before = outbox.unsent();
    gql(StartAttemptDocument, { assignmentId }).then(({ startAttempt: attempt }) => {
      if (gone) return;
      const unsent = [...before, ...outbox.unsent()].filter((deed) => deed.attemptId === attempt.id);
      const told = attempt.responses.map((response) => ({ ...response, feedback: response.feedback as Feedback | null }));
      seq.current = Math.max(attempt.nextSeq, ...unsent.map((deed) => deed.seq + 1));
      setOwn([]);
      setLoaded({ attempt, first: [...told, ...unsent] });
    }, (problem: unknown) => {
      if (gone) return;
      const known = isApiError(problem, 'OFFLINE') ? visited.get(key) : undefined;
      if (!known) {
        setError(problem);
        return;
      }
      seq.current = Math.max(known.attempt.nextSeq, ...known.first.map((deed) => deed.seq + 1));
      setOwn([]);
      setLoaded(known);
    });
    return () => { gone = true; };
  }, [assignmentId, key, outbox, round]);

  const url = loaded && lessonUrl(loaded.attempt.contentUrls, locale);
  useEffect(() => {
    if (!url) return;
    let gone = false;
    loadLesson(url).then((found) => { if (!gone) setLesson(found); }, (problem: unknown) => { if (!gone) setError(problem); });
    return () => { gone = true; };
  }, [url, round]);

  // Feedback comes with the server's receipt; it belongs to the deed that asked for it.
  useEffect(() => outbox.onResults((results) => {
    const news = results.flatMap((result) => ('feedback' in result && result.feedback ? [[result.id, result.feedback as Feedback] as const] : []));
    if (news.length > 0) setHeard((known) => new Map([...known, ...news]));
  }), [outbox]);

  const act = useCallback<Play['act']>((kind, stepId, payload = {}, itemId) => {
    if (!loaded) return;
    const deed = {
      id: uuidv7(), seq: seq.current, attemptId: loaded.attempt.id, stepId, itemId: itemId ?? null, kind, payload,
      answeredAt: new Date().toISOString(), locale: lesson?.locale ?? locale,
    };
    seq.current += 1;
    setOwn((before) => [...before, deed]);
    void outbox.add(deed);
  }, [loaded, lesson, locale, outbox]);

  const deeds = useMemo(
    () => [...(loaded?.first ?? []), ...own].map((deed) => ({ ...deed, feedback: deed.feedback ?? heard.get(deed.id) })), [loaded, own, heard],
  );
  const state = useMemo(() => foldAttempt(deeds), [deeds]);
  useEffect(() => {
    if (loaded) visited.set(key, { attempt: loaded.attempt, first: deeds });
  }, [key, loaded, deeds]);

  const shown = useMemo(
    () => lesson && loaded && accommodated(lesson, loaded.attempt.leftOut, loaded.first, pickInstead), [lesson, loaded, pickInstead],
  );

  const play = useMemo<Play | undefined>(() => loaded && shown && {
    lesson: shown,
    state,
    quizItemIds: loaded.attempt.quizItemIds,
    warmUp: (loaded.attempt.warmUp as Record<string, PublicWarmUpItem[]> | undefined)?.[shown.locale] ?? [],
    alternativeSteps: loaded.attempt.alternativeSteps,
    teacherName: loaded.attempt.teacherName,
    readers: (loaded.attempt.readers ?? {}) as Readers,
    closed: loaded.attempt.closed,
    preview: false,
    act,
  }, [loaded, shown, state, act]);

  return { play, attempt: loaded?.attempt, error, retry: useCallback(() => setRound((n) => n + 1), []) };
}
