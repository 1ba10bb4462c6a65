import type { TaskList } from 'graphile-worker';
import { isId } from '../../platform/ids.js';
import { directory } from '../../platform/connections.js';
import { log } from '../../platform/log.js';
import type { ReleasingDistrict } from './release.js';
import { catchUp } from './run-release.js';

/** Jobs of this slice: `reports` looks for districts whose releases are due, `releaseReports` makes up for those of one. */
export const tasks: TaskList = {
  async reports(_payload, { addJob }) {
    for (const { id } of await districts()) {
      // Never twice in the queue. No queue of its own: a killed server's lock on it would hold up the next release for hours,
      // and two at once do no harm, since a release takes the district's lock.
      await addJob('releaseReports', { districtId: id }, { jobKey: `release:${id}`, maxAttempts: 5 });
    }
  },

  async releaseReports(payload) {
    const { districtId } = payload as { districtId?: unknown };
    if (!isId(districtId)) return;
    const [district] = await districts(districtId);
    if (!district) return;
    for (const outcome of await catchUp(district, new Date())) {
      log.info({ districtId, ...outcome }, 'reports released');
    }
  },
};

function districts(id: string | null = null): Promise<ReleasingDistrict[]> {
  return directory('job').query(
    'select id, time_zone as "timeZone" from districts where $1::uuid is null or id = $1 order by id', [id]);
}
