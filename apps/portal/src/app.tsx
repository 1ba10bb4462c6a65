import { Announcer } from '@eia/ui';
import { lazy } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { nearestLocale, wordsAhead } from './shared/i18n.js';
import { keptLook } from './shared/look.js';
import { lazily, type Lazily } from './shared/lazily.js';
import { NotFound } from './shared/not-found.js';
import { areaOf, homeOf, mayEnter, type Area } from './shared/paths.js';
import { TroubleBoundary } from './shared/trouble.js';
import { useSession, type Viewer } from './shared/viewer.js';

const SignIn = lazy(() => import('./sign-in/sign-in.js'));
const student = () => import('./student/routes.js');
const areas: Record<Area, Lazily<object>> = {
  student: lazily(student), teacher: lazily(() => import('./teacher/routes.js')), district: lazily(() => import('./district/routes.js')),
  staff: lazily(() => import('./staff/routes.js')),
};

/**
 * The address says whose pages these are: their code and words travel while the server is asked who this is.
 * @returns resolves when they are there, or could not be fetched: then they are asked for again where they are needed
 */
export async function fetchFirstPage(): Promise<void> {
  const path = window.location.pathname;
  const area = areaOf(path);
  if (!area) return;
  const words = area === 'staff' ? undefined : wordsAhead(nearestLocale(keptLook().locale ?? navigator.language), area);
  await Promise.all([areas[area].load(), words, area === 'student' && student().then(({ fetchRoute }) => fetchRoute(path), () => undefined)]);
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
