import { createContext, useCallback, useContext, useEffect, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import {
  SaveSettingsDocument, SignOutDocument, ViewerDocument, type Tier as TierName, type ViewerPartsFragment,
} from '../generated/graphql.js';
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
  /** True when the session ended by itself; the sign-in page says that the answers are kept. */
  ended: boolean;
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
  if (viewer) applyLook(lookOf(viewer));
  return viewer;
}

export function SessionProvider({ first, children }: { first: Viewer | null; children: ReactNode }) {
  const [viewer, setViewer] = useState(first);
  const [ended, setEnded] = useState(false);
  const [look, setLook] = useState<Look>(() => (first ? lookOf(first) : keptLook()));

  useEffect(() => onSignedOut(() => {
    setViewer((before) => {
      if (before) setEnded(true);
      return null;
    });
  }), []);

  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (!viewer) dataset.tier = '6-8';
    else dataset.tier = viewer.kind === 'student' && viewer.tier ? tierLooks[viewer.tier] : 'adult';
    if (viewer?.accommodations?.largerTargets) dataset.targets = 'large';
    else delete dataset.targets;
  }, [viewer]);

  const welcome = useCallback(async (who: Viewer) => {
    const next = lookOf(who);
    await show(next);
    setLook(next);
    setEnded(false);
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
    setEnded(false);
    setViewer(null);
  }, [look.locale]);

  const session = useMemo(
    () => ({ viewer, ended, look, welcome, saveLook, signOut }), [viewer, ended, look, welcome, saveLook, signOut],
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
