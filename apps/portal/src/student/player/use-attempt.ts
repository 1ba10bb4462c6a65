import type { PublicLesson } from '@eia/lesson';
import { foldAttempt, type Feedback, type FoldResponse } from '@eia/scoring';
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { StartAttemptDocument } from '../../generated/graphql.js';
import type { Sealing, ToldAttempt } from '../../device/held.js';
import { heldMeanwhile } from '../../device/held-meanwhile.js';
import type { Vault } from '../../device/vault.js';
import { takeAttempt } from '../../shared/attempt-ahead.js';
import { gql } from '../../shared/gql.js';
import { useT } from '../../shared/i18n.js';
import { useViewer } from '../../shared/viewer.js';
import { useOutbox, useVault } from '../outbox/outbox-context.js';
import { uuidv7 } from '../outbox/uuid.js';
import { accommodated } from './accommodated.js';
import { warmUpOf } from './first-screen.js';
import { lessonUrl } from './lesson-url.js';
import { loadLesson } from './load-lesson.js';
import type { Play, Readers } from './play.js';
import { fetchFirstScreen } from './step-screens.js';
import { useKit } from './use-kit.js';

interface Loaded { attempt: ToldAttempt; first: FoldResponse[] }

/**
 * Opens the student's attempt at an assignment. The state is folded from what the server told, what still waits in the
 * outbox, and what is done from now on: a reload in the middle of a step brings all of it back.
 */
export function useAttempt(assignmentId: string): { play?: Play; attempt?: ToldAttempt; error?: unknown; retry: () => void } {
  const outbox = useOutbox();
  const { locale } = useT('student');
  const [loaded, setLoaded] = useState<Loaded>();
  const [lesson, setLesson] = useState<PublicLesson>();
  const [own, setOwn] = useState<FoldResponse[]>([]);
  const [heard, setHeard] = useState<ReadonlyMap<string, Feedback>>(new Map());
  const [error, setError] = useState<unknown>();
  const [round, setRound] = useState(0);
  const seq = useRef(0);
  const shownLesson = useRef(lesson);
  shownLesson.current = lesson;
  const vault = useVault();
  const { accommodations } = useViewer();
  const pickInstead = accommodations?.pickInstead ?? false;

  useEffect(() => {
    let gone = false;
    setError(undefined);
    // What leaves the outbox while the question is on its way may be missing in the answer: so every place where it can be counts.
    const before = outbox.ready.then(() => outbox.unsent());
    const withOwn = async (attempt: ToldAttempt): Promise<Loaded> => {
      const [earlier, sent] = [await before, await vault?.sentOf(attempt.id) ?? []];
      return { attempt, first: [...toldIn(attempt), ...sent, ...[...earlier, ...outbox.unsent()].filter(({ attemptId }) => attemptId === attempt.id)] };
    };
    const told = takeAttempt(assignmentId) ?? gql(StartAttemptDocument, { assignmentId }).then(({ startAttempt }) => startAttempt);
    const asked = told.then(async (attempt) => {
      // On its way while the store opens.
      const address = lessonUrl(attempt.contentUrls, locale);
      const first = address && loadLesson(address).then((coming) => fetchFirstScreen(coming, attempt), () => undefined);
      const found = await withOwn(attempt);
      await first;
      void keepAttempt(vault, attempt);
      return found;
    });
    const held = async () => {
      const attempt = await vault?.get(`attempt ${assignmentId}`);
      return attempt && withOwn(attempt);
    };
    const show = (found: Loaded) => {
      if (gone) return;
      seq.current = Math.max(found.attempt.nextSeq, ...found.first.map((deed) => deed.seq + 1));
      // In small pieces: a cheap tablet must not stand still while it draws a whole screen.
      startTransition(() => {
        setOwn([]);
        setLoaded(found);
      });
    };
    // Once begun, the lesson is not taken from under the student's hands by an answer that comes late.
    void heldMeanwhile(asked, held, show, (problem) => { if (!gone) setError(problem); }, { once: true });
    return () => { gone = true; };
  }, [assignmentId, outbox, vault, round]);

  const url = loaded && lessonUrl(loaded.attempt.contentUrls, locale);
  useEffect(() => {
    if (!url) return;
    let gone = false;
    loadLesson(url).then((found) => { if (!gone) startTransition(() => setLesson(found)); }, (problem: unknown) => {
      // Another language that cannot be fetched now: the lesson stays in the one it is in.
      if (!gone && !shownLesson.current) setError(problem);
    });
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

  const warmUp = useMemo(() => (lesson && loaded ? warmUpOf(loaded.attempt, lesson) : []), [loaded, lesson]);
  const urls = useMemo(
    () => url && lesson && [url, ...[lesson, ...warmUp].flatMap(({ media }) => Object.values(media).map((one) => one.url))], [url, lesson, warmUp],
  );
  const answer = useKit(loaded?.attempt.id, lesson, urls || undefined, vault);
  const deeds = useMemo(
    () => answer([...(loaded?.first ?? []), ...own].map((deed) => ({ ...deed, feedback: deed.feedback ?? heard.get(deed.id) }))), [loaded, own, heard, answer],
  );
  const state = useMemo(() => foldAttempt(deeds), [deeds]);

  const shown = useMemo(
    () => lesson && loaded && accommodated(lesson, loaded.attempt.leftOut, loaded.first, pickInstead), [lesson, loaded, pickInstead],
  );

  const play = useMemo<Play | undefined>(() => loaded && shown && {
    lesson: shown,
    state,
    quizItemIds: loaded.attempt.quizItemIds,
    warmUp,
    alternativeSteps: loaded.attempt.alternativeSteps,
    teacherName: loaded.attempt.teacherName,
    readers: (loaded.attempt.readers ?? {}) as Readers,
    closed: loaded.attempt.closed,
    preview: false,
    act,
  }, [loaded, shown, warmUp, state, act]);

  return { play, attempt: loaded?.attempt, error, retry: useCallback(() => setRound((n) => n + 1), []) };
}

/** Deeds that the server told with the attempt. */
function toldIn(attempt: ToldAttempt): FoldResponse[] {
  return attempt.responses.map((response) => ({ ...response, feedback: response.feedback as Feedback | null }));
}

async function keepAttempt(vault: Vault | undefined, attempt: ToldAttempt): Promise<void> {
  // First what seals it: an attempt that opens without a network must be able to close.
  await vault?.put(`sealing ${attempt.id}`, attempt.sealing as Sealing);
  await vault?.put(`attempt ${attempt.assignmentId}`, attempt);
  await vault?.forgetSent(attempt.responses.map(({ id }) => id)).catch(() => undefined);
}
