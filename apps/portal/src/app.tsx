import { Announcer } from '@eia/ui';
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { nearestLocale, wordsAhead } from './shared/i18n.js';
import { keptLook } from './shared/look.js';
import { NotFound } from './shared/not-found.js';
import { areaOf, homeOf, mayEnter, type Area } from './shared/paths.js';
import { TroubleBoundary } from './shared/trouble.js';
import { useSession, type Viewer } from './shared/viewer.js';

const SignIn = lazy(() => import('./sign-in/sign-in.js'));
const load = {
  student: () => import('./student/routes.js'),
  teacher: () => import('./teacher/routes.js'),
  district: () => import('./district/routes.js'),
  staff: () => import('./staff/routes.js'),
} satisfies Record<Area, () => Promise<{ default: ComponentType }>>;
const areas: Record<Area, LazyExoticComponent<ComponentType>> = {
  student: lazy(load.student), teacher: lazy(load.teacher), district: lazy(load.district), staff: lazy(load.staff),
};

// The address says whose pages these are: their code and words travel while the server is asked who this is. What fails is
// asked for again where it is needed.
const first = areaOf(window.location.pathname);
if (first) {
  load[first]().catch(() => undefined);
  if (first !== 'staff') wordsAhead(nearestLocale(keptLook().locale ?? navigator.language), first);
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
