import { Logger } from 'graphile-worker';
import { log } from './log.js';

/** The queue's own words, through our log: ids and numbers, never what a person typed. */
export const quietQueue = new Logger(() => (level, message) => {
  if (level === 'error') log.error({ queue: message }, 'queue');
  else if (level === 'warning') log.warn({ queue: message }, 'queue');
  else log.debug({ queue: message }, 'queue');
});
