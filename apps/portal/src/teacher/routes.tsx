import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { NotFound } from '../shared/not-found.js';
import { StaffQueries } from '../staff/queries.js';
import { StaffShell } from '../staff/shell.js';
import { ClassesPage } from './classes/classes-page.js';

const ClassPage = lazy(() => import('./grid/class-page.js'));
const StudentWorkPage = lazy(() => import('./answers/student-work-page.js'));
const AccommodationsPage = lazy(() => import('./accommodations/accommodations-page.js'));
const CataloguePage = lazy(() => import('./lessons/catalogue-page.js'));
const LessonPage = lazy(() => import('./lessons/lesson-page.js'));
const PreviewPage = lazy(() => import('./lessons/preview-page.js'));

/** The teacher's pages. The preview is the student's own full screen, without the frame. */
export default function TeacherRoutes() {
  return (
    <StaffQueries>
      <Switch>
        <Route path="/lessons/:versionId/preview">{({ versionId }) => <PreviewPage versionId={versionId} />}</Route>
        <Route><StaffShell><Pages /></StaffShell></Route>
      </Switch>
    </StaffQueries>
  );
}

function Pages() {
  return (
    <Switch>
      <Route path="/classes"><ClassesPage /></Route>
      <Route path="/classes/:id">{({ id }) => <ClassPage key={id} classId={id} />}</Route>
      <Route path="/classes/:id/students/:studentId">
        {({ id, studentId }) => <AccommodationsPage classId={id} studentId={studentId} />}
      </Route>
      <Route path="/classes/:id/students/:studentId/:assignmentId">
        {({ id, studentId, assignmentId }) => <StudentWorkPage classId={id} studentId={studentId} assignmentId={assignmentId} />}
      </Route>
      <Route path="/lessons"><CataloguePage /></Route>
      <Route path="/lessons/:versionId">{({ versionId }) => <LessonPage key={versionId} versionId={versionId} />}</Route>
      <Route><NotFound /></Route>
    </Switch>
  );
}
