import { createContext, useCallback, useContext, useEffect, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import {
  SaveSettingsDocument, SignOutDocument, ViewerDocument, type Tier as TierName, type ViewerPartsFragment,
} from '../generated/graphql.js';
import { onOtherTab, presentStudent, setLeaving, setPresent, takeLeft, type Left } from '../device/present.js';
import { dropAttempt } from './attempt-ahead.js';
import { gql, onSignedOut } from './gql.js';
import { changeLocale, nearestLocale } from './i18n.js';
import { applyLook, defaultLook, keptLook, lookFrom, type Look } from './look.js';

/** Who is signed in, as the API tells it. */
export type Viewer = ViewerPartsFragment;

/** The value of `data-tier` on the page. */
export type TierLook = 'k-2' | '3-5' | '6-8' | '9-12' | 'adult';
export const tierLooks: Record<TierName, TierLook> = { K_2: 'k-2', G3_5: '3-5', G6_8: '6-8', G9_12: '9-12' };

export interface Session {
  /** null: nobody is signed in. */
  viewer: Viewer | null;
  /** Why nobody is signed in any more; the sign-in page says so, and that the answers are kept. */
  left: Left | null;
  /** What was chosen under "Aa", also while signed out. */
  look: Look;
  welcome: (viewer: Viewer) => Promise<void>;
  /** Shows the choice at once, keeps it on the device, and on the account when somebody is signed in. */
  saveLook: (change: Partial<Look>) => Promise<void>;
  /** Ends the session on the server; rejects when the server cannot be reached. */
  signOut: () => Promise<void>;
}

const SessionContext = createContext<Session | null>(null);

/** The look of an account: what it saved, in its language. */
function lookOf(viewer: Viewer): Look {
  return { ...lookFrom(viewer.settings), locale: viewer.locale };
}

async function show(look: Look): Promise<void> {
  applyLook(look);
  await changeLocale(nearestLocale(look.locale)).catch(() => undefined);
}

/** Asks who is signed in, before the first render. */
export async function fetchViewer(): Promise<Viewer | null> {
  const { viewer } = await gql(ViewerDocument);
  if (viewer) applyViewer(viewer);
  return viewer;
}

/** Shows the page as this account wants it, before the first render. */
export function applyViewer(viewer: Viewer): void {
  applyLook(lookOf(viewer));
}

/** Ends what a student left on this device. Fetched when it is needed, which is when a session ends. */
async function leaveStudent(why: Left): Promise<void> {
  const present = presentStudent();
  if (present) await import('../device/leave.js').then(({ leaveDevice }) => leaveDevice(present, why));
}

export function SessionProvider({ first, children }: { first: Viewer | null; children: ReactNode }) {
  const [viewer, setViewer] = useState(first);
  const [left, setLeft] = useState(() => (first ? null : takeLeft()));
  const [look, setLook] = useState<Look>(() => (first ? lookOf(first) : keptLook()));

  useEffect(() => onSignedOut(() => {
    setViewer((before) => {
      if (before) setLeft('ended');
      return null;
    });
    void leaveStudent('ended');
  }), []);

  // Another tab signs out: last words are written down now. When somebody else is here, this tab finds out who.
  useEffect(() => onOtherTab({ leaving: () => setViewer(null), changed: () => window.location.reload() }), []);

  const id = viewer?.id;
  const isStudent = viewer?.kind === 'student';
  useEffect(() => {
    if (!id) return;
    const here = async () => {
      const before = presentStudent();
      if (before && before !== id) await import('../device/leave.js').then(({ putAway }) => putAway(before)).catch(() => undefined);
      if (isStudent) setPresent(id);
    };
    void here();
  }, [id, isStudent]);

  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (!viewer) dataset.tier = '6-8';
    else dataset.tier = viewer.kind === 'student' && viewer.tier ? tierLooks[viewer.tier] : 'adult';
    if (viewer?.accommodations?.largerTargets) dataset.targets = 'large';
    else delete dataset.targets;
  }, [viewer]);

  const welcome = useCallback(async (who: Viewer) => {
    // The new session has taken the place of the one that was to be ended.
    await setLeaving(false);
    dropAttempt();
    const next = lookOf(who);
    await show(next);
    setLook(next);
    setLeft(null);
    setViewer(who);
  }, []);

  const saveLook = useCallback(async (change: Partial<Look>) => {
    const next = { ...look, ...change };
    if (change.locale && change.locale !== look.locale) await changeLocale(nearestLocale(change.locale));
    applyLook(next);
    setLook(next);
    if (viewer) {
      // The choice already shows; without a network it lasts on this device only.
      await gql(SaveSettingsDocument, { input: change }).then(({ saveSettings }) => setViewer(saveSettings), () => undefined);
    }
  }, [look, viewer]);

  const signOut = useCallback(async () => {
    await gql(SignOutDocument);
    const next: Look = { ...defaultLook, locale: look.locale };
    await show(next);
    setLook(next);
    setLeft(null);
    setViewer(null);
  }, [look.locale]);

  const session = useMemo(
    () => ({ viewer, left, look, welcome, saveLook, signOut }), [viewer, left, look, welcome, saveLook, signOut],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of SessionProvider');
  return session;
}

/** Who is signed in, on pages that nobody reaches signed out. */
export function useViewer(): Viewer {
  const { viewer } = useSession();
  if (!viewer) throw new Error('useViewer while nobody is signed in');
  return viewer;
}
