import { Button, Icon, icons } from '@eia/ui';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useT } from './i18n.js';

const load = () => import('./look-panel.js');
const LookPanel = lazy(load);

/** "Aa": opens letter size, spacing, colors, movement and language, on every page in the same place. */
export function LookButton() {
  const { t } = useT('common');
  const [open, setOpen] = useState(false);
  // Fetched ahead, so that it opens when the network is gone.
  useEffect(() => {
    const timer = setTimeout(() => { load().catch(() => undefined); }, 1500);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <Button square onClick={() => setOpen(true)} aria-label={t('look.open')} aria-haspopup="dialog"><Icon of={icons.letters} size={26} /></Button>
      {open && <Suspense fallback={null}><LookPanel onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
