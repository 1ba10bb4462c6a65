/** What `tools/jest-global-setup.mjs` started for this run. */
export interface TestRun {
  /** The one server of the run, with the demo district in it. */
  readonly url: string;
  /** The server's database as its owner and as the service. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** As the job that releases reports, and as the login that answers them. */
  readonly jobUrl: string;
  readonly reportUrl: string;
  /** The same as superuser, past row-level security: for looking, not for what is tested. */
  readonly superUrl: string;
  /** Superuser on the cluster's maintenance database. */
  readonly adminUrl: string;
  /** Folder with the demo district's demo.json. */
  readonly dataDir: string;
}

/** @throws Error when Jest's global set-up did not run */
export function testServer(): TestRun {
  const { EIA_TEST_URL: url, EIA_TEST_PG: adminUrl, EIA_TEST_OWNER: ownerUrl, EIA_TEST_APP: appUrl, EIA_TEST_JOB: jobUrl, EIA_TEST_REPORT: reportUrl, EIA_TEST_DATA: dataDir } = process.env;
  if (!url || !adminUrl || !ownerUrl || !appUrl || !jobUrl || !reportUrl || !dataDir) {
    throw new Error('No test server is running. Start the specs with Jest from the root of the repository.');
  }
  const superUrl = Object.assign(new URL(adminUrl), { pathname: new URL(ownerUrl).pathname }).href;
  return { url, ownerUrl, appUrl, jobUrl, reportUrl, superUrl, adminUrl, dataDir };
}
