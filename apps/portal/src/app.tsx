import { Announcer } from '@eia/ui';
import { lazy } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { areas } from './areas.js';
import { NotFound } from './shared/not-found.js';
import { areaOf, homeOf, mayEnter } from './shared/paths.js';
import { TroubleBoundary } from './shared/trouble.js';
import { useSession, type Viewer } from './shared/viewer.js';

const SignIn = lazy(() => import('./sign-in/sign-in.js'));

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
