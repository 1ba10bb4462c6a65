import { Mark } from '@eia/ui';
import { useEffect } from 'react';
import type { Tier } from '../../generated/graphql.js';
import { lazily } from '../../shared/lazily.js';
import { useViewer } from '../../shared/viewer.js';
import { StudentTrouble } from '../student-trouble.js';
import { useOutbox, useOutboxStatus } from '../outbox/outbox-context.js';
import { useMyWork } from './use-my-work.js';

const HomeWide = lazily(() => import('./home-wide.js'));
const HomeLittle = lazily(() => import('./home-little.js'));

/** `/home`: one next thing, the list of lessons, and somebody to talk to. Little ones get pictures in place of lists. */
function Home() {
  const viewer = useViewer();
  const { work, error, retry } = useMyWork();
  useRenewal();
  if (error !== undefined) return <StudentTrouble error={error} onRetry={retry} />;
  if (!work) return <div className="mark"><Mark size={64} /></div>;
  return viewer.tier === 'K_2' ? <HomeLittle work={work} /> : <HomeWide work={work} />;
}

/** Here nothing can be interrupted: with nothing to send, a newer version of the pages may take over. */
function useRenewal(): void {
  const outbox = useOutbox();
  const { kind } = useOutboxStatus();
  useEffect(() => {
    if (kind !== 'saved') return;
    const timer = setInterval(() => {
      if (outbox.delivered) import('../../device/pages.js').then(({ renewPages }) => renewPages()).catch(() => undefined);
    }, 2000);
    return () => clearInterval(timer);
  }, [kind, outbox]);
}

export default Object.assign(Home, {
  /** Fetches the home of this tier ahead. */
  loadLook: (tier: Tier | null): Promise<unknown> => (tier === 'K_2' ? HomeLittle : HomeWide).load(),
});
