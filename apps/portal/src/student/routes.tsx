import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { NotFound } from '../shared/not-found.js';
import { OutboxProvider } from './outbox/outbox-context.js';

const Home = lazy(() => import('./home/home.js'));
const LessonRoute = lazy(() => import('./player/lesson-route.js'));
const QuizRoute = lazy(() => import('./player/quiz-route.js'));
const HelpPage = lazy(() => import('./help/help-page.js'));

/** The student's part of the portal. The outbox stays open across its pages, so that leaving a lesson loses nothing. */
export default function StudentRoutes() {
  return (
    <OutboxProvider>
      <Switch>
        <Route path="/home"><Home /></Route>
        <Route path="/lesson/:assignmentId">{({ assignmentId }) => <LessonRoute key={assignmentId} assignmentId={assignmentId} />}</Route>
        <Route path="/quiz/:assignmentId">{({ assignmentId }) => <QuizRoute key={assignmentId} assignmentId={assignmentId} />}</Route>
        <Route path="/help"><HelpPage /></Route>
        <Route><NotFound /></Route>
      </Switch>
    </OutboxProvider>
  );
}
