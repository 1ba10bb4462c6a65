import type { Namespace } from '@eia/i18n';
import { Announcer } from '@eia/ui';
import { lazy, type ComponentType } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { lazily } from './shared/lazily.js';
import { NotFound } from './shared/not-found.js';
import { areaOf, homeOf, mayEnter, type Area } from './shared/paths.js';
import StudentRoutes, { fetchRoute } from './student/routes.js';
import { TroubleBoundary } from './shared/trouble.js';
import { useSession, type Viewer } from './shared/viewer.js';

const SignIn = lazy(() => import('./sign-in/sign-in.js'));
const others = { teacher: lazily(() => import('./teacher/routes.js')), district: lazily(() => import('./district/routes.js')), staff: lazily(() => import('./staff/routes.js')) };
/** Most people are students: their frame is part of what every page brings, so that a lesson's first page waits for one file less. */
const areas: Record<Area, ComponentType> = { student: StudentRoutes, ...others };

/** Words of the page at this address. */
export function firstWords(): Namespace {
  const area = areaOf(window.location.pathname);
  return !area || area === 'staff' ? 'common' : area;
}

/**
 * The address says whose pages these are: their code travels while the server is asked who this is.
 * @returns resolves when it is there, or could not be fetched: then it is asked for again where it is needed
 */
export async function fetchFirstPage(): Promise<void> {
  const path = window.location.pathname;
  const area = areaOf(path);
  await (area === 'student' ? fetchRoute(path).catch(() => undefined) : area && others[area].load());
}

export function App() {
  const { viewer } = useSession();
  return (
    <>
      <Announcer />
      <TroubleBoundary>{viewer ? <SignedIn viewer={viewer} key={viewer.id} /> : <SignedOut />}</TroubleBoundary>
    </>
  );
}

/** Signed out, every address shows the sign-in page and keeps its place, so that signing in leads back to it. */
function SignedOut() {
  return (
    <Switch>
      <Route path="/d/:slug">{({ slug }) => <SignIn districtSlug={slug} />}</Route>
      <Route><SignIn /></Route>
    </Switch>
  );
}

function SignedIn({ viewer }: { viewer: Viewer }) {
  const [path] = useLocation();
  const area = areaOf(path);
  if (area && mayEnter(viewer, area)) {
    const Area = areas[area];
    return <Area />;
  }
  const home = homeOf(viewer);
  const start = path === '/' || path === '/sign-in' || path.startsWith('/d/');
  return start && home ? <Redirect to={home} replace /> : <NotFound alone />;
}
