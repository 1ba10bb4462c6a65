import { Button, Icon, icons } from '@eia/ui';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useT } from '../i18n.js';
import { useSession } from '../viewer.js';
import css from './listen-button.module.css';

const load = () => import('./listen-bar.js');
const ListenBar = lazy(load);

/**
 * "Listen": reads the page, or the dialog it stands in, with a voice of this device. Nothing is read unasked, unless a
 * teacher has set that this student is read to.
 */
export function ListenButton() {
  const { t } = useT('common');
  const { viewer, look } = useSession();
  const auto = viewer?.accommodations?.readAloud ?? false;
  const [asked, setAsked] = useState(0);
  const spot = useRef<HTMLSpanElement>(null);
  // Fetched ahead, so that it reads when the network is gone.
  useEffect(() => {
    const timer = setTimeout(() => { load().catch(() => undefined); }, 1500);
    return () => clearTimeout(timer);
  }, []);
  return (
    <span ref={spot} className={css.spot} data-silent>
      <Button square onClick={() => setAsked((times) => times + 1)} aria-label={t('readAloud.listen')}><Icon of={icons.listen} size={26} /></Button>
      {(auto || asked > 0) && (
        <Suspense fallback={null}><ListenBar asked={asked} auto={auto} speed={look.speed} spot={spot} /></Suspense>
      )}
    </span>
  );
}
