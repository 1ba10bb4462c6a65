import { parseCronItems, run } from 'graphile-worker';
import { tasks } from '../report/release/tasks.js';
import { useConnections } from '../platform/connections.js';
import { dataSourceFor } from '../platform/data-source.js';
import { quietQueue } from '../platform/queue-log.js';

/** Scheduled work that runs beside the server. */
export interface Jobs {
  stop(): Promise<void>;
}

/**
 * Starts the queue in this process. Any number of processes may do so on one database: each job runs in one of them, and a
 * release happens once whoever runs it.
 */
export async function startJobs(jobUrl: string): Promise<Jobs> {
  const pool = await dataSourceFor(jobUrl, { name: 'eia-job', pool: 3 }).initialize();
  useConnections(pool, 'job');
  const queue = await run({
    connectionString: jobUrl, maxPoolSize: 3, concurrency: 1, noHandleSignals: true, logger: quietQueue, pollInterval: 5000,
    taskList: tasks,
    // Every hour, since it is Sunday, 3 o'clock, at another hour in each time zone; what is missing is found there.
    parsedCronItems: parseCronItems([{ task: 'reports', match: '5 * * * *', identifier: 'reports', options: { backfillPeriod: 0, maxAttempts: 3 } }]),
  });
  // What was missed while no server ran is made up for now, not at the next full hour.
  await queue.addJob('reports', {}, { jobKey: 'reports:start', maxAttempts: 3 });
  return {
    async stop() {
      await queue.stop();
      await pool.destroy();
    },
  };
}
