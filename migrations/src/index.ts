import { DistrictsAndPeople1763900000001 } from './0001-districts-and-people.js';
import { SchoolsAndClasses1763900000002 } from './0002-schools-and-classes.js';
import { Lessons1763900000003 } from './0003-lessons.js';
import { Consent1763900000004 } from './0004-consent.js';
import { Assignments1763900000005 } from './0005-assignments.js';
import { Attempts1763900000006 } from './0006-attempts.js';
import { Events1763900000007 } from './0007-events.js';
import { Reports1763900000008 } from './0008-reports.js';
import { Taught1763900000009 } from './0009-taught.js';
import { Accommodations1763900000013 } from './0013-accommodations.js';
import { Surveys1763900000014 } from './0014-surveys.js';
import { WarmUps1763900000015 } from './0015-warm-ups.js';
import { SealingKeys1763900000016 } from './0016-sealing-keys.js';

export { grantsFor, tables, type Rights, type TableRule } from './tables.js';

/** In the order they run. An explicit list: globs break under ESM. */
export const migrations = [
  DistrictsAndPeople1763900000001,
  SchoolsAndClasses1763900000002,
  Lessons1763900000003,
  Consent1763900000004,
  Assignments1763900000005,
  Attempts1763900000006,
  Events1763900000007,
  Reports1763900000008,
  Taught1763900000009,
  Accommodations1763900000013,
  Surveys1763900000014,
  WarmUps1763900000015,
  SealingKeys1763900000016,
];
