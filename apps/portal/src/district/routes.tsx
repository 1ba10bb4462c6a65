import { Route, Switch } from 'wouter';
import { NotFound } from '../shared/not-found.js';
import { StaffQueries } from '../staff/queries.js';
import { StaffShell } from '../staff/shell.js';
import { LessonsPage, SkillsPage } from './lessons-page.js';
import { OverviewPage } from './overview-page.js';
import { PrintPage } from './print-page.js';
import { SchoolsPage } from './schools-page.js';
import { TaughtPage } from './taught-page.js';

/** Reports of the district and its schools: for coordinators, privacy officers and principals. */
export default function DistrictRoutes() {
  return (
    <StaffQueries>
      <StaffShell>
        <Switch>
          <Route path="/district"><OverviewPage /></Route>
          <Route path="/district/schools"><SchoolsPage /></Route>
          <Route path="/district/lessons"><LessonsPage /></Route>
          <Route path="/district/skills"><SkillsPage /></Route>
          <Route path="/district/taught"><TaughtPage /></Route>
          <Route path="/district/print"><PrintPage /></Route>
          <Route><NotFound /></Route>
        </Switch>
      </StaffShell>
    </StaffQueries>
  );
}
