import { Button, Icon, icons } from '@eia/ui';
import { lazy, Suspense, useState } from 'react';
import { useT } from './i18n.js';

const LookPanel = lazy(() => import('./look-panel.js'));

/** "Aa": opens letter size, spacing, colors, movement and language, on every page in the same place. */
export function LookButton() {
  const { t } = useT('common');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button square onClick={() => setOpen(true)} aria-label={t('look.open')} aria-haspopup="dialog"><Icon of={icons.letters} size={26} /></Button>
      {open && <Suspense fallback={null}><LookPanel onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
