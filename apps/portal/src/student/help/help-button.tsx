import { Button, Icon, icons } from '@eia/ui';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useT } from '../../shared/i18n.js';
import { useVault } from '../outbox/outbox-context.js';
import { fetchHelpCard } from './fetch-help-card.js';

const load = () => import('./help-dialog.js');
const HelpDialog = lazy(load);

/**
 * "Talk to someone": one tap from every student page. The card is fetched as soon as the page is quiet, so that it
 * opens from memory when the network is gone.
 * @param children the button's inside; without it, a round button with an icon
 */
export function HelpButton({ className, children }: { className?: string; children?: ReactNode }) {
  const { t } = useT('student');
  const vault = useVault();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([load(), fetchHelpCard(vault)]).catch(() => undefined), 800);
    return () => clearTimeout(timer);
  }, [vault]);
  return (
    <>
      {children
        ? <button type="button" className={className} onClick={() => setOpen(true)} aria-haspopup="dialog">{children}</button>
        : (
          <Button square onClick={() => setOpen(true)} aria-label={t('player.talk')} title={t('player.talk')} aria-haspopup="dialog">
            <Icon of={icons.help} size={26} />
          </Button>
        )}
      {open && <Suspense fallback={null}><HelpDialog onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
