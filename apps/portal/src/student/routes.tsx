import { useEffect } from 'react';
import { Route, Switch } from 'wouter';
import type { Tier } from '../generated/graphql.js';
import { lazily } from '../shared/lazily.js';
import { NotFound } from '../shared/not-found.js';
import { useViewer } from '../shared/viewer.js';
import { IdleLock } from './idle-lock.js';
import { OutboxProvider } from './outbox/outbox-context.js';
import LessonRoute from './player/lesson-route.js';

const load = {
  home: () => import('./home/home.js'),
  quiz: () => import('./player/quiz-route.js'),
};
const Home = lazily(load.home);
const fetchHome = (tier: Tier | null) => load.home().then(({ default: { loadLook } }) => loadLook(tier));
const QuizRoute = lazily(load.quiz);
const MyPathPage = lazily(() => import('./path/my-path-page.js'));
const HelpPage = lazily(() => import('./help/help-page.js'));

/** Fetches the code of the page at this address; of the home all of it once the tier is known. */
export async function fetchRoute(path: string, tier?: Tier | null): Promise<void> {
  if (tier !== undefined && path === '/home') return void await Promise.all([Home.load(), fetchHome(tier)]);
  const page = { home: Home, quiz: QuizRoute, path: MyPathPage, help: HelpPage }[path.split('/')[1] as 'home'] as { load(): Promise<void> } | undefined;
  await page?.load();
}

/** The student's part of the portal. The outbox stays open across its pages, so that leaving a lesson loses nothing. */
export default function StudentRoutes() {
  const { tier } = useViewer();
  // Once the page in view is quiet: the next ones must open when the network is gone.
  useEffect(() => {
    const timer = setTimeout(() => {
      // Needed when a session ends, which may be when the network is away.
      import('../device/leave.js').catch(() => undefined);
      void import('../device/pages.js').then(({ keepPages }) => keepPages()).catch(() => undefined);
      void Promise.allSettled([fetchHome(tier), Home.load(), QuizRoute.load()]);
    }, 1500);
    return () => clearTimeout(timer);
  }, [tier]);
  return (
    <OutboxProvider>
      <IdleLock />
      <Switch>
        <Route path="/home"><Home /></Route>
        <Route path="/lesson/:assignmentId">{({ assignmentId }) => <LessonRoute key={assignmentId} assignmentId={assignmentId} />}</Route>
        <Route path="/quiz/:assignmentId">{({ assignmentId }) => <QuizRoute key={assignmentId} assignmentId={assignmentId} />}</Route>
        <Route path="/path"><MyPathPage /></Route>
        <Route path="/help"><HelpPage /></Route>
        <Route><NotFound alone /></Route>
      </Switch>
    </OutboxProvider>
  );
}
