import { Route, Switch } from 'wouter';
import { NotFound } from '../shared/not-found.js';
import { StaffQueries } from '../staff/queries.js';
import { StaffShell } from '../staff/shell.js';
import { OverviewPage } from './overview-page.js';

/** The coordinator's pages. */
export default function DistrictRoutes() {
  return (
    <StaffQueries>
      <StaffShell>
        <Switch>
          <Route path="/district"><OverviewPage /></Route>
          <Route><NotFound /></Route>
        </Switch>
      </StaffShell>
    </StaffQueries>
  );
}
