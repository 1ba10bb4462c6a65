import { lazy } from 'react';
import { Trouble } from '../../shared/trouble.js';
import { useViewer } from '../../shared/viewer.js';
import { useMyWork } from './use-my-work.js';

const HomeWide = lazy(() => import('./home-wide.js'));
const HomeLittle = lazy(() => import('./home-little.js'));

/** `/home`: one next thing, the list of lessons, and somebody to talk to. Little ones get pictures in place of lists. */
export default function Home() {
  const viewer = useViewer();
  const { work, error, retry } = useMyWork();
  if (error !== undefined) return <Trouble error={error} onRetry={retry} />;
  if (!work) return null;
  return viewer.tier === 'K_2' ? <HomeLittle work={work} /> : <HomeWide work={work} />;
}
