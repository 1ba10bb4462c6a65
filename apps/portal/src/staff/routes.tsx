import { Route, Switch } from 'wouter';
import { NotFound } from '../shared/not-found.js';
import { StaffShell } from './shell.js';
import { WelcomePage } from './welcome-page.js';

/** Pages of staff who neither teach nor look after the district. */
export default function StaffRoutes() {
  return (
    <StaffShell>
      <Switch>
        <Route path="/welcome"><WelcomePage /></Route>
        <Route><NotFound /></Route>
      </Switch>
    </StaffShell>
  );
}
