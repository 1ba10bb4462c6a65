export { browserProgram, launchBrowser } from './browser.js';
export { client, type Answer, type Client } from './client.js';
export { freshDatabase, inDistrict, withDatabase, type TestDatabase } from './database.js';
export { aDistrict, testPassword, type DistrictPlan, type Person, type TestClass, type TestDistrict } from './district.js';
export { weighFirstScreen, type Weight } from './first-screen.js';
export { startServer, type RunningServer, type ServerOptions } from './server.js';
export { testServer } from './test-run.js';
